import type { Group, GroupOption, LocalizedText, MembershipRole } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Actor } from '../../security/actor.ts';

export interface GroupRow {
  readonly id: string;
  readonly key: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly access: Group['access'];
  readonly my_role: MembershipRole | null;
  readonly default_view: Group['defaultView'];
  readonly statuses: GroupOption[];
  readonly labels: GroupOption[];
  readonly open_tasks: number;
}

/** Who sees a whole group is given its count; for others the policies leave out what they may not see. */
const groups = `
  select g.id, g.key, g.name, g.description, g.access, g.default_view, g.statuses, g.labels, m.role as my_role,
    coalesce(app.open_task_count(g.id), (select count(*)::int from nativ.tasks t
     where t.workspace_id = g.workspace_id and t.group_id = g.id and t.status = 'open')) as open_tasks
  from nativ.groups g
  left join nativ.memberships m
    on m.workspace_id = g.workspace_id and m.group_id = g.id and m.user_id = (select app.user_id())`;

/** Groups that the person may know of, in the order of their keys, from the one after `afterKey`. */
export async function listGroups(
  transaction: Knex.Transaction,
  { afterKey, archived, limit }: { readonly afterKey: string; readonly archived: boolean; readonly limit: number },
): Promise<GroupRow[]> {
  return plannedOnce<GroupRow>(
    transaction,
    `${groups} where g.key > ? and g.archived_at is ${archived ? 'not ' : ''}null order by g.key limit ?`,
    [afterKey, limit],
  );
}

export async function findGroup(transaction: Knex.Transaction, key: string): Promise<GroupRow | null> {
  const [row] = await plannedOnce<GroupRow>(transaction, `${groups} where g.key = ?`, [key]);
  return row ?? null;
}

export async function findGroupId(transaction: Knex.Transaction, key: string): Promise<string | null> {
  const text = 'select g.id from nativ.groups g where g.key = ?';
  const [row] = await plannedOnce<{ id: string }>(transaction, text, [key]);
  return row?.id ?? null;
}

/** The id of a group with what it gives its tasks to stand in and to be marked with. */
export async function findGroupOptions(
  transaction: Knex.Transaction,
  key: string,
): Promise<Pick<GroupRow, 'id' | 'statuses' | 'labels'> | null> {
  const text = 'select g.id, g.statuses, g.labels from nativ.groups g where g.key = ?';
  const [row] = await plannedOnce<Pick<GroupRow, 'id' | 'statuses' | 'labels'>>(transaction, text, [key]);
  return row ?? null;
}

/** Whether the person of the transaction works in a group, and it is in use. */
export async function findWorks(transaction: Knex.Transaction, groupId: string): Promise<boolean> {
  const { rows } = await transaction.raw(
    `select :groupId = any ((select app.my_working_group_ids())::uuid[]) and :groupId = any ((select app.my_voice_group_ids())::uuid[]) as works`,
    { groupId },
  );
  return rows[0].works;
}

export interface NewGroupRow {
  readonly id: string;
  readonly key: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly access: Group['access'];
}

/** Inserts a group and gives whether its key was free, be it taken by a group that the person may know of or not. */
export async function insertGroup(transaction: Knex.Transaction, actor: Actor, row: NewGroupRow): Promise<boolean> {
  const { rowCount } = await transaction.raw(
    `insert into nativ.groups (workspace_id, id, key, name, description, access, created_by)
     values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [
      actor.workspaceId,
      row.id,
      row.key,
      JSON.stringify(row.name),
      JSON.stringify(row.description),
      row.access,
      actor.userId,
    ],
  );
  return rowCount === 1;
}
