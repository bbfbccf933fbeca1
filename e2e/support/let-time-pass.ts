import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { clusterPaths } from '../../server/src/db/embedded/cluster-paths.ts';
import type { Nativ } from './nativ.ts';

/**
 * Lets time pass for everything that is stored: rather than the clock going on, all that has happened moves back by as much, and
 * so does all that is to come. Rules that look at rows as they change do not see it.
 *
 * @param interval as Postgres reads it, such as '9 hours'
 */
export async function letTimePass(nativ: Nativ, interval: string): Promise<void> {
  const client = new Client({ connectionString: administratorOf(nativ.folder) });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("set local session_replication_role = 'replica'");
    for (const { table, columns } of await momentsOf(client))
      await client.query(
        `update nativ.${table} set ${columns.map((column) => `${column} = ${column} - $1::interval`).join(', ')}`,
        [interval],
      );
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Every column that holds a moment and is not made of others. */
async function momentsOf(client: Client): Promise<readonly { readonly table: string; readonly columns: string[] }[]> {
  const { rows } = await client.query(
    `select c.table_name as table, array_agg(c.column_name::text) as columns
     from information_schema.columns c
     join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
     where c.table_schema = 'nativ' and c.data_type = 'timestamp with time zone' and c.is_generated = 'NEVER'
     group by c.table_name order by c.table_name`,
  );
  return rows;
}

/** The database of a server that runs on its own folder, for whoever administers it. */
function administratorOf(folder: string): string {
  const paths = clusterPaths(folder);
  const password = readFileSync(paths.adminPassword, 'utf8').trim();
  // The fourth line of Postgres's own note of itself is its port.
  const port = readFileSync(path.join(paths.cluster, 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://nativ:${password}@127.0.0.1:${port}/nativ`;
}
