import pg from 'pg';
import type { Log } from '../observability/log.ts';
import { Refusal } from '../refusal.ts';
import { roles } from './connection-settings.ts';

/** Roles belong to the whole cluster, so two programs that start at once, even on two databases, would collide. */
const rolesLock = 7_304_215_001;

interface RoleFacts {
  readonly name: string;
  readonly isPrivileged: boolean;
  /** Whether its holder may become this role. */
  readonly canSet: boolean;
}

/**
 * Before 16, whoever is a member of a role has its privileges, unless a role stands between that hands none on. It may not be the user
 * of DATABASE_URL itself, which owns its database and with it the schema "public" by a membership.
 */
const between = 'nativ_switch';

/**
 * Makes the roles under which requests, steps and sign-in run: they cannot log in, own nothing and are bound by row level
 * security. A role that somebody made beforehand is used as it is, once it has been checked.
 *
 * @throws Refusal with what an administrator must run, where the user of DATABASE_URL may not
 */
export async function ensureRoles(client: pg.Client, log: Log): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [rolesLock]);
    const version = await majorVersion(client);
    if (version < 16) await ensureRole(client, between, 'current_user', version, log);
    const holder = version < 16 ? between : 'current_user';
    for (const role of Object.values(roles)) await ensureRole(client, role, holder, version, log);
    await standApart(client, version, log);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    if (isDenied(error)) throw new Refusal(await askAdministrator(client), { cause: error });
    throw error;
  }
}

async function ensureRole(client: pg.Client, role: string, holder: string, version: number, log: Log): Promise<void> {
  if ((await readRole(client, role, holder, version)) === null) {
    await client.query(`create role ${role} nologin nosuperuser noinherit nocreaterole nocreatedb nobypassrls`);
    log.info({ role }, 'Created a database role');
  }
  const facts = await readRole(client, role, holder, version);
  if (facts?.isPrivileged) {
    throw new Refusal(
      `Expected the database role '${role}' to be bound by row level security, but it is a superuser or has BYPASSRLS. Run as an administrator: ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS;`,
    );
  }
  if (facts && !facts.canSet) await client.query(grant(role, holder, version));
}

/**
 * Policies bind whoever has the privileges of a role, not only who became it (PostgreSQL, CREATE POLICY). A user who inherits ours
 * would be kept from what the owner of the schema is there for, such as destroying what was taken back a month ago.
 *
 * @throws Refusal where an administrator granted a role with its privileges, which the user of DATABASE_URL cannot take back
 */
async function standApart(client: pg.Client, version: number, log: Log): Promise<void> {
  const inherited = await inheritedRoles(client);
  if (inherited.length === 0) return;
  for (const role of inherited)
    await client.query(version < 16 ? `revoke ${role} from current_user` : grant(role, 'current_user', version));
  log.info({ roles: inherited }, 'Ceased to inherit database roles');
  const [role] = await inheritedRoles(client);
  if (role === undefined) return;
  throw new Refusal(
    `Expected the user of DATABASE_URL to become '${role}' when it must, but it always has its privileges, and policies bind it. Have an administrator run: ${await withdrawal(client, role)}`,
  );
}

/** Those of our roles whose privileges the user of DATABASE_URL has without becoming them. None of a superuser: no policy binds it. */
async function inheritedRoles(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select r.rolname as name from pg_roles r, pg_roles me
      where me.rolname = session_user and not me.rolsuper and r.rolname = any ($1) and pg_has_role(session_user, r.oid, 'USAGE')
      order by 1`,
    [Object.values(roles)],
  );
  return rows.map(({ name }) => name);
}

/** From 16 on, each grantor's grant stands for itself; before, one ends them all. */
async function withdrawal(client: pg.Client, role: string): Promise<string> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('REVOKE INHERIT OPTION FOR %I FROM %I GRANTED BY %I;', role.rolname, member.rolname, grantor.rolname) as statement
       from pg_auth_members m join pg_roles role on role.oid = m.roleid join pg_roles member on member.oid = m.member
       join pg_roles grantor on grantor.oid = m.grantor
      where role.rolname = $1 and member.rolname = session_user and (to_jsonb(m) ->> 'inherit_option')::boolean`,
    [role],
  );
  return rows.map(({ statement }) => statement).join(' ');
}

async function readRole(client: pg.Client, role: string, holder: string, version: number): Promise<RoleFacts | null> {
  // Before 16, being a member is enough to become the role. A superuser may become any.
  const privilege = version >= 16 ? 'SET' : 'MEMBER';
  const { rows } = await client.query<RoleFacts>(
    `select rolname as name, rolsuper or rolbypassrls as "isPrivileged",
            pg_has_role(case $3::text when 'current_user' then session_user else $3::name end, oid, $2) as "canSet"
       from pg_roles where rolname = $1`,
    [role, privilege, holder],
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
  const isOld = version < 16;
  const statements: string[] = [];
  for (const role of [...(isOld ? [between] : []), ...Object.values(roles)]) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) statements.push(`CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;`);
    const holder = isOld && role !== between ? between : login;
    statements.push(`GRANT ${role} TO ${holder}${isOld ? '' : ' WITH INHERIT FALSE, SET TRUE'};`);
    if (isOld && role !== between) statements.push(`REVOKE ${role} FROM ${login};`);
  }
  return `Expected the user of DATABASE_URL to be allowed to create the database roles, but it lacks CREATEROLE. Have an administrator run this once: ${statements.join(' ')}`;
}

async function majorVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  );
  return rows[0]?.version ?? 0;
}
