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
  readonly learners: readonly SessionLearnerRow[];
}

interface SessionLearnerRow {
  readonly userId: string;
  readonly name: string;
  readonly attended: boolean | null;
  readonly isWaiting: boolean;
}

/** The sessions of a roll-out, the first first; of very many, the last. With those who are invited, as far as one sees them. */
export async function listSessions(transaction: Knex.Transaction, rolloutId: string): Promise<SessionRow[]> {
  const { rows } = await transaction.raw(
    `select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, c.name as champion, s.capacity, s.called_off_at as "calledOffAt",
       (select coalesce(json_agg(json_build_object('userId', u.id, 'name', u.name, 'attended', l.attended, 'isWaiting', l.is_waiting)
            order by l.is_waiting, lower(u.name)), '[]')
        from app.session_places(s.id) l join nativ.users u on u.workspace_id = s.workspace_id and u.id = l.user_id) as learners
     from (select * from nativ.training_sessions
       where workspace_id = (select app.workspace_id()) and rollout_id = ? order by starts_at desc, id desc limit 200) s
     left join nativ.users c on c.workspace_id = s.workspace_id and c.id = s.champion_id
     order by s.starts_at, s.id`,
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

/** Which session, of which roll-out. */
export interface SessionOf {
  readonly id: string;
  readonly rollout_id: string;
}

export interface SessionChange {
  readonly starts_at?: string;
  readonly ends_at?: string;
  readonly place?: string;
  readonly capacity?: number | null;
}

/** False when there is no such session, or it is called off. */
export async function changeSession(
  transaction: Knex.Transaction,
  session: SessionOf,
  change: SessionChange | { readonly called_off_at: Knex.Raw },
): Promise<boolean> {
  return (await transaction('nativ.training_sessions').where(session).whereNull('called_off_at').update(change)) === 1;
}

export const callOff = (transaction: Knex.Transaction, session: SessionOf): Promise<boolean> =>
  changeSession(transaction, session, { called_off_at: transaction.fn.now() });

/** When and where it is; null when there is none that is not called off. */
export async function findSession(
  transaction: Knex.Transaction,
  session: SessionOf,
): Promise<Pick<SessionRow, 'startsAt' | 'endsAt' | 'place'> | null> {
  const [row] = await transaction('nativ.training_sessions')
    .where(session)
    .whereNull('called_off_at')
    .select('starts_at as startsAt', 'ends_at as endsAt', 'place');
  return row ?? null;
}

/** Who is invited, and whether they wait for a place. */
export async function listPlaces(
  transaction: Knex.Transaction,
  sessionId: string,
): Promise<Omit<SessionLearnerRow, 'name'>[]> {
  const { rows } = await transaction.raw(
    'select p.user_id as "userId", p.attended, p.is_waiting as "isWaiting" from app.session_places(?) p',
    [sessionId],
  );
  return rows;
}

/** Invites people of the roll-out's cohort, or all of it; whoever is invited stays where they are in the row. */
export async function addLearners(
  transaction: Knex.Transaction,
  { workspaceId, userId }: Actor,
  session: SessionOf,
  people: readonly string[] | null,
): Promise<void> {
  await transaction.raw(
    `insert into nativ.session_learners (workspace_id, session_id, user_id, invited_by)
     select distinct c.workspace_id, cast(? as uuid), c.user_id, cast(? as uuid) from nativ.cohort_members c
     where c.workspace_id = ? and c.rollout_id = ? and (cast(? as uuid[]) is null or c.user_id = any (cast(? as uuid[])))
     on conflict do nothing`,
    [session.id, userId, workspaceId, session.rollout_id, people && [...people], people && [...people]],
  );
}

export async function removeLearner(
  transaction: Knex.Transaction,
  sessionId: string,
  person: string,
): Promise<boolean> {
  return (await transaction('nativ.session_learners').where({ session_id: sessionId, user_id: person }).delete()) === 1;
}

/** The sessions still to come that somebody is invited to who is taught in no unit of the roll-out any more. */
export async function comingSessionsOf(
  transaction: Knex.Transaction,
  rolloutId: string,
  person: string,
): Promise<string[]> {
  const { rows } = await transaction.raw(
    `select s.id from nativ.training_sessions s join nativ.session_learners l on l.workspace_id = s.workspace_id and l.session_id = s.id
     where s.workspace_id = (select app.workspace_id()) and s.rollout_id = ? and l.user_id = ? and s.called_off_at is null and s.starts_at > now()
       and not exists (select from nativ.cohort_members c where c.workspace_id = s.workspace_id and c.rollout_id = s.rollout_id and c.user_id = l.user_id)`,
    [rolloutId, person],
  );
  return rows.map((row: { id: string }) => row.id);
}

/** What somebody who is invited to a session is told about it, beside the invitation. */
export type SessionNews = 'place' | 'waiting' | 'changed' | 'calledOff' | 'removed';

export async function tellLearners(
  transaction: Knex.Transaction,
  sessionId: string,
  people: readonly string[],
  news: SessionNews,
): Promise<void> {
  if (people.length > 0)
    await transaction.raw('select app.tell_learners(?, cast(? as uuid[]), ?)', [sessionId, [...people], news]);
}

export async function setAttended(
  transaction: Knex.Transaction,
  session: SessionOf,
  people: readonly { readonly userId: string; readonly attended: boolean }[],
): Promise<boolean> {
  const [found] = await transaction('nativ.training_sessions').where(session).select('id');
  if (!found) return false;
  for (const { userId, attended } of people)
    await transaction('nativ.session_learners').where({ session_id: session.id, user_id: userId }).update({ attended });
  return true;
}
