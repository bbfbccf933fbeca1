import pg from 'pg';

const { Client, escapeIdentifier, escapeLiteral } = pg;

/** The role that owns our schema, and the name of our database. */
export const ownerRole = 'nativ_owner';
export const ownerDatabase = 'nativ';

/**
 * Makes the role and the database that the rest of the program uses, so that even on the embedded database it never
 * works as an administrator: row level security does not bind those. May run again on every start.
 */
export async function prepareOwnerDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl, application_name: 'nativ set-up' });
  client.on('error', () => {});
  await client.connect();
  try {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [ownerRole]);
    const verb = role.rowCount === 0 ? 'create' : 'alter';
    await client.query(
      `${verb} role ${escapeIdentifier(ownerRole)} login createrole nosuperuser nobypassrls password ${escapeLiteral(password)}`,
    );
    const database = await client.query('select 1 from pg_database where datname = $1', [ownerDatabase]);
    if (database.rowCount === 0) await client.query(`create database ${ownerDatabase} owner ${ownerRole}`);
  } finally {
    await client.end();
  }
}
