import type { CaseHandedOver, CaseHandOver } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { groupIdOf } from '../groups/group-service.ts';
import { seesInstance } from '../instances/instance-service.ts';
import { noteOnCase } from '../posts/comment-service.ts';
import { handOn, listMyTasksOfCase, takeBack } from './hand-over-store.ts';

export type HandOverOutcome =
  | { readonly kind: 'handed'; readonly over: CaseHandedOver }
  | { readonly kind: 'hidden' | 'nothing' | 'noSuchGroup' | 'unfit' | 'refused' };

/** Leaves the transaction, so that of several tasks either all go over or none. */
class NotHanded extends Error {
  readonly outcome: 'unfit' | 'refused';

  constructor(outcome: 'unfit' | 'refused') {
    super(outcome);
    this.outcome = outcome;
  }
}

/** Hands over what somebody has of a case, with a word to whoever takes it, and takes it back within ten minutes. */
export class HandOverService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  async handOver(actor: Actor, caseId: string, wish: CaseHandOver): Promise<HandOverOutcome> {
    try {
      return await asPerson(this.people, actor, (transaction) => handOverIn(transaction, actor, caseId, wish));
    } catch (cause) {
      if (cause instanceof NotHanded) return { kind: cause.outcome };
      throw cause;
    }
  }

  /** @returns whether it was still to be had */
  takeBack(actor: Actor, taskId: string): Promise<boolean> {
    return asPerson(this.people, actor, async (transaction) => (await takeBack(transaction, taskId)) === 'taken');
  }
}

async function handOverIn(
  transaction: Knex.Transaction,
  actor: Actor,
  caseId: string,
  { person, group, note = '' }: CaseHandOver,
): Promise<HandOverOutcome> {
  if (!(await seesInstance(transaction, caseId))) return { kind: 'hidden' };
  const tasks = await listMyTasksOfCase(transaction, caseId);
  if (tasks.length === 0) return { kind: 'nothing' };
  if ((person === null) === (group === null)) return { kind: 'unfit' };
  const groupId = group === null ? null : await groupIdOf(transaction, group);
  if (group !== null && groupId === null) return { kind: 'noSuchGroup' };
  // First the note: whoever hands a case to another group may not see it any more afterwards.
  if (note.trim() !== '') await noteOnCase(transaction, actor, caseId, note);
  for (const { id } of tasks) {
    const outcome = await handOn(transaction, id, { personId: person, groupId });
    if (outcome !== 'handed') throw new NotHanded(outcome === 'unfit' ? 'unfit' : 'refused');
  }
  const isStillSeen = await seesInstance(transaction, caseId);
  const handed = tasks.map(({ id, title, group_key: fromGroup }) => ({ id, title, fromGroup }));
  return { kind: 'handed', over: { tasks: handed, isStillSeen } };
}
