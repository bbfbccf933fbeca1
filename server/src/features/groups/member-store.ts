import type { MembershipRole } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

export interface MemberRow {
  readonly user_id: string;
  readonly name: string;
  readonly role: MembershipRole;
}

/** Members in the order of their ids, which is that in which they came to the workspace. */
export async function listMembers(
  transaction: Knex.Transaction,
  groupId: string,
  page: { readonly afterId: string | null; readonly limit: number },
): Promise<MemberRow[]> {
  const { rows } = await transaction.raw(
    `select m.user_id, u.name, m.role
     from nativ.memberships m join nativ.users u on u.workspace_id = m.workspace_id and u.id = m.user_id
     where m.group_id = :groupId and m.user_id > coalesce(:afterId::uuid, '00000000-0000-0000-0000-000000000000')
     order by m.user_id limit :limit`,
    { groupId, ...page },
  );
  return rows;
}

/** Whether the person decides on the members of the group. */
export async function managesGroup(transaction: Knex.Transaction, groupId: string): Promise<boolean> {
  const { rows } = await transaction.raw('select ?::uuid = any (app.my_managed_group_ids()) as manages', [groupId]);
  return rows[0].manages;
}

export async function findPersonByEmail(
  transaction: Knex.Transaction,
  email: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const { rows } = await transaction.raw(
    `select u.id, u.name from nativ.users u
     where u.workspace_id = (select app.workspace_id()) and u.id = app.id_by_email(?) and u.deactivated_at is null`,
    [email],
  );
  return rows[0] ?? null;
}

export async function findRole(
  transaction: Knex.Transaction,
  groupId: string,
  userId: string,
): Promise<MembershipRole | null> {
  const row = await transaction('nativ.memberships').where({ group_id: groupId, user_id: userId }).first('role');
  return row?.role ?? null;
}

export interface MembershipChange {
  readonly groupId: string;
  readonly userId: string;
  readonly role: MembershipRole;
}

/** Inserts the first member of a group. A plain insert, since an upsert would have to read what is not yet known to the person. */
export async function insertFirstMember(
  transaction: Knex.Transaction,
  actor: Actor,
  { groupId, userId, role }: MembershipChange,
): Promise<void> {
  const row = { workspace_id: actor.workspaceId, group_id: groupId, user_id: userId, role };
  await transaction('nativ.memberships').insert(row);
}

/** Adds a member or changes the role of one; of two that do so at once the later one holds. */
export async function upsertMembership(
  transaction: Knex.Transaction,
  actor: Actor,
  { groupId, userId, role }: MembershipChange,
): Promise<void> {
  await transaction.raw(
    `insert into nativ.memberships (workspace_id, group_id, user_id, role) values (?, ?, ?, ?)
     on conflict (workspace_id, group_id, user_id) do update set role = excluded.role`,
    [actor.workspaceId, groupId, userId, role],
  );
}

export async function findMember(
  transaction: Knex.Transaction,
  groupId: string,
  userId: string,
): Promise<MemberRow | null> {
  const { rows } = await transaction.raw(
    `select m.user_id, u.name, m.role
     from nativ.memberships m join nativ.users u on u.workspace_id = m.workspace_id and u.id = m.user_id
     where m.group_id = ? and m.user_id = ?`,
    [groupId, userId],
  );
  return rows[0] ?? null;
}

/** What becomes of the open tasks of somebody who leaves a group; with neither, they stand in the way. */
export interface LeavingTasks {
  readonly giveBack: boolean;
  /** Who of the group has them from now on. */
  readonly handTo: string | null;
}

/** Takes somebody out of a group; the database says what stood in the way (migration 0018-working-hours). */
export async function endMembership(
  transaction: Knex.Transaction,
  groupId: string,
  userId: string,
  { giveBack, handTo }: LeavingTasks,
): Promise<'ended' | 'hidden' | 'notManager' | 'notMember' | 'lastManager' | 'openTasks'> {
  const { rows } = await transaction.raw('select app.end_membership(?, ?, ?, ?) as outcome', [
    groupId,
    userId,
    giveBack || handTo !== null,
    handTo,
  ]);
  return rows[0].outcome;
}

/** Whether a write was refused because the group would have been left without a manager. */
export function isLastManager(error: unknown): boolean {
  return (error as { readonly constraint?: unknown }).constraint === 'memberships_last_manager';
}
