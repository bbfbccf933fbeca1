import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface HandedTaskRow {
  readonly id: string;
  readonly title: LocalizedText;
  readonly group_key: string;
}

/** The open tasks of a case that the person of the context has. */
export async function listMyTasksOfCase(transaction: Knex.Transaction, caseId: string): Promise<HandedTaskRow[]> {
  const { rows } = await transaction.raw(
    `select t.id, t.title, g.key as group_key from nativ.tasks t
     join nativ.groups g on g.workspace_id = t.workspace_id and g.id = t.group_id
     where t.workspace_id = (select app.workspace_id()) and t.instance_id = ? and t.status = 'open'
       and t.assignee_id = (select app.user_id()) order by t.id limit 100`,
    [caseId],
  );
  return rows;
}

/** The database judges whether the person may (migration 0035-case-work). */
export async function handOn(
  transaction: Knex.Transaction,
  taskId: string,
  to: { readonly personId: string | null; readonly groupId: string | null },
): Promise<'handed' | 'refused' | 'ended' | 'unfit'> {
  const { rows } = await transaction.raw(
    'select app.hand_on_task(:taskId, cast(:personId as uuid), cast(:groupId as uuid)) as outcome',
    { taskId, ...to },
  );
  return rows[0].outcome;
}

export async function takeBack(transaction: Knex.Transaction, taskId: string): Promise<'taken' | 'refused'> {
  const { rows } = await transaction.raw('select app.take_back_task(?) as outcome', [taskId]);
  return rows[0].outcome;
}
