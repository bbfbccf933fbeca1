import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';
import { markSeen } from './mark-seen-store.ts';

/**
 * Lets the times of a case know that the actor has opened it; features whose pages show a case call this. A program that reads it with
 * a token has not seen it in anybody's place.
 */
export async function noteSeen(
  transaction: Knex.Transaction,
  { session }: Actor,
  instanceId: string | null,
): Promise<void> {
  if (session !== undefined && instanceId !== null) await markSeen(transaction, instanceId);
}
