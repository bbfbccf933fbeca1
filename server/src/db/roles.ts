import pg from 'pg';
import type { Log } from '../observability/log.ts';
import { Refusal } from '../refusal.ts';
import { roles } from './connection-settings.ts';

/** Roles belong to the whole cluster, so two programs that start at once, even on two databases, would collide. */
const rolesLock = 7_304_215_001;

interface RoleFacts {
  readonly name: string;
  readonly isPrivileged: boolean;
  /** Whether we may become this role. */
  readonly canSet: boolean;
}

/**
 * Makes the roles under which requests, steps and sign-in run: they cannot log in, own nothing and are bound by row level
 * security. A role that somebody made beforehand is used as it is, once it has been checked.
 */
export async function ensureRoles(client: pg.Client, log: Log): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [rolesLock]);
    const version = await majorVersion(client);
    for (const role of Object.values(roles)) await ensureRole(client, role, version, log);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    if (isDenied(error)) throw new Refusal(await askAdministrator(client), { cause: error });
    throw error;
  }
}

async function ensureRole(client: pg.Client, role: string, version: number, log: Log): Promise<void> {
  if ((await readRole(client, role, version)) === null) {
    await client.query(`create role ${role} nologin nosuperuser noinherit nocreaterole nocreatedb nobypassrls`);
    log.info({ role }, 'Created a database role');
  }
  const facts = await readRole(client, role, version);
  if (facts?.isPrivileged) {
    throw new Refusal(
      `Expected the database role '${role}' to be bound by row level security, but it is a superuser or has BYPASSRLS. Run as an administrator: ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS;`,
    );
  }
  if (facts && !facts.canSet) await client.query(grant(role, 'current_user', version));
}

async function readRole(client: pg.Client, role: string, version: number): Promise<RoleFacts | null> {
  // Before 16, being a member is enough to become the role. A superuser may become any.
  const privilege = version >= 16 ? 'SET' : 'MEMBER';
  const { rows } = await client.query<RoleFacts>(
    `select rolname as name, rolsuper or rolbypassrls as "isPrivileged", pg_has_role(session_user, oid, $2) as "canSet"
       from pg_roles where rolname = $1`,
    [role, privilege],
  );
  return rows[0] ?? null;
}

/** From 16 on, whoever creates a role may administer it, but must grant itself the right to become it. */
function grant(role: string, member: string, version: number): string {
  return `grant ${role} to ${member}${version >= 16 ? ' with inherit false, set true' : ''}`;
}

/** Lacking CREATEROLE (42501), or the role was made by somebody else and is not ours to grant. */
function isDenied(error: unknown): boolean {
  return (error as { code?: unknown }).code === '42501';
}

async function askAdministrator(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ login: string }>('select session_user as login');
  const login = pg.escapeIdentifier(rows[0]?.login ?? 'nativ');
  const version = await majorVersion(client);
  const statements = await Promise.all(
    Object.values(roles).map(async (role) => [
      ...((await readRole(client, role, version)) === null
        ? [`CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;`]
        : []),
      `${grant(role, login, version).toUpperCase().replace(role.toUpperCase(), role).replace(login.toUpperCase(), login)};`,
    ]),
  );
  return `Expected the user of DATABASE_URL to be allowed to create the database roles, but it lacks CREATEROLE. Have an administrator run this once: ${statements.flat().join(' ')}`;
}

async function majorVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  );
  return rows[0]?.version ?? 0;
}
