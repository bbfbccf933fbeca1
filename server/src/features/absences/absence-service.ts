import type { Absence, AbsenceCreate } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import * as store from './absence-store.ts';

export type AddAbsenceOutcome =
  | { readonly kind: 'added'; readonly absences: Absence[] }
  | { readonly kind: 'overlaps' | 'invalid' };

/** Who is away when, and who does their work meanwhile. */
export class AbsenceService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  /** Adds an absence of somebody whom the actor may say it for; whoever may not is stopped before (see absence-routes). */
  async add(actor: Actor, personId: string, input: AbsenceCreate): Promise<AddAbsenceOutcome> {
    const { fromOn, toOn, deputyId = null } = input;
    if (toOn < fromOn || deputyId === personId) return { kind: 'invalid' };
    try {
      return await asPerson(this.people, actor, async (transaction): Promise<AddAbsenceOutcome> => {
        if (deputyId !== null && !(await store.canStandIn(transaction, deputyId))) return { kind: 'invalid' };
        await store.insertAbsence(transaction, actor, { id: uuidv7(), userId: personId, fromOn, toOn, deputyId });
        await recordAudit(transaction, actor, {
          action: 'absence.added',
          subjectId: personId,
          detail: { fromOn, toOn, deputy: deputyId },
        });
        return { kind: 'added', absences: await store.listAbsences(transaction, personId) };
      });
    } catch (error) {
      if (store.isOverlap(error)) return { kind: 'overlaps' };
      if (store.isRefusedDay(error)) return { kind: 'invalid' };
      throw error;
    }
  }

  /** Removes an absence, and gives whether it was there for the actor to remove. */
  remove(actor: Actor, id: string): Promise<boolean> {
    return asPerson(this.people, actor, async (transaction) => {
      const personId = await store.deleteAbsence(transaction, id);
      if (personId === null) return false;
      await recordAudit(transaction, actor, { action: 'absence.removed', subjectId: personId });
      return true;
    });
  }
}

/** The absences of somebody that are not over yet: a named read model for other features. */
export function absencesOf(transaction: Knex.Transaction, personId: string): Promise<Absence[]> {
  return store.listAbsences(transaction, personId);
}
