import type { Pool } from 'pg';

export interface AttemptRule {
  /** Tries that cost no waiting. */
  readonly free: number;
  /** The wait after the first try past these; each further one doubles it. */
  readonly firstWaitSeconds: number;
  readonly mostWaitSeconds: number;
  /** After so long without a try, all are forgotten. */
  readonly forgetSeconds: number;
}

/**
 * By the clock and not by now(), which is the start of the transaction: of many that wait for one row, the last would find
 * the time of the one before it in its own future, and be refused without having tried too often.
 */
const beginOne = {
  name: 'begin-attempt',
  text: `
    insert into identity.attempts as a (key, count, free_at, forget_at)
    values ($1, 1, 'epoch', clock_timestamp() + make_interval(secs => $5))
    on conflict (key) do update set
      count = case when a.forget_at <= clock_timestamp() then 1 else a.count + 1 end,
      free_at = case when a.forget_at <= clock_timestamp() or a.count < $2 then 'epoch'
        else clock_timestamp() + make_interval(secs => least($4::float8, $3 * power(2::float8, least(a.count - $2, 30)))) end,
      forget_at = clock_timestamp() + make_interval(secs => $5)
    where a.free_at <= clock_timestamp() or a.forget_at <= clock_timestamp()
    returning count`,
};

/**
 * Counts a try before it is made, so that many at once are counted too.
 *
 * @returns 0 when it may be made, or else in how many seconds
 */
export async function beginAttempt(identity: Pool, key: Buffer, rule: AttemptRule): Promise<number> {
  const { free, firstWaitSeconds, mostWaitSeconds, forgetSeconds } = rule;
  const values = [key, free, firstWaitSeconds, mostWaitSeconds, forgetSeconds];
  const { rowCount } = await identity.query({ ...beginOne, values });
  if (rowCount === 1) return 0;
  const { rows } = await identity.query<{ wait: number }>(
    'select ceil(extract(epoch from free_at - clock_timestamp()))::int as wait from identity.attempts where key = $1',
    [key],
  );
  return Math.max(1, rows[0]?.wait ?? 1);
}

export async function forgetAttempts(identity: Pool, key: Buffer): Promise<void> {
  await identity.query('delete from identity.attempts where key = $1', [key]);
}

/** Keeps the table small: whoever adds a row takes some old ones away. */
export async function sweepAttempts(identity: Pool): Promise<void> {
  await identity.query(
    'delete from identity.attempts where key in (select key from identity.attempts where forget_at <= now() limit 20 for update skip locked)',
  );
}
