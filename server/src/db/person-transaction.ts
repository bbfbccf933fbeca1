import type { Knex } from 'knex';
import type { Actor } from '../security/actor.ts';

/**
 * Runs work in a transaction that sees and changes only what the person may. The context is set per transaction, so
 * that a connection which goes back to the pool carries nobody's sight with it.
 *
 * @param people the pool whose role is nativ_app
 */
export function asPerson<T>(
  people: Knex,
  actor: Actor,
  work: (transaction: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return people.transaction(async (transaction) => {
    await transaction.raw('select app.enter(?, ?)', [actor.workspaceId, actor.userId]);
    return work(transaction);
  });
}
