import type { Knex } from 'knex';

/** Accepts, in all workspaces, the corrections that have waited for so many days. */
export async function acceptWaitingFor(owner: Knex, days: number): Promise<void> {
  await owner.raw(
    `update nativ.examples set state = 'accepted', accepted_at = clock_timestamp()
     where state = 'waiting' and created_at < now() - make_interval(days => :days)`,
    { days },
  );
}
