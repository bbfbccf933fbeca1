import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

export interface SessionRow {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly champion: string | null;
  readonly capacity: number | null;
  readonly calledOffAt: Date | null;
  readonly learners: { readonly userId: string; readonly name: string; readonly attended: boolean | null }[];
}

/** The sessions of a roll-out, the first first; with those who are invited, as far as one sees them. */
export async function listSessions(transaction: Knex.Transaction, rolloutId: string): Promise<SessionRow[]> {
  const { rows } = await transaction.raw(
    `select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, c.name as champion, s.capacity, s.called_off_at as "calledOffAt",
       (select coalesce(json_agg(json_build_object('userId', u.id, 'name', u.name, 'attended', l.attended) order by lower(u.name)), '[]')
        from nativ.session_learners l join nativ.users u on u.workspace_id = l.workspace_id and u.id = l.user_id
        where l.workspace_id = s.workspace_id and l.session_id = s.id) as learners
     from nativ.training_sessions s
     left join nativ.users c on c.workspace_id = s.workspace_id and c.id = s.champion_id
     where s.workspace_id = (select app.workspace_id()) and s.rollout_id = ? order by s.starts_at, s.id limit 200`,
    [rolloutId],
  );
  return rows;
}

export interface NewSession {
  readonly id: string;
  readonly rolloutId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly capacity?: number;
}

/** Plans a session and invites everybody to it who is taught in these units. */
export async function insertSession(
  transaction: Knex.Transaction,
  { workspaceId, userId }: Actor,
  { id, rolloutId, startsAt, endsAt, place, capacity }: NewSession,
  units: readonly string[],
): Promise<void> {
  await transaction('nativ.training_sessions').insert({
    workspace_id: workspaceId,
    id,
    rollout_id: rolloutId,
    starts_at: startsAt,
    ends_at: endsAt,
    place,
    champion_id: userId,
    capacity: capacity ?? null,
  });
  await transaction.raw(
    `insert into nativ.session_learners (workspace_id, session_id, user_id, invited_by)
     select distinct c.workspace_id, cast(? as uuid), c.user_id, cast(? as uuid) from nativ.cohort_members c
     where c.workspace_id = ? and c.rollout_id = ? and c.group_id = any (cast(? as uuid[]))`,
    [id, userId, workspaceId, rolloutId, [...units]],
  );
}

export async function callOff(
  transaction: Knex.Transaction,
  session: { readonly id: string; readonly rollout_id: string },
): Promise<boolean> {
  return (
    (await transaction('nativ.training_sessions').where(session).update({ called_off_at: transaction.fn.now() })) === 1
  );
}

export async function setAttended(
  transaction: Knex.Transaction,
  session: { readonly id: string; readonly rollout_id: string },
  people: readonly { readonly userId: string; readonly attended: boolean }[],
): Promise<boolean> {
  const [found] = await transaction('nativ.training_sessions').where(session).select('id');
  if (!found) return false;
  for (const { userId, attended } of people)
    await transaction('nativ.session_learners').where({ session_id: session.id, user_id: userId }).update({ attended });
  return true;
}
