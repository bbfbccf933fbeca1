import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../observability/log.ts';
import { Refusal } from '../refusal.ts';
import { ownerConnection } from './connection-settings.ts';
import { connectionTrouble } from './connection-trouble.ts';

const oldestVersion = 15;
/** How long we wait for a server that is up but still starting or recovering. */
const startingMs = 30_000;

interface ServerFacts {
  readonly version: number;
  readonly encoding: string;
  readonly characterType: string;
  readonly isPrivileged: boolean;
  readonly loginRole: string;
}

/** Opens a first connection as the owner, checks that the server is one that we can work with, and lends it to `use`. */
export async function withInspectedServer(
  options: { readonly url: string; readonly isProduction: boolean; readonly log: Log },
  use: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = await connect(options.url);
  try {
    check(await readFacts(client), options);
    await use(client);
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const until = Date.now() + startingMs;
  for (;;) {
    const client = new pg.Client(ownerConnection(url));
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if ((error as { code?: unknown }).code === '57P03' && Date.now() < until) {
        await sleep(250);
        continue;
      }
      const trouble = connectionTrouble(firstOf(error), url);
      throw trouble === null ? error : new Refusal(trouble, { cause: error });
    }
  }
}

/** A name with several addresses fails with all of their errors in one. */
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError ? (error.errors[0] ?? error) : error;
}

async function readFacts(client: pg.Client): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts>(`
    select current_setting('server_version_num')::int / 10000 as version,
           pg_encoding_to_char(d.encoding) as encoding,
           d.datctype as "characterType",
           r.rolsuper or r.rolbypassrls as "isPrivileged",
           r.rolname as "loginRole"
      from pg_database d, pg_roles r
     where d.datname = current_database() and r.rolname = session_user`);
  const [facts] = rows;
  if (!facts) throw new Error('Expected Postgres to describe its own database, but it returned no row.');
  return facts;
}

function check(facts: ServerFacts, { isProduction, log }: { readonly isProduction: boolean; readonly log: Log }): void {
  if (facts.version < oldestVersion) {
    throw new Refusal(
      `Expected PostgreSQL ${oldestVersion} or newer behind DATABASE_URL, but found ${facts.version}. Upgrade it, or set DATABASE_URL to a newer one.`,
    );
  }
  if (facts.encoding !== 'UTF8') {
    throw new Refusal(
      `Expected the database of DATABASE_URL to be encoded in UTF8, but found ${facts.encoding}. Create it with ENCODING 'UTF8'.`,
    );
  }
  if (facts.isPrivileged) {
    const sentence = `Expected the user of DATABASE_URL to be bound by row level security, but '${facts.loginRole}' is a superuser or has BYPASSRLS. Use an ordinary role that owns the database (docs/operator.md shows how).`;
    if (isProduction) throw new Refusal(sentence);
    log.warn(sentence);
  }
  if (facts.characterType === 'C' || facts.characterType === 'POSIX') {
    log.warn(
      `Expected the character type of the database to know Hebrew letters, but it is '${facts.characterType}': search will not find Hebrew words. Create the database with LC_CTYPE 'C.UTF-8'.`,
    );
  }
}
