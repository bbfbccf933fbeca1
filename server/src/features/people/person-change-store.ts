import type { LocalizedText, WorkspaceRole } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

export interface NewPersonRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: WorkspaceRole;
  readonly kind: 'person' | 'program';
}

/** Adds people in one statement, and gives the ids of those whose address was free. */
export async function insertPeople(
  transaction: Knex.Transaction,
  actor: Actor,
  rows: readonly NewPersonRow[],
): Promise<ReadonlySet<string>> {
  await transaction.raw(
    `insert into nativ.users (workspace_id, id, email, name, role, kind)
     select :workspaceId, p.id, p.email, p.name, p.role, p.kind
     from jsonb_to_recordset(:rows) as p(id uuid, email text, name text, role text, kind text)
     on conflict do nothing`,
    { workspaceId: actor.workspaceId, rows: JSON.stringify(rows) },
  );
  const found = await transaction('nativ.users')
    .whereIn(
      'id',
      rows.map(({ id }) => id),
    )
    .select('id');
  return new Set(found.map(({ id }: { id: string }) => id));
}

export interface NewMembershipRow {
  readonly groupId: string;
  readonly userId: string;
  readonly role: string;
}

/** Adds people to groups. Groups whose members the person of the transaction does not decide on refuse it. */
export async function insertMemberships(
  transaction: Knex.Transaction,
  actor: Actor,
  rows: readonly NewMembershipRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await transaction.raw(
    `insert into nativ.memberships (workspace_id, group_id, user_id, role)
     select :workspaceId, m."groupId", m."userId", m.role
     from jsonb_to_recordset(:rows) as m("groupId" uuid, "userId" uuid, role text)`,
    { workspaceId: actor.workspaceId, rows: JSON.stringify(rows) },
  );
}

/** The groups whose members the person of the transaction decides on. */
export async function managedGroups(
  transaction: Knex.Transaction,
): Promise<
  readonly { readonly id: string; readonly key: string; readonly access: string; readonly name: LocalizedText }[]
> {
  const { rows } = await transaction.raw(
    `select g.id, g.key, g.access, g.name from nativ.groups g
     where g.workspace_id = (select app.workspace_id()) and g.id = any ((select app.my_managed_group_ids())::uuid[])`,
  );
  return rows;
}

/** Which of these addresses belong to somebody of the workspace; for admins. */
export async function knownEmails(
  transaction: Knex.Transaction,
  emails: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await transaction.raw('select app.known_emails(?::text[]) as known', [[...emails]]);
  return new Set(rows[0].known);
}

/** Changes somebody, and gives whether they are there. @throws the database when no admin would remain */
export async function updatePerson(
  transaction: Knex.Transaction,
  id: string,
  change: { readonly name?: string; readonly role?: WorkspaceRole; readonly deactivated_at?: Date | null },
): Promise<boolean> {
  return (await transaction('nativ.users').where({ id }).update(change)) === 1;
}

/** Whether an error says that the last admin would have been taken away. */
export const isLastAdmin = (error: unknown): boolean =>
  (error as { readonly constraint?: unknown }).constraint === 'users_last_admin';
