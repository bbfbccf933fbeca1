import type { Knex } from 'knex';
import type { Actor } from '../security/actor.ts';
import { asPerson } from './person-transaction.ts';

/**
 * Runs work that sees what the person may and that cannot write: the database refuses whatever would, so that nothing has to
 * be taken on trust of the code.
 *
 * @param people the pool whose role is nativ_app
 */
export function asReader<T>(
  people: Knex,
  actor: Actor,
  work: (transaction: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return asPerson(people, actor, async (transaction) => {
    await transaction.raw('set transaction read only');
    return work(transaction);
  });
}
