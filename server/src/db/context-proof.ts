import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '../security/actor.ts';

/** Who a transaction is for. */
export type Entrant = Pick<Actor, 'workspaceId' | 'userId'>;

interface ContextKeys {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

type Prove = (entrant: Entrant) => Promise<string>;

const provers = new WeakMap<object, Prove>();

/** What states in a transaction, whose role is nativ_app, who is asking; its values are those of `entranceOf`. */
export const entrance = 'select app.enter_as($1, $2, $3)';

/**
 * Lets work on these pools say who asks. Their roles cannot: the keys stand where only the owner of the schema reads
 * (migration 0012-compartments), and are read once, when they are first needed, since migrations come after the pools.
 */
export function provideProofs(pools: readonly object[], owner: Knex): void {
  const prove = proverOf(owner);
  for (const pool of pools) provers.set(pool, prove);
}

/** The values for `entrance`. @param pool one that proofs were provided for */
export async function entranceOf(pool: object, entrant: Entrant): Promise<[string, string, string]> {
  const prove = provers.get(pool);
  if (prove === undefined)
    throw new Error('Expected a pool of openDatabase, but found another, which can prove nobody.');
  return [entrant.workspaceId, entrant.userId, await prove(entrant)];
}

/** Makes what proves somebody, with the keys of the database that the owner's connections lead to. */
export function proverOf(owner: Pick<Knex, 'raw'>): Prove {
  let reading: Promise<ContextKeys> | null = null;
  return async ({ workspaceId, userId }) => {
    reading ??= readKeys(owner);
    // What could not be read is tried again: the database may only have been away.
    const { inner, outer } = await reading.catch((cause) => {
      reading = null;
      throw cause;
    });
    return keyedHash({ inner, outer }, `enter|${workspaceId}|${userId}`);
  };
}

async function readKeys(owner: Pick<Knex, 'raw'>): Promise<ContextKeys> {
  const { rows } = await owner.raw('select inner_key as inner, outer_key as outer from vault.context_keys');
  return rows[0];
}

/** As app.keyed_hash does. */
function keyedHash({ inner, outer }: ContextKeys, words: string): string {
  const within = createHash('sha256').update(inner).update(words).digest();
  return createHash('sha256').update(outer).update(within).digest('hex');
}
