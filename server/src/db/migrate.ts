import type { Knex } from 'knex';
import type { Log } from '../observability/log.ts';
import { Refusal } from '../refusal.ts';
import type { Migrations } from './migration.ts';

const table = 'nativ_migration';
const migrationLock = 7_304_215_002;

/**
 * Brings the schema up to date. The whole upgrade is one transaction under an advisory lock: of several servers that start
 * at once one migrates while the others wait and then find nothing to do, and one that is killed half-way leaves the
 * schema as it was, with no lock to clear by hand. Gives the names of what it ran.
 */
export async function migrate(owner: Knex, migrations: Migrations, log: Log): Promise<readonly string[]> {
  requireOrder(migrations);
  return owner.transaction(async (trx) => {
    await takeLock(trx, log);
    await refuseNewerSchema(trx, migrations);
    const [, ran] = (await trx.migrate.latest({
      tableName: table,
      migrationSource: sourceOf(migrations),
      disableMigrationsListValidation: true,
    })) as [number, readonly string[]];
    for (const migration of ran) log.info({ migration }, 'Migrated the database');
    return ran;
  });
}

async function takeLock(trx: Knex.Transaction, log: Log): Promise<void> {
  const { rows } = await trx.raw('select pg_try_advisory_xact_lock(?) as taken', [migrationLock]);
  if (rows[0].taken) return;
  log.info('Another server is migrating the database; waiting for it');
  await trx.raw('select pg_advisory_xact_lock(?)', [migrationLock]);
}

/** A program that is older than its database would work on tables that it does not know. */
async function refuseNewerSchema(trx: Knex.Transaction, migrations: Migrations): Promise<void> {
  if (!(await trx.schema.hasTable(table))) return;
  const done: readonly { name: string }[] = await trx(table).select('name').orderBy('id');
  const unknown = done.find(({ name }) => !Object.hasOwn(migrations, name));
  if (unknown === undefined) return;
  throw new Refusal(
    `Expected the database to be at most as new as this program, but it has the later change '${unknown.name}'. Start the newer release.`,
  );
}

function requireOrder(migrations: Migrations): void {
  const names = Object.keys(migrations);
  if (names.join() === names.toSorted().join()) return;
  throw new Error(`Expected migrations in the order of their names, but found ${names.join(', ')}. Sort the list.`);
}

/** What knex reads migrations from: our list, rather than a folder, so that it works from the build and from the tests. */
function sourceOf(migrations: Migrations): Knex.MigrationSource<string> {
  return {
    getMigrations: async () => Object.keys(migrations),
    getMigrationName: (name) => name,
    getMigration: async (name) => ({
      up: async (knex) => migrations[name]?.up(knex),
      down: () => Promise.reject(new Error(`Expected '${name}' never to be undone. Restore a backup instead.`)),
    }),
  };
}
