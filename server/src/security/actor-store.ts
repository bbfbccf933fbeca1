import type { WorkspaceRole } from '@nativ/schemas';
import type { Pool } from 'pg';
import type { Actor } from './actor.ts';

interface ActorRow {
  readonly workspace_id: string;
  readonly id: string;
  readonly role: WorkspaceRole;
}

const ofSession = {
  name: 'actor-of-session',
  text: `
    select u.workspace_id, u.id, u.role
    from identity.sessions s join nativ.users u on u.identity_id = s.user_id
    where s.token = $1 and s.expires_at > now()
    order by u.created_at, u.id limit 1`,
};

const firstAdmin = {
  name: 'first-admin',
  text: `
    select u.workspace_id, u.id, u.role
    from nativ.users u join nativ.workspaces w on w.id = u.workspace_id
    where u.role = 'admin'
    order by w.created_at, w.id, u.created_at, u.id limit 1`,
};

/** Finds the person whom a session belongs to. One query without a cache: what is revoked has ended at once, on every node. */
export async function findActorOfSession(identity: Pool, token: string): Promise<Actor | null> {
  const { rows } = await identity.query<ActorRow>({ ...ofSession, values: [token] });
  return toActor(rows[0]);
}

/** Finds the oldest admin of the oldest workspace, in whose name the admin token works. */
export async function findFirstAdmin(identity: Pool): Promise<Actor | null> {
  const { rows } = await identity.query<ActorRow>({ ...firstAdmin, values: [] });
  return toActor(rows[0]);
}

function toActor(row: ActorRow | undefined): Actor | null {
  return row ? { workspaceId: row.workspace_id, userId: row.id, role: row.role } : null;
}
