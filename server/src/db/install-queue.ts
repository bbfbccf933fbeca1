import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { Log } from '../observability/log.ts';
import { ownerConnection } from './connection-settings.ts';
import { queueLog } from './queue-log.ts';

const installLock = 7_304_215_003;

/**
 * Installs or updates the tables of the queue, as the owner of the schema. Apart from our migrations, since the queue's own
 * commit one by one; the lock keeps servers that start at once from doing it at once.
 */
export async function installQueue(url: string, log: Log): Promise<void> {
  const pool = new pg.Pool({ ...ownerConnection(url), max: 2 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    const keeper = await pool.connect();
    try {
      await keeper.query('select pg_advisory_lock($1)', [installLock]);
      await runMigrations({ pgPool: pool, logger: queueLog(log) });
    } finally {
      // Ends the connection, and the lock with it.
      keeper.release(true);
    }
  } finally {
    await pool.end();
  }
}
