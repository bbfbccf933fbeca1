import type { Pool, PoolClient } from 'pg';

export interface SecondFactorRow {
  readonly sealedSecret: Buffer;
  readonly isConfirmed: boolean;
  readonly lastStep: number;
  readonly recoverySalt: Buffer | null;
}

/** An app that is being set up waits this long for its first code. */
const enrolmentMinutes = 30;

/** Reads a second factor and keeps others from using it up until the end of the transaction. */
export async function lockSecondFactor(client: PoolClient, identityId: string): Promise<SecondFactorRow | null> {
  const { rows } = await client.query(
    `select sealed_secret, confirmed_at is not null as is_confirmed, last_step::float8 as last_step, recovery_salt
     from identity.second_factors
     where user_id = $1 and (confirmed_at is not null or created_at > now() - make_interval(mins => $2)) for update`,
    [identityId, enrolmentMinutes],
  );
  const [row] = rows;
  if (!row) return null;
  return {
    sealedSecret: row.sealed_secret,
    isConfirmed: row.is_confirmed,
    lastStep: row.last_step,
    recoverySalt: row.recovery_salt,
  };
}

/** Puts a secret in the place of one that was never confirmed; false when there is one that was. */
export async function insertEnrolment(identity: Pool, identityId: string, sealedSecret: Buffer): Promise<boolean> {
  const { rowCount } = await identity.query(
    `insert into identity.second_factors as f (user_id, sealed_secret) values ($1, $2)
     on conflict (user_id) do update set sealed_secret = excluded.sealed_secret, created_at = now(), last_step = 0
     where f.confirmed_at is null`,
    [identityId, sealedSecret],
  );
  return rowCount === 1;
}

export async function useStep(client: PoolClient, identityId: string, step: number): Promise<void> {
  await client.query(
    'update identity.second_factors set last_step = $2, confirmed_at = coalesce(confirmed_at, now()) where user_id = $1',
    [identityId, step],
  );
}

/** Takes a recovery code; false when there is no such code left. */
export async function takeRecoveryCode(client: PoolClient, identityId: string, hash: Buffer): Promise<boolean> {
  const { rowCount } = await client.query(
    'update identity.recovery_codes set used_at = now() where user_id = $1 and hash = $2 and used_at is null',
    [identityId, hash],
  );
  return rowCount === 1;
}

export async function replaceRecoveryCodes(
  client: PoolClient,
  identityId: string,
  { salt, hashes }: { readonly salt: Buffer; readonly hashes: readonly Buffer[] },
): Promise<void> {
  await client.query('delete from identity.recovery_codes where user_id = $1', [identityId]);
  await client.query('update identity.second_factors set recovery_salt = $2 where user_id = $1', [identityId, salt]);
  await client.query('insert into identity.recovery_codes (user_id, hash) select $1, unnest($2::bytea[])', [
    identityId,
    hashes,
  ]);
}

/** What was shown with an earlier app counts for no other session; what another system vouched for does. */
export async function forgetProofs(client: PoolClient, identityId: string): Promise<void> {
  await client.query('update identity.sessions set second_factor_at = null where user_id = $1 and provider is null', [
    identityId,
  ]);
}

export async function deleteSecondFactor(client: PoolClient, identityId: string): Promise<void> {
  await forgetProofs(client, identityId);
  await client.query('delete from identity.second_factors where user_id = $1', [identityId]);
}
