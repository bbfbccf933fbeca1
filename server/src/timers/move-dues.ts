import type { Calendars } from '@nativ/runtime';
import type { Pool } from 'pg';
import { asEngine } from '../db/engine-transaction.ts';
import { loadCalendars } from '../engine/calendar-store.ts';
import { calendarsOf } from '../engine/compiled-calendars.ts';
import * as store from './due-move-store.ts';

/** Instances per transaction: each is locked for as long, so that a person who works on one hardly waits. */
const slice = 100;

/** Those that are due at another time by these calendars, with that time. */
export function movedDues(rows: readonly store.DueRow[], calendars: Calendars): store.MovedDue[] {
  return rows.flatMap(({ id, dueAt, dueFrom: { calendar, startAt, duration } }) => {
    const now = calendars.addBusinessTime(calendar, startAt, duration);
    return now === dueAt.toISOString() ? [] : [{ id, dueAt: now }];
  });
}

/**
 * Moves everything that is due by a calendar to where the calendar has it now, slice by slice, each in a transaction of
 * its own. A node that dies on the way is followed by another, which goes on after the last slice that was stored.
 */
export async function moveDues({ engine }: { readonly engine: Pool }, move: store.ClaimedMove): Promise<void> {
  let isOver = false;
  while (!isOver) isOver = await asEngine(engine, move.workspaceId, (client) => moveSlice(client, move.id));
}

/** @returns whether nothing is left to move */
async function moveSlice(client: Parameters<typeof store.lockMove>[0], id: string): Promise<boolean> {
  const locked = await store.lockMove(client, id);
  if (!locked) return true;
  const instanceIds = await store.lockNextInstances(client, locked.after, slice);
  const last = instanceIds.at(-1);
  if (last === undefined) {
    await store.endMove(client, id);
    return true;
  }
  // Read here and not from what the node keeps, which may be a second old.
  const calendars = calendarsOf(await loadCalendars(client));
  const dues = await store.readDues(client, instanceIds, locked.key);
  const [tasks, timers] = [movedDues(dues.tasks, calendars), movedDues(dues.timers, calendars)];
  if (tasks.length > 0) await store.moveTasks(client, tasks);
  if (timers.length > 0) await store.moveTimers(client, timers);
  await store.saveMove(client, id, last);
  return false;
}
