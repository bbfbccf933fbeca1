import { type CalendarProblem, checkCalendar } from '@nativ/runtime';
import type { BusinessWeek } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import * as store from './hours-store.ts';

export type SetHoursOutcome =
  | { readonly kind: 'set' }
  | { readonly kind: 'invalid'; readonly problems: readonly CalendarProblem[] };

/** When people work who work other hours than their groups. */
export class HoursService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  /** Sets the hours of somebody whom the actor may set them for; whoever may not is stopped before (see hours-routes). */
  async set(actor: Actor, personId: string, week: BusinessWeek | null): Promise<SetHoursOutcome> {
    // A week is judged as the week of a calendar is, whatever zone that has.
    const problems = week === null ? [] : checkCalendar({ timeZone: 'UTC', week });
    if (problems.length > 0) return { kind: 'invalid', problems };
    return asPerson(this.people, actor, async (transaction): Promise<SetHoursOutcome> => {
      await store.setWeek(transaction, actor, personId, week);
      const detail = { hours: week === null ? 'group' : 'own' };
      await recordAudit(transaction, actor, { action: 'person.hoursSet', subjectId: personId, detail });
      return { kind: 'set' };
    });
  }
}

/** The week of somebody's own, or null: a named read model for other features. */
export function weekOf(transaction: Knex.Transaction, personId: string): Promise<BusinessWeek | null> {
  return store.findWeek(transaction, personId);
}
