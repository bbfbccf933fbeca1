import type { Knex } from 'knex';
import type { Actor } from '../security/actor.ts';
import { entranceOf } from './context-proof.ts';
import { plannedOnce } from './planned-once.ts';

/**
 * Runs work in a transaction that sees and changes only what the person may. The context is set per transaction, so
 * that a connection which goes back to the pool carries nobody's sight with it, and with a proof, so that nothing that runs
 * inside can set another.
 *
 * @param people the pool whose role is nativ_app
 */
export async function asPerson<T>(
  people: Knex,
  actor: Actor,
  work: (transaction: Knex.Transaction) => Promise<T>,
): Promise<T> {
  // Before the transaction: the keys are read on another connection, once.
  const values = await entranceOf(people, actor);
  return people.transaction(async (transaction) => {
    await plannedOnce(transaction, 'select app.enter_as(?, ?, ?)', values);
    return work(transaction);
  });
}
