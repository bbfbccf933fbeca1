import type { GroupHandOver } from '@nativ/schemas';
import type { Knex } from 'knex';

/** How many open tasks somebody has, of those that the person of the transaction sees. */
export async function countOpenTasks(transaction: Knex.Transaction, personId: string): Promise<number> {
  const { rows } = await transaction.raw(
    `select count(*)::int as count from nativ.tasks
     where workspace_id = (select app.workspace_id()) and assignee_id = ? and status = 'open'`,
    [personId],
  );
  return rows[0].count;
}

export interface SoleManagement extends GroupHandOver {
  readonly groupId: string;
}

/** The groups that only this person manages, of those that the person of the transaction knows, with who could follow. */
export async function soleManagements(transaction: Knex.Transaction, personId: string): Promise<SoleManagement[]> {
  const { rows } = await transaction.raw(
    `select g.id as "groupId", json_build_object('key', g.key, 'name', g.name) as "group",
       (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by lower(u.name)), '[]')
        from nativ.memberships c join nativ.users u on u.workspace_id = c.workspace_id and u.id = c.user_id
        where c.workspace_id = g.workspace_id and c.group_id = g.id and c.user_id <> m.user_id
          and u.deactivated_at is null and u.kind = 'person') as candidates
     from nativ.memberships m join nativ.groups g on g.workspace_id = m.workspace_id and g.id = m.group_id
     where m.workspace_id = (select app.workspace_id()) and m.user_id = ? and m.role = 'manager'
       and not exists (
         select from nativ.memberships o join nativ.users u on u.workspace_id = o.workspace_id and u.id = o.user_id
         where o.workspace_id = g.workspace_id and o.group_id = g.id and o.role = 'manager' and o.user_id <> m.user_id
           and u.deactivated_at is null)
     order by g.key`,
    [personId],
  );
  return rows;
}

/** Whether nobody else is an admin who could go on. */
export async function isOnlyAdmin(transaction: Knex.Transaction, personId: string): Promise<boolean> {
  const { rows } = await transaction.raw(
    `select u.role = 'admin' and u.deactivated_at is null and not exists (
       select from nativ.users o
       where o.workspace_id = u.workspace_id and o.id <> u.id and o.role = 'admin' and o.deactivated_at is null
         and o.kind = 'person' and (o.can_sign_in or not u.can_sign_in)) as only
     from nativ.users u where u.workspace_id = (select app.workspace_id()) and u.id = ?`,
    [personId],
  );
  return rows[0]?.only ?? false;
}

/** Hands over what somebody holds, all or nothing: see app.hand_over. Successors are named by the ids of groups. */
export async function handOver(
  transaction: Knex.Transaction,
  personId: string,
  handTo: string | null,
  successors: Readonly<Record<string, string>>,
): Promise<'done' | 'lastManager' | 'mustHandOver' | 'notActive'> {
  const { rows } = await transaction.raw('select app.hand_over(?::uuid, ?::uuid, ?::jsonb) as outcome', [
    personId,
    handTo,
    JSON.stringify(successors),
  ]);
  return rows[0].outcome;
}
