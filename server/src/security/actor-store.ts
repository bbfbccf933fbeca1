import type { Scope, WorkspaceRole } from '@nativ/schemas';
import type { Pool } from 'pg';
import type { Actor, Standing } from './actor.ts';

interface ActorRow {
  readonly workspace_id: string;
  readonly id: string;
  readonly role: WorkspaceRole;
}

/**
 * What a session may do follows from what is true now: a second factor that was added or required since, and an idle time
 * that has run out, count from the next request on.
 */
const ofSession = {
  name: 'actor-of-session',
  text: `
    select u.workspace_id, u.id, u.role, s.id as session_id, s.user_id as identity_id,
      case when s.second_factor_at is not null then 'whole'
        when f.user_id is not null then 'secondFactor'
        when r.second_factor = 'everybody' or (r.second_factor = 'roles' and u.role = any (r.second_factor_roles)) then 'setUp'
        else 'whole' end as standing,
      s.last_used_at < now() - interval '1 minute' as is_stale
    from identity.sessions s join nativ.users u on u.identity_id = s.user_id
      left join identity.second_factors f on f.user_id = s.user_id and f.confirmed_at is not null
      left join nativ.security_settings r on r.workspace_id = u.workspace_id
    where s.token = $1 and s.expires_at > now() and u.deactivated_at is null
      and (r.idle_minutes is null or s.last_used_at > now() - make_interval(mins => r.idle_minutes))
    order by u.created_at, u.id limit 1`,
};

const markSessionUsed = {
  name: 'mark-session-used',
  text: 'update identity.sessions set last_used_at = now() where id = $1',
};

const firstAdmin = {
  name: 'first-admin',
  text: `
    select u.workspace_id, u.id, u.role
    from nativ.users u join nativ.workspaces w on w.id = u.workspace_id
    where u.role = 'admin' and u.deactivated_at is null and u.kind = 'person'
    order by w.created_at, w.id, u.created_at, u.id limit 1`,
};

/** Of the owner only what they are now: a role that was taken back, or a closed account, holds for their tokens too. */
const ofToken = {
  name: 'actor-of-token',
  text: `
    select u.workspace_id, u.id, u.role, t.id as token_id, t.scopes,
      t.last_used_at is null or t.last_used_at < now() - interval '1 minute' as is_stale
    from nativ.api_tokens t join nativ.users u on u.workspace_id = t.workspace_id and u.id = t.user_id
    where t.hash = $1 and t.revoked_at is null and t.expires_at > now() and u.deactivated_at is null`,
};

const markUsed = {
  name: 'mark-token-used',
  text: 'update nativ.api_tokens set last_used_at = now() where workspace_id = $1 and id = $2',
};

/** Finds in whose name a token asks, and for what it is good. When it was used is kept to the minute. */
export async function findActorOfToken(identity: Pool, hash: Buffer, isGlance = false): Promise<Actor | null> {
  const { rows } = await identity.query<ActorRow & { token_id: string; scopes: Scope[]; is_stale: boolean }>({
    ...ofToken,
    values: [hash],
  });
  const [row] = rows;
  if (!row) return null;
  if (row.is_stale && !isGlance) await identity.query({ ...markUsed, values: [row.workspace_id, row.token_id] });
  return { workspaceId: row.workspace_id, userId: row.id, role: row.role, scopes: row.scopes };
}

/**
 * Finds the person whom a session belongs to. One query without a cache: what is revoked has ended at once, on every node.
 * When it was used is kept to the minute.
 */
export async function findActorOfSession(identity: Pool, token: string, isGlance = false): Promise<Actor | null> {
  const { rows } = await identity.query<
    ActorRow & { session_id: string; identity_id: string; standing: Standing; is_stale: boolean }
  >({ ...ofSession, values: [token] });
  const [row] = rows;
  const actor = toActor(row);
  if (!row || !actor) return null;
  if (row.is_stale && !isGlance) await identity.query({ ...markSessionUsed, values: [row.session_id] });
  return { ...actor, session: { id: row.session_id, identityId: row.identity_id, standing: row.standing } };
}

/** Finds the oldest admin of the oldest workspace, in whose name the admin token works. */
export async function findFirstAdmin(identity: Pool): Promise<Actor | null> {
  const { rows } = await identity.query<ActorRow>({ ...firstAdmin, values: [] });
  return toActor(rows[0]);
}

function toActor(row: ActorRow | undefined): Actor | null {
  return row ? { workspaceId: row.workspace_id, userId: row.id, role: row.role } : null;
}
