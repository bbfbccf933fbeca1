import type { Pool, PoolClient } from 'pg';

export interface SessionRow {
  readonly id: string;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly provider: string | null;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
}

export interface NewSession {
  readonly id: string;
  readonly identityId: string;
  readonly token: string;
  readonly seconds: number;
  readonly address: string | null;
  readonly userAgent: string | null;
  /** The label of the system that vouched for the person. */
  readonly provider: string | null;
  /** Whether that system asked for a second factor, and is trusted with it. */
  readonly isProved: boolean;
}

export async function insertSession(client: Pool | PoolClient, row: NewSession): Promise<void> {
  await client.query(
    `insert into identity.sessions (id, user_id, token, expires_at, ip_address, user_agent, provider, second_factor_at)
     values ($1, $2, $3, now() + make_interval(secs => $4), $5, $6, $7, case when $8 then now() end)`,
    [row.id, row.identityId, row.token, row.seconds, row.address, row.userAgent, row.provider, row.isProved],
  );
}

export interface TokenChange {
  readonly sessionId: string;
  readonly token: string;
  /** Whether the second factor was shown; if not, what was shown before stays. */
  readonly isProved: boolean;
}

/** Gives a session another token: whoever held the one before holds nothing. @returns the seconds that it has left */
export async function replaceToken(client: PoolClient, { sessionId, token, isProved }: TokenChange): Promise<number> {
  const { rows } = await client.query<{ seconds: number }>(
    `update identity.sessions set token = $2, updated_at = now(),
       second_factor_at = case when $3 then now() else second_factor_at end
     where id = $1 returning greatest(0, extract(epoch from expires_at - now()))::int as seconds`,
    [sessionId, token, isProved],
  );
  return rows[0]?.seconds ?? 0;
}

export async function listSessions(identity: Pool, identityId: string): Promise<SessionRow[]> {
  const { rows } = await identity.query(
    `select id, user_agent, ip_address, provider, created_at, last_used_at from identity.sessions
     where user_id = $1 and expires_at > now() order by last_used_at desc, id desc limit 200`,
    [identityId],
  );
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.user_agent,
    address: row.ip_address,
    provider: row.provider,
    startedAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** Ends one session of this person; false when it is none of theirs. */
export async function deleteSession(client: Pool | PoolClient, identityId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query('delete from identity.sessions where user_id = $1 and id = $2', [
    identityId,
    id,
  ]);
  return rowCount === 1;
}

/** @param exceptId the session that stays; null for none */
export async function deleteSessions(
  client: Pool | PoolClient,
  identityId: string,
  exceptId: string | null,
): Promise<void> {
  await client.query('delete from identity.sessions where user_id = $1 and id is distinct from $2', [
    identityId,
    exceptId,
  ]);
}
