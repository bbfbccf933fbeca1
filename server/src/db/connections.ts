import knex, { type Knex } from 'knex';
import pg from 'pg';
import type { Config } from '../config/setting.ts';
import type { Log } from '../observability/log.ts';
import { Refusal } from '../refusal.ts';
import { ownerConnection, type Role, roleConnection, roles } from './connection-settings.ts';
import { provideProofs } from './context-proof.ts';
import { withInspectedServer } from './inspect-server.ts';
import { ensureRoles } from './roles.ts';
import { cutWhenSilent } from './silence.ts';

/** Every way into the database. Which one a piece of code gets decides what it may see. */
export interface Database {
  /** As the owner of the schema: for migrations only, since row level security is its to change. */
  readonly owner: Knex;
  /** For the requests of people, under row level security. */
  readonly people: Knex;
  /** For steps of the engine and the intake of submissions: plain SQL, since knex costs 2.8 times the processor time. */
  readonly engine: pg.Pool;
  /** For the tables of sign-in, in their own schema. */
  readonly identity: pg.Pool;
  /** Whether the database answers, within a second. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

export type DatabaseConfig = Pick<Config, 'databaseUrl' | 'databasePool' | 'environment'>;

const acquireTimeoutMs = 5_000;
const idleTimeoutMs = 30_000;
const identitySchema = 'identity';

/** Checks the server, makes the roles that are missing, and opens the pools. Migrations are a step of their own. */
export async function openDatabase(config: DatabaseConfig, log: Log): Promise<Database> {
  const { databaseUrl: url, databasePool: size } = config;
  const isProduction = config.environment === 'production';
  await withInspectedServer({ url, isProduction, log }, (client) => ensureRoles(client, log));
  const owner = openKnex(ownerConnection(url), 2, log, { isForRequests: false });
  const people = openKnex(roleConnection(url, roles.people, null), size, log, { isForRequests: true });
  const engine = openPool(roleConnection(url, roles.engine, null), size, log);
  const identity = openPool(roleConnection(url, roles.identity, identitySchema), Math.ceil(size / 2), log);
  provideProofs([people, engine], owner);
  const close = async () => {
    await Promise.all([owner.destroy(), people.destroy(), engine.end(), identity.end()]);
  };
  try {
    await Promise.all([
      verifyRole((await people.raw('select current_user as role')).rows, roles.people),
      verifyRole((await engine.query('select current_user as role')).rows, roles.engine),
      verifyRole((await identity.query('select current_user as role')).rows, roles.identity),
    ]);
  } catch (error) {
    await close();
    throw error;
  }
  return { owner, people, engine, identity, isReachable: () => answers(engine), close };
}

function openPool(connection: pg.ClientConfig, max: number, log: Log): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max,
    idleTimeoutMillis: idleTimeoutMs,
    connectionTimeoutMillis: acquireTimeoutMs,
  });
  // Without listeners, an idle connection that the server ends would end this program too.
  pool.on('error', (error) => log.warn({ err: error }, 'A database connection broke while idle'));
  pool.on('connect', (client) => {
    client.on('error', () => {});
    cutWhenSilent(client);
  });
  return pool;
}

/** @param isForRequests a migration may be silent for as long as it takes */
function openKnex(
  connection: pg.ClientConfig,
  max: number,
  log: Log,
  { isForRequests }: { isForRequests: boolean },
): Knex {
  const afterCreate = (client: pg.Client, done: (error: Error | null, client: pg.Client) => void) => {
    cutWhenSilent(client);
    done(null, client);
  };
  return knex({
    client: 'pg',
    connection: connection as Knex.PgConnectionConfig,
    acquireConnectionTimeout: acquireTimeoutMs,
    pool: { min: 0, max, idleTimeoutMillis: idleTimeoutMs, ...(isForRequests ? { afterCreate } : {}) },
    // Otherwise the words of an error hold the values of the statement, which may be somebody's answers.
    compileSqlOnError: false,
    log: {
      warn: (message) => log.warn({ knex: firstLine(message) }, 'A warning of the query builder'),
      error: (message) => log.error({ knex: firstLine(message) }, 'An error of the query builder'),
      deprecate: (message) => log.debug({ knex: firstLine(message) }, 'A deprecation of the query builder'),
      debug: () => {},
    },
  });
}

function firstLine(message: unknown): string {
  return String(message).split('\n', 1)[0] ?? '';
}

/** A connection pooler in between may drop what we say at the start of a connection; then nothing would protect anybody. */
async function verifyRole(rows: readonly { readonly role: string }[], expected: Role): Promise<void> {
  const found = rows[0]?.role;
  if (found === expected) return;
  throw new Refusal(
    `Expected connections to run under the role '${expected}', but they run as '${found}'. A connection pooler that drops start-up options does this; point DATABASE_URL at Postgres itself.`,
  );
}

async function answers(pool: pg.Pool): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1_000).unref());
  const reply = pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([reply, late]);
}
