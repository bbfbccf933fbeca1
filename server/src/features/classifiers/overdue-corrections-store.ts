import type { Knex } from 'knex';

const days = 14;

/**
 * Accepts corrections that nobody has looked at for two weeks: perhaps no designer may see their cases, so that nobody could. What comes
 * of them is a draft all the same, which somebody compares before it is put into use.
 */
export async function acceptOverdueCorrections(owner: Knex): Promise<void> {
  await owner.raw(
    `update nativ.examples set state = 'accepted', accepted_at = clock_timestamp()
     where state = 'waiting' and created_at < now() - interval '${days} days'`,
  );
}
