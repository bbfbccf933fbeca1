import type { Knex } from 'knex';

/** Takes an open task that nobody has and that is not about the person; gives whether it was still free: of two who take it at once, one does. */
export async function claimTask(transaction: Knex.Transaction, id: string): Promise<boolean> {
  const { rowCount } = await transaction.raw(
    `update nativ.tasks set assignee_id = (select app.user_id())
     where id = ? and status = 'open' and assignee_id is null
       and (select app.user_id()) <> all (coalesce(not_by, '{}')) and not app.has_recused(instance_id, (select app.user_id()))`,
    [id],
  );
  return rowCount === 1;
}

/** Gives back a task that the person of the transaction has. */
export async function giveBackTask(transaction: Knex.Transaction, id: string): Promise<boolean> {
  const { rows } = await transaction.raw('select app.give_back_task(?) as given', [id]);
  return rows[0].given;
}

/** Hands an open task to somebody whom it is not about, or to nobody, on the word of a manager, or of who made it. */
export async function assignTask(
  transaction: Knex.Transaction,
  id: string,
  assigneeId: string | null,
): Promise<boolean> {
  const { rowCount } = await transaction.raw(
    `update nativ.tasks set assignee_id = cast(:assigneeId as uuid)
     where id = :id and status = 'open' and (created_by = (select app.user_id()) or group_id = any ((select app.my_managed_group_ids())::uuid[]))
       and (cast(:assigneeId as uuid) is null or cast(:assigneeId as uuid) <> all (coalesce(not_by, '{}')))`,
    { id, assigneeId },
  );
  return rowCount === 1;
}

/** Hands a task that the person of the transaction has to a member of its group; the database judges whether they may. */
export async function passTaskOn(transaction: Knex.Transaction, id: string, assigneeId: string): Promise<boolean> {
  const { rows } = await transaction.raw('select app.hand_on_task(?, ?, null) as outcome', [id, assigneeId]);
  return rows[0].outcome === 'handed';
}

/** Whether a person has said that they cannot take the case of a task. */
export async function hasRecused(transaction: Knex.Transaction, taskId: string, personId: string): Promise<boolean> {
  const { rows } = await transaction.raw(
    'select app.has_recused(t.instance_id, ?) as recused from nativ.tasks t where t.workspace_id = (select app.workspace_id()) and t.id = ?',
    [personId, taskId],
  );
  return rows[0]?.recused ?? false;
}

/** Whether a person belongs to a group that the person of the transaction knows of. */
export async function isMember(transaction: Knex.Transaction, groupId: string, personId: string): Promise<boolean> {
  const row = await transaction('nativ.memberships').where({ group_id: groupId, user_id: personId }).first('role');
  return row !== undefined;
}
