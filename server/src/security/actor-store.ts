import type { Scope, WorkspaceRole } from '@nativ/schemas';
import type { Pool } from 'pg';
import type { Actor, Standing } from './actor.ts';

interface ActorRow {
  readonly workspace_id: string;
  readonly id: string;
  readonly role: WorkspaceRole;
}

const inRoom = `
  join nativ.workspaces w on w.id = l.workspace_id and w.kind = 'live'
  join nativ.practice_room_members m on m.workspace_id = l.workspace_id and m.user_id = l.id and m.room_id = $2
  join nativ.users u on u.workspace_id = m.room_id and u.id = m.user_id`;
const notSeenLately = "(m.last_active_at is null or m.last_active_at < now() - interval '1 minute')";

const markSeenInRoom = {
  name: 'mark-seen-in-room',
  text: 'update nativ.practice_room_members set last_active_at = now() where room_id = $1 and user_id = $2',
};

interface SessionActorRow extends ActorRow {
  readonly session_id: string;
  readonly identity_id: string;
  readonly standing: Standing;
  readonly is_stale: boolean;
  /** Of a room: whether they were not seen in it for a minute. */
  readonly is_away?: boolean;
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
      join nativ.workspaces w on w.id = u.workspace_id and w.kind = 'live'
      left join identity.second_factors f on f.user_id = s.user_id and f.confirmed_at is not null
      left join nativ.security_settings r on r.workspace_id = u.workspace_id
    where s.token = $1 and s.expires_at > now() and u.deactivated_at is null
      and (r.idle_minutes is null or s.last_used_at > now() - make_interval(mins => r.idle_minutes))
    order by u.created_at, u.id limit 1`,
};

/**
 * As `ofSession`, in a practice room: who works there follows from who they are in live work, so that whoever may no
 * longer sign in there has left all rooms too.
 */
const ofSessionInRoom = {
  name: 'actor-of-session-in-room',
  text: `
    select u.workspace_id, u.id, u.role, s.id as session_id, s.user_id as identity_id,
      case when s.second_factor_at is not null then 'whole'
        when f.user_id is not null then 'secondFactor'
        when r.second_factor = 'everybody' or (r.second_factor = 'roles' and l.role = any (r.second_factor_roles)) then 'setUp'
        else 'whole' end as standing,
      s.last_used_at < now() - interval '1 minute' as is_stale,
      ${notSeenLately} as is_away
    from identity.sessions s join nativ.users l on l.identity_id = s.user_id and l.deactivated_at is null
      ${inRoom}
      left join identity.second_factors f on f.user_id = s.user_id and f.confirmed_at is not null
      left join nativ.security_settings r on r.workspace_id = l.workspace_id
    where s.token = $1 and s.expires_at > now()
      and (r.idle_minutes is null or s.last_used_at > now() - make_interval(mins => r.idle_minutes))`,
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
    where w.kind = 'live' and u.role = 'admin' and u.deactivated_at is null and u.kind = 'person'
    order by w.created_at, w.id, u.created_at, u.id limit 1`,
};

/** Of the owner only what they are now: a role that was taken back, or a closed account, holds for their tokens too. */
const ofToken = {
  name: 'actor-of-token',
  text: `
    select u.workspace_id, u.id, u.role, t.id as token_id, t.scopes,
      t.last_used_at is null or t.last_used_at < now() - interval '1 minute' as is_stale
    from nativ.api_tokens t join nativ.users u on u.workspace_id = t.workspace_id and u.id = t.user_id
      join nativ.workspaces w on w.id = t.workspace_id and w.kind = 'live'
    where t.hash = $1 and t.revoked_at is null and t.expires_at > now() and u.deactivated_at is null`,
};

/** The bearer's own place in a practice room. */
const inRoomOf = {
  name: 'actor-in-room-of',
  text: `
    select u.workspace_id, u.id, u.role, ${notSeenLately} as is_away
    from nativ.users l ${inRoom}
    where l.workspace_id = $1 and l.id = $3 and l.deactivated_at is null`,
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
export async function findActorOfSession(
  identity: Pool,
  token: string,
  { isGlance = false, room = null }: { readonly isGlance?: boolean; readonly room?: string | null } = {},
): Promise<Actor | null> {
  const query = room === null ? { ...ofSession, values: [token] } : { ...ofSessionInRoom, values: [token, room] };
  const { rows } = await identity.query<SessionActorRow>(query);
  const [row] = rows;
  const actor = toActor(row);
  if (!row || !actor) return null;
  if (row.is_stale && !isGlance) await identity.query({ ...markSessionUsed, values: [row.session_id] });
  if (row.is_away && !isGlance) await identity.query({ ...markSeenInRoom, values: [row.workspace_id, row.id] });
  return { ...actor, session: { id: row.session_id, identityId: row.identity_id, standing: row.standing } };
}

/** Finds who somebody of live work is in a practice room; null when they are not of it. */
export async function findActorInRoom(identity: Pool, actor: Actor, room: string): Promise<Actor | null> {
  const { rows } = await identity.query<ActorRow & { is_away: boolean }>({
    ...inRoomOf,
    values: [actor.workspaceId, room, actor.userId],
  });
  const [row] = rows;
  if (!row) return null;
  if (row.is_away) await identity.query({ ...markSeenInRoom, values: [row.workspace_id, row.id] });
  return { ...actor, workspaceId: row.workspace_id, userId: row.id, role: row.role };
}

/** Finds the oldest admin of the oldest workspace, in whose name the admin token works. */
export async function findFirstAdmin(identity: Pool): Promise<Actor | null> {
  const { rows } = await identity.query<ActorRow>({ ...firstAdmin, values: [] });
  return toActor(rows[0]);
}

function toActor(row: ActorRow | undefined): Actor | null {
  return row ? { workspaceId: row.workspace_id, userId: row.id, role: row.role } : null;
}
