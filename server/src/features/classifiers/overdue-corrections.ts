import type { Knex } from 'knex';
import { acceptWaitingFor } from './overdue-corrections-store.ts';

const days = 14;

/**
 * Accepts corrections that nobody has looked at for two weeks: perhaps no designer may see their cases, so that nobody could. What comes
 * of them is a draft all the same, which somebody compares before it is put into use.
 */
export function acceptOverdueCorrections(owner: Knex): Promise<void> {
  return acceptWaitingFor(owner, days);
}
