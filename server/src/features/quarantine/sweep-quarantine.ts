import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { scheduleQuarantineSweep } from './sweep-store.ts';

/** Schedules the erasure of what waited too long. Other features sweep through this. */
export const sweepQuarantine = (owner: Knex, days: number): Promise<number> =>
  scheduleQuarantineSweep(owner, days, uuidv7);
