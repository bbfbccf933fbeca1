import type { Pool, PoolClient } from 'pg';

/** Somebody with a password whose address this is, and who still works in some work space. */
export async function findIdentityWithPassword(
  client: PoolClient,
  email: string,
): Promise<{ readonly id: string; readonly email: string } | null> {
  const { rows } = await client.query(
    `select i.id, i.email from identity.users i
     where i.email = $1 and exists (select 1 from nativ.users u where u.identity_id = i.id and u.deactivated_at is null)
       and exists (select 1 from identity.accounts a where a.user_id = i.id and a.provider_id = 'credential')`,
    [email],
  );
  return rows[0] ?? null;
}

export async function insertResetLink(
  client: PoolClient,
  link: { readonly id: string; readonly identityId: string; readonly hash: Buffer; readonly minutes: number },
): Promise<void> {
  await client.query(
    'insert into identity.reset_links (id, user_id, hash, expires_at) values ($1, $2, $3, now() + make_interval(mins => $4))',
    [link.id, link.identityId, link.hash, link.minutes],
  );
}

/** Takes a link that is good, and with it all others of this person; null for any other. */
export async function takeResetLink(client: PoolClient, hash: Buffer): Promise<string | null> {
  const { rows } = await client.query<{ user_id: string }>(
    'delete from identity.reset_links where hash = $1 and expires_at > now() returning user_id',
    [hash],
  );
  const [row] = rows;
  if (!row) return null;
  await client.query('delete from identity.reset_links where user_id = $1 or expires_at < now()', [row.user_id]);
  return row.user_id;
}

export async function findResetLink(identity: Pool, hash: Buffer): Promise<{ readonly email: string } | null> {
  const { rows } = await identity.query<{ email: string }>(
    `select u.email from identity.reset_links l join identity.users u on u.id = l.user_id
     where l.hash = $1 and l.expires_at > now()`,
    [hash],
  );
  return rows[0] ?? null;
}
