import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface GroupLoadRow {
  readonly key: string;
  readonly name: LocalizedText;
  readonly open: number;
  readonly unclaimed: number;
  readonly late: number;
  readonly capacity: number | null;
}

/** The open tasks of the groups that the person of the context sees as a whole. Capacities are told to whoever manages the group. */
export async function listGroupLoads(transaction: Knex.Transaction, groupId: string | null): Promise<GroupLoadRow[]> {
  const { rows } = await transaction.raw(
    `select g.key, g.name, coalesce(t.open, 0) as open, coalesce(t.unclaimed, 0) as unclaimed, coalesce(t.late, 0) as late, c.capacity
     from nativ.groups g
     left join (
       select group_id, count(*)::int as open, count(*) filter (where assignee_id is null)::int as unclaimed, count(*) filter (where due_at < (select app.present()))::int as late
       from nativ.tasks where workspace_id = (select app.workspace_id()) and status = 'open' group by 1
     ) t on t.group_id = g.id
     left join lateral (
       select case when count(*) = count(k.most_open_tasks) then sum(k.most_open_tasks)::int end as capacity
       from nativ.memberships m left join nativ.capacities k on k.workspace_id = m.workspace_id and k.user_id = m.user_id
       where m.workspace_id = g.workspace_id and m.group_id = g.id and g.id = any ((select app.my_managed_group_ids())::uuid[])
     ) c on true
     where g.workspace_id = (select app.workspace_id()) and g.archived_at is null and g.id = any ((select app.my_full_group_ids())::uuid[])
       and (:groupId::uuid is null or g.id = :groupId::uuid)`,
    { groupId },
  );
  return rows;
}

export interface PersonLoadRow {
  readonly id: string;
  readonly name: string;
  readonly open: number;
  readonly late: number;
  readonly capacity: number | null;
}

/** The open tasks of the person of the context, and of those who are in a group that they manage: of all groups that they see. */
export async function listPersonLoads(transaction: Knex.Transaction, groupId: string | null): Promise<PersonLoadRow[]> {
  const { rows } = await transaction.raw(
    `select u.id, u.name, coalesce(t.open, 0) as open, coalesce(t.late, 0) as late, k.most_open_tasks as capacity
     from nativ.users u
     left join (
       select assignee_id, count(*)::int as open, count(*) filter (where due_at < (select app.present()))::int as late
       from nativ.tasks where workspace_id = (select app.workspace_id()) and status = 'open' and assignee_id is not null group by 1
     ) t on t.assignee_id = u.id
     left join nativ.capacities k on k.workspace_id = u.workspace_id and k.user_id = u.id
     where u.workspace_id = (select app.workspace_id()) and u.deactivated_at is null and (
       exists (select from nativ.memberships m where m.workspace_id = u.workspace_id and m.user_id = u.id
         and m.group_id = any ((select app.my_managed_group_ids())::uuid[]) and (:groupId::uuid is null or m.group_id = :groupId::uuid))
       or (u.id = (select app.user_id()) and (:groupId::uuid is null or exists (
         select from nativ.memberships m where m.workspace_id = u.workspace_id and m.user_id = u.id and m.group_id = :groupId::uuid))))`,
    { groupId },
  );
  return rows;
}
