import type { Knex } from 'knex';
import { proverOf } from '../db/context-proof.ts';
import type { Actor } from '../security/actor.ts';

export type DatabaseRole = 'nativ_app' | 'nativ_engine' | 'nativ_identity';

/** Works under a role, in the context of an actor, on the connection of a transaction, and leaves no trace of it. */
export async function asRole<T>(
  transaction: Knex.Transaction,
  role: DatabaseRole,
  actor: Pick<Actor, 'workspaceId' | 'userId'> | null,
  work: (inner: Knex.Transaction) => Promise<T>,
): Promise<T> {
  const inner = await transaction.transaction();
  try {
    const proof = role === 'nativ_app' && actor !== null ? await proverOf(inner)(actor) : null;
    await inner.raw(`set local role ${role}`);
    if (proof !== null && actor !== null)
      await inner.raw('select app.enter_as(?, ?, ?)', [actor.workspaceId, actor.userId, proof]);
    if (role === 'nativ_engine') await inner.raw('select app.enter(?, ?)', [actor?.workspaceId ?? '', '']);
    return await work(inner);
  } finally {
    await inner.rollback();
  }
}
