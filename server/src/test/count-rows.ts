import type { TestApplication } from './application.ts';

/** How many rows each table of the workspace has, as one text: what is refused must leave it as it was. */
export async function countRows({ sql }: TestApplication): Promise<string> {
  const tables = await sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'nativ' and table_type = 'BASE TABLE' order by 1`,
  );
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from nativ.${name}`);
  const rows = await sql<{ name: string; count: number }>(counts.join(' union all '));
  return rows
    .map(({ name, count }) => `${name} ${count}`)
    .sort()
    .join('\n');
}
