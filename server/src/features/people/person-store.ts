import type { WorkspaceRole } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface PersonRow {
  readonly workspaceId: string;
  readonly id: string;
  /** Null for somebody who cannot sign in. */
  readonly identityId: string | null;
  readonly email: string;
  readonly name: string;
  readonly role: WorkspaceRole;
}

export interface IdentityRow {
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** Inserts an identity with a password, in the shape in which the identity library keeps one. */
export async function insertIdentity(owner: Knex.Transaction, row: IdentityRow): Promise<void> {
  await owner('identity.users').insert({ id: row.id, name: row.name, email: row.email, email_verified: true });
  await owner('identity.accounts').insert({
    id: row.accountId,
    user_id: row.id,
    account_id: row.id,
    provider_id: 'credential',
    password: row.passwordHash,
  });
}

export async function insertPerson(owner: Knex.Transaction, row: PersonRow): Promise<void> {
  await owner('nativ.users').insert({
    workspace_id: row.workspaceId,
    id: row.id,
    identity_id: row.identityId,
    email: row.email,
    name: row.name,
    role: row.role,
  });
}

export interface MembershipRow {
  readonly workspaceId: string;
  readonly groupId: string;
  readonly userId: string;
  readonly role: string;
}

export async function insertMemberships(owner: Knex.Transaction, rows: readonly MembershipRow[]): Promise<void> {
  if (rows.length === 0) return;
  await owner('nativ.memberships').insert(
    rows.map((row) => ({ workspace_id: row.workspaceId, group_id: row.groupId, user_id: row.userId, role: row.role })),
  );
}
