import type { TestApplication } from './application.ts';

/** The content of each table of the product, as one text: what only reads must leave it as it was, down to the last column. */
export async function fingerprint({ sql }: TestApplication): Promise<string> {
  const tables = await sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'nativ' and table_type = 'BASE TABLE' order by 1`,
  );
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from nativ.${name} t`,
  );
  const rows = await sql<{ name: string; sum: string }>(sums.join(' union all '));
  return rows
    .map(({ name, sum }) => `${name} ${sum}`)
    .sort()
    .join('\n');
}
