import type { Pool } from 'pg';
import { leaseClass } from './node-lease.ts';

/**
 * Frees the jobs of nodes that are gone. The queue itself would do so after four hours; here a peer takes them over two
 * seconds after a kill -9 (measured for the design, 5 of 5).
 *
 * Jobs under a name that no node has announced are freed too once they are ten seconds old: their node died between its
 * first claim and its announcement.
 */
export async function freeJobsOfTheDead(owner: Pool, ownLockKey: number): Promise<number> {
  const { rows } = await owner.query<{ freed: number }>(statement, [ownLockKey, leaseClass]);
  return rows[0]?.freed ?? 0;
}

// One statement, so that the locks on the dead are held exactly as long as their rows are being taken away. Notifying
// wakes the workers; unlocking alone would wait for their next look.
const statement = `
  with gone as materialized (
    select n.lock_key, n.pool_ids from jobs.nodes n where n.lock_key <> $1 for update skip locked
  ), dead as materialized (
    select g.lock_key, g.pool_ids from gone g where pg_try_advisory_xact_lock($2::int, g.lock_key::int)
  ), buried as (
    delete from jobs.nodes n using dead d where n.lock_key = d.lock_key returning n.pool_ids
  ), orphans as (
    select distinct j.locked_by from graphile_worker._private_jobs j
    where j.locked_at < now() - interval '10 seconds'
      and not exists (select from jobs.nodes n where j.locked_by = any (n.pool_ids))
  ), names as (
    select array_agg(name) as all from (select unnest(pool_ids) as name from buried union select locked_by from orphans) n
  ), unlocked as (
    select graphile_worker.force_unlock_workers(names.all), cardinality(names.all) as freed from names where names.all is not null
  )
  select freed, pg_notify('jobs:insert', '{"r":0.1,"count":1}') from unlocked
`;
