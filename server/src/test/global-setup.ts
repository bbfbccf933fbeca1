import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../db/connections.ts';
import { startEmbeddedPostgres } from '../db/embedded/embedded-postgres.ts';
import { installQueue } from '../db/install-queue.ts';
import { migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import { silentLog } from '../observability/log.ts';

/** What test files need to know to clone the template. */
export interface TestCluster {
  /** Connects as an administrator, to any database but the template. */
  readonly adminUrl: string;
  /** Connects as the owner of the schema; the database in it is the template. */
  readonly templateUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly testCluster: TestCluster;
  }
}

/** Kept on a cluster that outlives the run, so its name is fixed; the password guards nothing. */
const owner = { role: 'nativ_test_owner', password: 'nativ-test-owner' };

/**
 * Once per run: a Postgres in a temporary folder, or the one of NATIV_TEST_DATABASE_URL, and in it one migrated database
 * that every test file clones.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.NATIV_TEST_DATABASE_URL;
  const { adminUrl, stop } = given ? { adminUrl: given, stop: async () => {} } : await startTemporaryPostgres();
  const template = `nativ_template_${process.pid}`;
  await asAdmin(adminUrl, async (admin) => {
    await prepareOwner(admin);
    await admin.query(`create database ${template} owner ${owner.role}`);
  });
  const templateUrl = withDatabase(adminUrl, template, owner);
  const database = await openDatabase({ databaseUrl: templateUrl, databasePool: 2, environment: 'test' }, silentLog);
  await migrate(database.owner, migrations, silentLog);
  await installQueue(templateUrl, silentLog);
  await database.close();
  project.provide('testCluster', { adminUrl, templateUrl });
  return async () => {
    await asAdmin(adminUrl, async (admin) => {
      for (const one of [template, sampleTemplateOf(template), personaTemplateOf(template)])
        await admin.query(`drop database if exists ${one} with (force)`);
    });
    await stop();
  };
}

/** The names of the templates that hold the sample workspace, and the personas, beside the empty one. */
export const sampleTemplateOf = (template: string): string => `${template}_sample`;
export const personaTemplateOf = (template: string): string => `${template}_personas`;

async function startTemporaryPostgres(): Promise<{ readonly adminUrl: string; readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nativ-test-'));
  // As root, Postgres runs as another user, who must be able to enter.
  chmodSync(folder, 0o711);
  const postgres = await startEmbeddedPostgres(folder, silentLog);
  // Nobody cuts the power of a test, so that no commit need wait for the disk.
  await asAdmin(postgres.adminUrl, async (admin) => {
    for (const setting of ['fsync', 'full_page_writes']) await admin.query(`alter system set ${setting} = off`);
    await admin.query('select pg_reload_conf()');
  });
  const stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { adminUrl: postgres.adminUrl, stop };
}

async function prepareOwner(admin: pg.Client): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [owner.role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await admin.query(`${verb} role ${owner.role} login createrole nosuperuser password '${owner.password}'`);
}

export async function asAdmin<Result>(url: string, use: (admin: pg.Client) => Promise<Result>): Promise<Result> {
  const admin = new pg.Client({ connectionString: url, application_name: 'nativ tests' });
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.end();
  }
}

/** The same server, another database, and another user where one is given. */
export function withDatabase(url: string, database: string, user?: { role: string; password: string }): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (user) {
    address.username = user.role;
    address.password = user.password;
  }
  return address.href;
}
