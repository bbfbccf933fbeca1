import { asEngine } from '../../db/engine-transaction.ts';
import { moveClock } from '../../engine/room-clock-store.ts';
import { fireTimer } from '../../timers/fire-timer.ts';
import { nextOfColleagues } from './colleagues/colleague-store.ts';
import type { ColleagueParts, Colleagues } from './colleagues/colleagues.ts';
import { nextTimer, timersDue } from './room-state-store.ts';

/** What one move of the clock may set going; a flow that asks again each minute would never come to an end. */
const mostRounds = 200;
const mostColleagues = 50;

/** Moves the clock of a room forward, and does in order what comes due on the way: timers, then who acts by them. */
export class RoomClock {
  private readonly parts: ColleagueParts;
  private readonly colleagues: Colleagues;

  constructor(parts: ColleagueParts, colleagues: Colleagues) {
    this.parts = parts;
    this.colleagues = colleagues;
  }

  /** What time it is in the room. */
  async now(room: string): Promise<Date> {
    return new Date(Date.now() + (await this.parts.published.clockOffsetMs(room)));
  }

  /** When something happens next by itself; null when nothing will. */
  async next(room: string): Promise<Date | null> {
    const timer = await asEngine(this.parts.engine, room, nextTimer);
    const colleague = await nextOfColleagues(this.parts.owner, room);
    if (timer === null || colleague === null) return timer ?? colleague;
    return new Date(Math.min(timer.getTime(), colleague.getTime()));
  }

  async moveTo(room: string, target: Date): Promise<void> {
    for (let round = 0; round < mostRounds; round++) {
      const next = await this.next(room);
      if (next === null || next > target) break;
      await this.set(room, next);
      if ((await this.doDue(room, next)) === 0) break;
    }
    await this.set(room, target);
    await this.doDue(room, target);
  }

  /** @returns how much was done */
  private async doDue(room: string, at: Date): Promise<number> {
    const { engine } = this.parts;
    const timers = await asEngine(engine, room, (client) => timersDue(client, room, at));
    for (const timer of timers) await fireTimer(this.parts, timer);
    const work = await this.colleagues.due(mostColleagues, room);
    for (const one of work) await this.colleagues.do(one);
    return timers.length + work.length;
  }

  private async set(room: string, at: Date): Promise<void> {
    const ahead = at.getTime() - Date.now();
    if (ahead > 0) await asEngine(this.parts.engine, room, (client) => moveClock(client, room, ahead));
  }
}
