import type { HandOver, PersonDeactivate, PersonProfile } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { countOpenTasks, handOver, isOnlyAdmin, type SoleManagement, soleManagements } from './hand-over-store.ts';
import { isLastAdmin, updatePerson } from './person-change-store.ts';
import { profileOf } from './person-service.ts';

export type CloseAccountOutcome =
  | { readonly kind: 'closed'; readonly person: PersonProfile }
  | { readonly kind: 'hidden' | 'lastAdmin' | 'mustHandOver' | 'notActive' }
  | { readonly kind: 'hasOpenTasks'; readonly count: number }
  | { readonly kind: 'lastManager'; readonly groups: readonly string[] };

/** Leaves the transaction with what stands in the way, so that nothing of it is kept. */
class StandsInTheWay extends Error {
  readonly outcome: CloseAccountOutcome;
  constructor(outcome: CloseAccountOutcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

/** Closes accounts. What somebody holds is handed over in the same transaction, so that nothing is left with nobody. */
export class CloseAccountService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  /** What has to be decided before the account is closed, or null when there is no such person. */
  preview(actor: Actor, id: string): Promise<HandOver | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if ((await profileOf(transaction, actor, id)) === null) return null;
      const groups = await soleManagements(transaction, id);
      return {
        openTasks: await countOpenTasks(transaction, id),
        isLastAdmin: await isOnlyAdmin(transaction, id),
        groups: groups.map(({ group, candidates }) => ({ group, candidates })),
      };
    });
  }

  async close(actor: Actor, id: string, choice: PersonDeactivate): Promise<CloseAccountOutcome> {
    try {
      return await asPerson(this.people, actor, (transaction) => closeIn(transaction, actor, id, choice));
    } catch (error) {
      if (error instanceof StandsInTheWay) return error.outcome;
      if (isLastAdmin(error)) return { kind: 'lastAdmin' };
      throw error;
    }
  }
}

/**
 * Closes the account of a program that nothing asks for any more. What stands in the way, such as a group that only it
 * manages, leaves it open: then an admin closes it and chooses.
 */
export async function closeProgram(transaction: Knex.Transaction, actor: Actor, id: string): Promise<void> {
  await transaction
    .transaction((inner) => closeIn(inner, actor, id, { openTasks: 'group' }))
    .catch((error: unknown) => {
      if (!(error instanceof StandsInTheWay)) throw error;
    });
}

async function closeIn(
  transaction: Knex.Transaction,
  actor: Actor,
  id: string,
  choice: PersonDeactivate,
): Promise<CloseAccountOutcome> {
  const before = await profileOf(transaction, actor, id);
  if (before === null) return { kind: 'hidden' };
  if (before.status === 'deactivated') return { kind: 'closed', person: before };
  const count = await countOpenTasks(transaction, id);
  if (count > 0 && choice.openTasks === undefined) return { kind: 'hasOpenTasks', count };
  const handTo = choice.openTasks === undefined || choice.openTasks === 'group' ? null : choice.openTasks;
  if (handTo !== null && !(await canTakeOver(transaction, actor, id, handTo))) return { kind: 'notActive' };

  const led = await soleManagements(transaction, id);
  const outcome = await handOver(transaction, id, handTo, successorsIn(led, choice));
  if (outcome === 'lastManager') {
    const named = new Set(choice.successors?.map(({ group }) => group));
    const groups = led.flatMap(({ group }) => (named.has(group.key) ? [] : [group.key]));
    throw new StandsInTheWay({ kind: 'lastManager', groups });
  }
  if (outcome !== 'done') throw new StandsInTheWay({ kind: outcome });
  await recordAudit(transaction, actor, {
    action: 'person.deactivated',
    subjectId: id,
    detail: { openTasks: choice.openTasks ?? null },
  });
  // Read before the last word, since whoever closes their own account sees nothing after it.
  const person: PersonProfile = { ...before, status: 'deactivated' };
  if (!(await updatePerson(transaction, id, { deactivated_at: new Date() })))
    throw new StandsInTheWay({ kind: 'hidden' });
  return { kind: 'closed', person };
}

async function canTakeOver(transaction: Knex.Transaction, actor: Actor, id: string, other: string): Promise<boolean> {
  if (other === id || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(other)) return false;
  const person = await profileOf(transaction, actor, other);
  return person !== null && person.status !== 'deactivated' && person.kind === 'person';
}

function successorsIn(led: readonly SoleManagement[], choice: PersonDeactivate): Record<string, string> {
  const chosen = new Map(choice.successors?.map(({ group, personId }) => [group, personId]));
  return Object.fromEntries(
    led.flatMap(({ group, groupId }) => {
      const personId = chosen.get(group.key);
      return personId === undefined ? [] : [[groupId, personId]];
    }),
  );
}
