import type { LocalizedText, WorkspaceRole } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';

export interface OfferRow {
  readonly email: string;
  readonly name: string;
  readonly role: WorkspaceRole;
  readonly organization: LocalizedText;
  readonly hasAccount: boolean;
}

export async function findOffer(identity: Pool, tokenHash: Buffer): Promise<OfferRow | null> {
  const { rows } = await identity.query<OfferRow>(
    `select i.email, i.name, i.role, w.name as organization,
       exists (select 1 from identity.users u where u.email = i.email) as "hasAccount"
     from nativ.invitations i join nativ.workspaces w on w.id = i.workspace_id and w.kind = 'live'
     where i.token_hash = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()`,
    [tokenHash],
  );
  return rows[0] ?? null;
}

export interface LockedInvitation {
  readonly workspaceId: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: WorkspaceRole;
}

const lock = `select workspace_id as "workspaceId", id, email, name, role from nativ.invitations
  where accepted_at is null and revoked_at is null and expires_at > now()
    and workspace_id in (select w.id from nativ.workspaces w where w.kind = 'live')`;

/** Reads an open invitation and keeps others from accepting it until the end of the transaction. */
export async function lockInvitation(owner: Knex.Transaction, tokenHash: Buffer): Promise<LockedInvitation | null> {
  const { rows } = await owner.raw(`${lock} and token_hash = ? for update`, [tokenHash]);
  return rows[0] ?? null;
}

/** Whether people of a work space come by one of these systems only. */
export async function isPasswordOffIn(
  owner: Knex.Transaction,
  workspaceId: string,
  issuers: readonly string[],
): Promise<boolean> {
  const { rows } = await owner.raw('select app.password_is_off(?, cast(? as text[])) as off', [
    workspaceId,
    [...issuers],
  ]);
  return rows[0].off;
}

export async function lockInvitationsOf(owner: Knex.Transaction, email: string): Promise<LockedInvitation[]> {
  const { rows } = await owner.raw(`${lock} and email = ? order by created_at, id for update`, [email]);
  return rows;
}

export async function markAccepted(
  owner: Knex.Transaction,
  { workspaceId, id }: LockedInvitation,
  audit: { readonly entryId: string; readonly personId: string },
): Promise<void> {
  await owner('nativ.invitations').where({ workspace_id: workspaceId, id }).update({ accepted_at: owner.fn.now() });
  const entry = { actor_id: audit.personId, action: 'invitation.accepted', subject_id: id };
  await owner('nativ.audit_entries').insert({ workspace_id: workspaceId, id: audit.entryId, ...entry });
}

export interface IdentityFound {
  readonly id: string;
  /** Null for somebody who signs in with another system only. */
  readonly passwordHash: string | null;
}

export async function findIdentity(owner: Knex.Transaction, email: string): Promise<IdentityFound | null> {
  const { rows } = await owner.raw(
    `select u.id, a.password as "passwordHash" from identity.users u
     left join identity.accounts a on a.user_id = u.id and a.provider_id = 'credential' where u.email = ?`,
    [email],
  );
  return rows[0] ?? null;
}

/** An identity, in the shape in which the identity library keeps one; false when the address has one already. */
export async function insertIdentity(
  owner: Knex.Transaction,
  { id, name, email }: { readonly id: string; readonly name: string; readonly email: string },
): Promise<boolean> {
  const { rowCount } = await owner.raw(
    'insert into identity.users (id, name, email, email_verified) values (?, ?, ?, true) on conflict (email) do nothing',
    [id, name, email],
  );
  return rowCount === 1;
}

export interface NewWayIn {
  readonly id: string;
  readonly identityId: string;
  /** `credential` for a password, else the issuer that vouches. */
  readonly providerId: string;
  /** Who it is there. */
  readonly accountId: string;
  readonly passwordHash: string | null;
}

export async function insertWayIn(owner: Knex.Transaction, row: NewWayIn): Promise<void> {
  const { id, identityId: user_id, providerId: provider_id, accountId: account_id, passwordHash: password } = row;
  await owner('identity.accounts').insert({ id, user_id, provider_id, account_id, password });
}

export interface PersonFound {
  readonly id: string;
  readonly identityId: string | null;
  readonly isClosed: boolean;
}

export async function findPerson(
  owner: Knex.Transaction,
  workspaceId: string,
  email: string,
): Promise<PersonFound | null> {
  const { rows } = await owner.raw(
    `select id, identity_id as "identityId", (deactivated_at is not null or kind <> 'person') as "isClosed"
     from nativ.users where workspace_id = ? and email = ? for update`,
    [workspaceId, email],
  );
  return rows[0] ?? null;
}

/** People whom somebody has entered already, and who have not signed in yet. */
export async function linkWaitingPeople(owner: Knex.Transaction, identityId: string, email: string): Promise<number> {
  const { rowCount } = await owner.raw(
    `update nativ.users set identity_id = ?
     where email = ? and identity_id is null and deactivated_at is null and kind = 'person'`,
    [identityId, email],
  );
  return rowCount ?? 0;
}

export async function linkPerson(
  owner: Knex.Transaction,
  { workspaceId, personId, identityId }: { workspaceId: string; personId: string; identityId: string },
): Promise<void> {
  await owner('nativ.users').where({ workspace_id: workspaceId, id: personId }).update({ identity_id: identityId });
}

export async function insertPerson(
  owner: Knex.Transaction,
  person: LockedInvitation & { readonly identityId: string },
): Promise<void> {
  const { workspaceId: workspace_id, id, identityId: identity_id, email, name, role } = person;
  await owner('nativ.users').insert({ workspace_id, id, identity_id, email, name, role });
}
