import { randomInt } from 'node:crypto';
import pg from 'pg';
import { ownerConnection } from '../db/connection-settings.ts';

/** The first half of the advisory locks by which nodes show that they live; the second is the node's own number. */
export const leaseClass = 77;

/**
 * Cuts a connection whose other end is gone within some ten seconds, so that the jobs of a machine that was switched off
 * or cut off are not kept waiting for the hours that TCP would take.
 */
const noticeSilence =
  'set tcp_keepalives_idle = 3; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3; set tcp_user_timeout = 8000';

/** The sign of life of a node: a lock that its peers can take once its connection is gone, however it went. */
export interface NodeLease {
  readonly lockKey: number;
  /** Resolves when the connection breaks: from then on peers take this node's jobs. */
  readonly lost: Promise<void>;
  /** Says under which name this node claims jobs. */
  announce(pool: string): Promise<void>;
  /** Leaves in order. */
  release(): Promise<void>;
}

/** Takes a lease on a connection of its own, as the owner of the queue. */
export async function takeNodeLease(url: string): Promise<NodeLease> {
  const client = new pg.Client(ownerConnection(url));
  const lockKey = randomInt(1, 2 ** 31 - 1);
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
  });
  await client.connect();
  await client.query(noticeSilence);
  await client.query('select pg_advisory_lock($1, $2)', [leaseClass, lockKey]);
  return {
    lockKey,
    lost,
    async announce(pool) {
      await client.query('insert into jobs.nodes (lock_key, pool_ids) values ($1, $2)', [lockKey, [pool]]);
    },
    async release() {
      await client.query('delete from jobs.nodes where lock_key = $1', [lockKey]).catch(() => {});
      await client.end().catch(() => {});
    },
  };
}
