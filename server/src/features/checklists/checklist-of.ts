import type { ChecklistEntry } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';
import { type EntryRow, insertEntries, listEntries } from './checklist-store.ts';

/** A list that one takes in at a glance; what is longer is several tasks. */
export const mostEntries = 100;

/** The checklist of a task as the person of the transaction sees it: a named read model for other features. */
export async function checklistOf(transaction: Knex.Transaction, taskId: string): Promise<ChecklistEntry[]> {
  return (await listEntries(transaction, taskId)).map(toEntry);
}

/** Gives a new task its checklist. */
export function beginChecklist(
  transaction: Knex.Transaction,
  actor: Actor,
  taskId: string,
  texts: readonly string[],
): Promise<void> {
  return insertEntries(transaction, actor, { taskId, texts, after: 0 });
}

function toEntry({ id, text, done_at: doneAt, done_by: by, done_by_name: name }: EntryRow): ChecklistEntry {
  return { id, text, doneAt: doneAt?.toISOString() ?? null, doneBy: by === null ? null : { id: by, name: name ?? '' } };
}
