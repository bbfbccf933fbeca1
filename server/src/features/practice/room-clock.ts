import { asEngine } from '../../db/engine-transaction.ts';
import type { Published } from '../../engine/published.ts';
import { moveClock } from '../../engine/room-clock-store.ts';
import { fireTimer } from '../../timers/fire-timer.ts';
import type { ErasureParts } from '../erasure/run-erasures.ts';
import type { TurnParts } from '../notifications/take-turn.ts';
import { nextTelling, tellComingDue, tellWaitingIn } from '../notifications/tell-waiting.ts';
import { keepRoom, nextOfKeeper } from '../retention/keep-room.ts';
import { nextOfColleagues } from './colleagues/colleague-store.ts';
import type { ColleagueParts, Colleagues } from './colleagues/colleagues.ts';
import { nextDue, nextTimer, timersDue } from './room-state-store.ts';

/** What one move of the clock may set going; a flow that asks again each minute would never come to an end. */
const mostRounds = 200;
const mostColleagues = 50;

export interface RoomClockParts extends ColleagueParts, TurnParts, ErasureParts {
  readonly published: Published;
}

/**
 * Moves the clock of a room forward, and does in order what comes due on the way: timers, then who acts by them, then who is told
 * of it, so that each bears the time at which it would have happened.
 */
export class RoomClock {
  private readonly parts: RoomClockParts;
  private readonly colleagues: Colleagues;

  constructor(parts: RoomClockParts, colleagues: Colleagues) {
    this.parts = parts;
    this.colleagues = colleagues;
  }

  /** What time it is in the room. */
  async now(room: string): Promise<Date> {
    return this.parts.published.now(room);
  }

  /** When something happens next by itself; null when nothing will. */
  async next(room: string): Promise<Date | null> {
    const [timer, due] = await asEngine(this.parts.engine, room, async (client) => [
      await nextTimer(client),
      await nextDue(client),
    ]);
    const { owner } = this.parts;
    const kept = await nextOfKeeper(owner, room);
    return earliest([timer, due, await nextOfColleagues(owner, room), ...kept]);
  }

  async moveTo(room: string, target: Date): Promise<void> {
    let last = 0;
    for (let round = 0; round < mostRounds; round++) {
      const next = earliest([await this.next(room), await this.nextMail(room)]);
      if (next === null || next > target) break;
      await this.set(room, next);
      // What cannot be done now is not waited for.
      if ((await this.doDue(room, next)) === 0 && next.getTime() <= last) break;
      last = next.getTime();
    }
    await this.set(room, target);
    await this.doDue(room, target);
  }

  /** When somebody is told next by mail or on their telephone: nothing that one would wait for. */
  private async nextMail(room: string): Promise<Date | null> {
    const at = await nextTelling(this.parts, room);
    return at && new Date(at.getTime() + (await this.parts.published.clockOffsetMs(room)));
  }

  /** @returns how much was done */
  private async doDue(room: string, at: Date): Promise<number> {
    const { engine } = this.parts;
    const timers = await asEngine(engine, room, (client) => timersDue(client, room, at));
    for (const timer of timers) await fireTimer(this.parts, timer);
    const work = await this.colleagues.due(mostColleagues, room);
    for (const one of work) await this.colleagues.do(one);
    const told = (await tellComingDue(engine)) + (await tellWaitingIn(this.parts, room));
    return timers.length + work.length + told + (await keepRoom(this.parts, room));
  }

  private async set(room: string, at: Date): Promise<void> {
    const ahead = at.getTime() - Date.now();
    if (ahead > 0) await asEngine(this.parts.engine, room, (client) => moveClock(client, room, ahead));
  }
}

function earliest(times: readonly (Date | null)[]): Date | null {
  const set = times.flatMap((time) => (time === null ? [] : [time.getTime()]));
  return set.length === 0 ? null : new Date(Math.min(...set));
}
