import type { TaskStatus } from '@nativ/schemas';
import type { Knex } from 'knex';

/** What decides how a task goes from one column to another. */
export interface TaskPlaceRow {
  readonly status: TaskStatus;
  readonly stage: 'new' | 'inProgress' | 'onHold';
  readonly assigneeId: string | null;
  readonly isOwn: boolean;
  readonly needsAnswers: boolean;
  /** The keys of the group's own statuses. */
  readonly statuses: readonly string[];
}

/** Where a task of a group stands; null when it is not there for the person of the transaction, or not in this group. */
export async function findTaskPlace(
  transaction: Knex.Transaction,
  group: string,
  id: string,
): Promise<TaskPlaceRow | null> {
  const { rows } = await transaction.raw(
    `select t.status, t.stage, t.assignee_id as "assigneeId", t.instance_id is null as "isOwn",
       t.form_version_id is not null or t.purpose is not null as "needsAnswers", app.keys_of(g.statuses) as statuses
     from nativ.tasks t join nativ.groups g on g.workspace_id = t.workspace_id and g.id = t.group_id
     where t.workspace_id = (select app.workspace_id()) and t.id = :id and g.key = :group`,
    { id, group },
  );
  return rows[0] ?? null;
}
