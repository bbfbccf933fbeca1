import type { Pool, PoolClient } from 'pg';

export async function findEmail(identity: Pool | PoolClient, identityId: string): Promise<string | null> {
  const { rows } = await identity.query<{ email: string }>('select email from identity.users where id = $1', [
    identityId,
  ]);
  return rows[0]?.email ?? null;
}

export async function deleteSessionOfToken(identity: Pool, token: string): Promise<void> {
  await identity.query('delete from identity.sessions where token = $1', [token]);
}

/** The hash of somebody's password, or null for somebody who has none. */
export async function findPasswordHash(identity: Pool | PoolClient, identityId: string): Promise<string | null> {
  const { rows } = await identity.query<{ password: string | null }>(
    "select password from identity.accounts where user_id = $1 and provider_id = 'credential'",
    [identityId],
  );
  return rows[0]?.password ?? null;
}

/** False when this person has no password to change. */
export async function updatePassword(client: PoolClient, identityId: string, hash: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "update identity.accounts set password = $2, updated_at = now() where user_id = $1 and provider_id = 'credential'",
    [identityId, hash],
  );
  return rowCount === 1;
}

export interface AccountRow {
  readonly email: string;
  readonly hasPassword: boolean;
  readonly issuers: readonly string[];
  readonly isOn: boolean;
  readonly codesLeft: number;
}

export async function findAccount(identity: Pool, identityId: string): Promise<AccountRow | null> {
  const { rows } = await identity.query<AccountRow>(
    `select u.email,
       exists (select 1 from identity.accounts a where a.user_id = u.id and a.provider_id = 'credential') as "hasPassword",
       array(select a.provider_id from identity.accounts a where a.user_id = u.id and a.provider_id <> 'credential' order by 1) as issuers,
       f.confirmed_at is not null as "isOn",
       (select count(*)::int from identity.recovery_codes c where c.user_id = u.id and c.used_at is null) as "codesLeft"
     from identity.users u left join identity.second_factors f on f.user_id = u.id
     where u.id = $1`,
    [identityId],
  );
  return rows[0] ?? null;
}

/** Whether every work space of this person has passwords switched off, and one of these systems to come by instead. */
export async function isPasswordOff(identity: Pool, identityId: string, issuers: readonly string[]): Promise<boolean> {
  const { rows } = await identity.query<{ off: boolean }>(
    `select coalesce(bool_and(app.password_is_off(u.workspace_id, $2)), false) as off
     from nativ.users u where u.identity_id = $1 and u.deactivated_at is null`,
    [identityId, issuers],
  );
  return rows[0]?.off ?? false;
}

/** Whether a password is of use to nobody. */
export async function isPasswordOffForAll(identity: Pool, issuers: readonly string[]): Promise<boolean> {
  const { rows } = await identity.query<{ off: boolean }>(
    `select coalesce(bool_and(app.password_is_off(w.id, $1)), false) as off from nativ.workspaces w where w.kind = 'live'`,
    [issuers],
  );
  return rows[0]?.off ?? false;
}

/** Whether some work space of this person asks their role for a second factor. */
export async function isSecondFactorRequired(identity: Pool, identityId: string): Promise<boolean> {
  const { rowCount } = await identity.query(
    `select 1 from nativ.users u join nativ.security_settings r on r.workspace_id = u.workspace_id
     where u.identity_id = $1 and u.deactivated_at is null
       and (r.second_factor = 'everybody' or (r.second_factor = 'roles' and u.role = any (r.second_factor_roles)))
     limit 1`,
    [identityId],
  );
  return (rowCount ?? 0) > 0;
}

/** Writes what somebody did to their own account into the record of every work space of theirs. */
export async function auditIdentity(
  client: PoolClient,
  { identityId, entryId, action }: { readonly identityId: string; readonly entryId: string; readonly action: string },
): Promise<void> {
  await client.query('select app.audit_identity($1, $2, $3)', [identityId, entryId, action]);
}
