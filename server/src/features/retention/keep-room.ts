import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { type ErasureParts, nextErasureOf, runErasuresOfRoom } from '../erasure/run-erasures.ts';
import { nextRetention, scheduleRetention } from './retention-store.ts';

const mostErasures = 20;

/** When the rules of forms ask for something in a room, or an erasure is due, by its clock. */
export const nextOfKeeper = async (owner: Knex, room: string): Promise<readonly (Date | null)[]> => [
  await nextRetention(owner, room),
  await nextErasureOf(owner, room),
];

/** What the keeper does each minute by the clock on the wall, for a room whose clock has come to it. @returns how much was done */
export async function keepRoom(parts: ErasureParts, room: string): Promise<number> {
  const scheduled = await scheduleRetention(parts.owner, uuidv7, room);
  return scheduled + (await runErasuresOfRoom(parts, room, mostErasures));
}
