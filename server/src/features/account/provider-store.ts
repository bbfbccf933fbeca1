import type { Pool, PoolClient } from 'pg';

export async function insertVisit(
  identity: Pool,
  visit: { readonly stateHash: Buffer; readonly sealed: Buffer; readonly minutes: number },
): Promise<void> {
  await identity.query('delete from identity.provider_visits where expires_at < now()');
  await identity.query(
    'insert into identity.provider_visits (state_hash, sealed_visit, expires_at) values ($1, $2, now() + make_interval(mins => $3))',
    [visit.stateHash, visit.sealed, visit.minutes],
  );
}

/** Takes a visit, once; null for one that is unknown, used or too old. */
export async function takeVisit(identity: Pool, stateHash: Buffer): Promise<Buffer | null> {
  const { rows } = await identity.query<{ sealed_visit: Buffer; is_good: boolean }>(
    'delete from identity.provider_visits where state_hash = $1 returning sealed_visit, expires_at > now() as is_good',
    [stateHash],
  );
  const [row] = rows;
  return row?.is_good ? row.sealed_visit : null;
}

export async function findIdentityOfSubject(identity: Pool, issuer: string, subject: string): Promise<string | null> {
  const { rows } = await identity.query<{ user_id: string }>(
    'select user_id from identity.accounts where provider_id = $1 and account_id = $2',
    [issuer, subject],
  );
  return rows[0]?.user_id ?? null;
}

/** Binds a provider's subject to whoever has this address; null when nobody has, or somebody else of that provider is. */
export async function bindSubject(
  client: PoolClient,
  row: { readonly id: string; readonly issuer: string; readonly subject: string; readonly email: string },
): Promise<string | null> {
  const { rows } = await client.query<{ user_id: string }>(
    `insert into identity.accounts (id, user_id, provider_id, account_id)
     select $1, u.id, $2, $3 from identity.users u
     where u.email = $4 and not exists (select 1 from identity.accounts a where a.user_id = u.id and a.provider_id = $2)
     on conflict (provider_id, account_id) do nothing returning user_id`,
    [row.id, row.issuer, row.subject, row.email],
  );
  return rows[0]?.user_id ?? null;
}

/** Whether this identity is somebody in some work space. */
export async function isSomebody(identity: Pool, identityId: string): Promise<boolean> {
  const { rowCount } = await identity.query(
    'select 1 from nativ.users where identity_id = $1 and deactivated_at is null limit 1',
    [identityId],
  );
  return rowCount === 1;
}
