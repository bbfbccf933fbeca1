import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Actor } from '../../security/actor.ts';

export interface EntryRow {
  readonly id: string;
  readonly text: string;
  readonly done_at: Date | null;
  readonly done_by: string | null;
  readonly done_by_name: string | null;
}

/** The entries of a task that the person of the transaction sees. */
export async function listEntries(transaction: Knex.Transaction, taskId: string): Promise<EntryRow[]> {
  return plannedOnce<EntryRow>(
    transaction,
    `select c.id, c.text, c.done_at, c.done_by,
       (select u.name from nativ.users u where u.workspace_id = c.workspace_id and u.id = c.done_by) as done_by_name
     from nativ.checklist_entries c
     where c.workspace_id = (select app.workspace_id()) and c.task_id = ?
     order by c.position, c.id`,
    [taskId],
  );
}

/** How long a list is, and the last place in it. */
export async function measure(
  transaction: Knex.Transaction,
  taskId: string,
): Promise<{ readonly count: number; readonly last: number }> {
  const { rows } = await transaction.raw(
    `select count(*)::int as count, coalesce(max(position), 0) as last from nativ.checklist_entries
     where workspace_id = (select app.workspace_id()) and task_id = ?`,
    [taskId],
  );
  return rows[0];
}

export async function insertEntries(
  transaction: Knex.Transaction,
  actor: Actor,
  { taskId, texts, after }: { readonly taskId: string; readonly texts: readonly string[]; readonly after: number },
): Promise<void> {
  if (texts.length === 0) return;
  await transaction('nativ.checklist_entries').insert(
    texts.map((text, index) => ({
      workspace_id: actor.workspaceId,
      id: uuidv7(),
      task_id: taskId,
      position: after + index + 1,
      text,
      created_by: actor.userId,
    })),
  );
}

export interface EntryChange {
  readonly text?: string;
  readonly done?: boolean;
}

/** Changes an entry, and gives whether it was there for the person to change. Who ticks it off is noted by the database. */
export async function updateEntry(
  transaction: Knex.Transaction,
  taskId: string,
  id: string,
  { text, done }: EntryChange,
): Promise<boolean> {
  const changed = await transaction('nativ.checklist_entries')
    .where({ task_id: taskId, id })
    .update({
      ...(text === undefined ? {} : { text }),
      ...(done === undefined ? {} : { done_at: done ? transaction.fn.now() : null }),
    });
  return changed === 1;
}

export async function deleteEntry(transaction: Knex.Transaction, taskId: string, id: string): Promise<boolean> {
  return (await transaction('nativ.checklist_entries').where({ task_id: taskId, id }).delete()) === 1;
}

/** Puts the entries in this order; what is not named comes after them, as it stood. Gives how many were to be changed. */
export async function orderEntries(
  transaction: Knex.Transaction,
  taskId: string,
  ids: readonly string[],
): Promise<number> {
  const { rowCount } = await transaction.raw(
    `with wanted as (
       select c.id, row_number() over (order by w.place nulls last, c.position, c.id) as place
       from nativ.checklist_entries c
       left join unnest(cast(:ids as uuid[])) with ordinality as w(id, place) on w.id = c.id
       where c.workspace_id = (select app.workspace_id()) and c.task_id = :taskId)
     update nativ.checklist_entries c set position = w.place from wanted w
     where c.workspace_id = (select app.workspace_id()) and c.task_id = :taskId and c.id = w.id`,
    { ids: [...ids], taskId },
  );
  return rowCount;
}
