import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { asEngine } from '../db/engine-transaction.ts';
import { isRetryable } from '../db/retryable.ts';
import type { Keyring } from '../security/keyring.ts';
import { type Directory, withDirectory } from './directory.ts';
import type { World } from './engine-env.ts';
import type { Published } from './published.ts';
import { wakeByRealTime } from './room-clock-store.ts';

/** Where an instance stands in the database, and what a step of it needs. */
export interface StepParts extends World {
  readonly client: PoolClient;
  readonly workspaceId: string;
  readonly published: Published;
  /** Looked up before the transaction: a second connection taken inside one could wait for the first for ever. */
  readonly directory: Directory;
  /** Loaded before the transaction too. */
  readonly keyring: Keyring;
  /** True after a connection broke: an earlier try may have been committed, so that this one may find its own work done. */
  readonly isRepeat: boolean;
}

const mostTries = 5;

/**
 * Runs a step of the engine in one transaction, and again when the database was stopped, the connection broke or another
 * transaction stood in the way. Whatever it does must therefore be found done rather than be done twice; the state of the
 * instance, which is locked and checked, sees to that.
 */
export async function inStep<T>(
  { engine, published }: { readonly engine: Pool; readonly published: Published },
  workspaceId: string,
  work: (parts: StepParts) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      const [calendars, keyring, clockOffsetMs] = await Promise.all([
        published.calendars(workspaceId),
        published.keyring(workspaceId),
        published.clockOffsetMs(workspaceId),
      ]);
      const classifiers = published.sorters.envOf(workspaceId);
      return await withDirectory(published, workspaceId, (directory) =>
        asEngine(engine, workspaceId, async (client) => {
          const world = { calendars, classifiers, keyring, clockOffsetMs };
          const result = await work({ client, workspaceId, published, directory, ...world, isRepeat: tries > 1 });
          if (clockOffsetMs > 0) await wakeByRealTime(client, workspaceId, clockOffsetMs);
          return result;
        }),
      );
    } catch (cause) {
      if (tries >= mostTries || !isRetryable(cause)) throw cause;
      await sleep(50 * 2 ** tries);
    }
  }
}
