import type { Knex } from 'knex';

/** Everything that stands in the database, as text: each column of each table of ours and of the queue. */
export async function dumpOf(owner: Knex): Promise<string> {
  const { rows } = await owner.raw<{ rows: { schema: string; name: string }[] }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('nativ', 'identity', 'jobs', 'graphile_worker')`,
  );
  const tables = await Promise.all(
    rows.map(async ({ schema, name }) => {
      // As text, bytea would be hexadecimal: what stands in it in the clear would not be found.
      const content = await owner.raw(`select * from "${schema}"."${name}"`);
      return content.rows.map((row: object) => `${name}: ${JSON.stringify(row, readable)}`).join('\n');
    }),
  );
  return tables.join('\n');
}

/** The places, table by table, in which a text stands; for a test that expects none. */
export async function placesOf(owner: Knex, text: string): Promise<string[]> {
  return (await dumpOf(owner)).split('\n').filter((line) => line.includes(text));
}

function readable(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Readonly<Record<string, unknown>>)[key];
  return Buffer.isBuffer(original) ? original.toString('latin1') : value;
}
