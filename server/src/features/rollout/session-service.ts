import type { SessionLearnersAdd, TrainingSessionCreate, TrainingSessionPatch } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../security/actor.ts';
import { RolloutChanges, type RolloutOutcome, type RolloutParts } from './rollout-changes.ts';
import { groupIds } from './rollout-store.ts';
import * as sessions from './session-store.ts';

/** Plans sessions and changes them. Whoever is invited is told of what concerns them; when there is no place left, they wait for one. */
export class SessionService {
  private readonly changes: RolloutChanges;

  constructor(parts: RolloutParts) {
    this.changes = new RolloutChanges(parts);
  }

  plan(actor: Actor, id: string, wish: TrainingSessionCreate): Promise<RolloutOutcome> {
    return this.changes.inRollout(actor, id, 'rollout.sessionPlanned', async (transaction) => {
      const groups = await groupIds(transaction, wish.units);
      await sessions.insertSession(transaction, actor, { ...wish, id: uuidv7(), rolloutId: id }, groups);
      return true;
    });
  }

  change(actor: Actor, id: string, session: string, patch: TrainingSessionPatch): Promise<RolloutOutcome> {
    return this.changes.inRollout(actor, id, 'rollout.sessionChanged', async (transaction) => {
      const of = { id: session, rollout_id: id };
      if (!(await sessions.setAttended(transaction, of, patch.attended ?? []))) return false;
      if (patch.isCalledOff === true) return callOff(transaction, of);
      return move(transaction, of, patch);
    });
  }

  /** Invites more of those who are taught; when there is no place left, they wait for one. */
  invite(actor: Actor, id: string, session: string, { userIds }: SessionLearnersAdd): Promise<RolloutOutcome> {
    return this.changes.inRollout(actor, id, 'rollout.sessionChanged', async (transaction) => {
      const of = { id: session, rollout_id: id };
      if ((await sessions.findSession(transaction, of)) === null) return false;
      await sessions.addLearners(transaction, actor, of, userIds ?? null);
      return true;
    });
  }

  /** Takes somebody out, who is told; whoever waits comes up. Who was there stays on record. */
  uninvite(actor: Actor, id: string, session: string, person: string): Promise<RolloutOutcome> {
    return this.changes.inRollout(actor, id, 'rollout.sessionChanged', async (transaction) => {
      if ((await sessions.findSession(transaction, { id: session, rollout_id: id })) === null) return false;
      const place = (await sessions.listPlaces(transaction, session)).find(({ userId }) => userId === person);
      if (!place) return false;
      if (place.attended === true) return 'kept';
      await leave(transaction, session, person);
      return true;
    });
  }
}

/** Takes people out of the sessions to come who are taught in no unit any more. */
export async function leaveComingSessions(
  transaction: Knex.Transaction,
  rolloutId: string,
  people: readonly string[],
): Promise<void> {
  for (const person of people)
    for (const session of await sessions.comingSessionsOf(transaction, rolloutId, person))
      await leave(transaction, session, person);
}

async function leave(transaction: Knex.Transaction, session: string, person: string): Promise<void> {
  await sessions.tellLearners(transaction, session, [person], 'removed');
  await tellingPlaces(transaction, session, () => sessions.removeLearner(transaction, session, person));
}

async function callOff(transaction: Knex.Transaction, of: sessions.SessionOf): Promise<boolean> {
  if (!(await sessions.callOff(transaction, of))) return false;
  const people = (await sessions.listPlaces(transaction, of.id)).map(({ userId }) => userId);
  await sessions.tellLearners(transaction, of.id, people, 'calledOff');
  return true;
}

/** Gives a session another time, place or size. A new time or place is told to everybody, a new size to whom it gives or takes a place. */
async function move(
  transaction: Knex.Transaction,
  of: sessions.SessionOf,
  { startsAt, endsAt, place, capacity }: TrainingSessionPatch,
): Promise<boolean> {
  const change = {
    ...(startsAt !== undefined && { starts_at: startsAt }),
    ...(endsAt !== undefined && { ends_at: endsAt }),
    ...(place !== undefined && { place }),
    ...(capacity !== undefined && { capacity }),
  };
  if (Object.keys(change).length === 0) return true;
  const before = await sessions.findSession(transaction, of);
  if (before === null) return false;
  await tellingPlaces(transaction, of.id, () => sessions.changeSession(transaction, of, change));
  const after = await sessions.findSession(transaction, of);
  if (JSON.stringify(before) === JSON.stringify(after)) return true;
  const people = (await sessions.listPlaces(transaction, of.id)).map(({ userId }) => userId);
  await sessions.tellLearners(transaction, of.id, people, 'changed');
  return true;
}

/** Does something that moves the row of those who are invited, and tells whoever has a place by it, or has one no more. */
async function tellingPlaces(
  transaction: Knex.Transaction,
  session: string,
  work: () => Promise<unknown>,
): Promise<void> {
  const waited = new Set(waiting(await sessions.listPlaces(transaction, session)));
  await work();
  const places = await sessions.listPlaces(transaction, session);
  const waits = new Set(waiting(places));
  const moved = places.map(({ userId }) => userId).filter((one) => waited.has(one) !== waits.has(one));
  await sessions.tellLearners(
    transaction,
    session,
    moved.filter((one) => !waits.has(one)),
    'place',
  );
  await sessions.tellLearners(
    transaction,
    session,
    moved.filter((one) => waits.has(one)),
    'waiting',
  );
}

const waiting = (places: readonly { readonly userId: string; readonly isWaiting: boolean }[]) =>
  places.flatMap(({ userId, isWaiting }) => (isWaiting ? [userId] : []));
