import type { PersonProfile, PersonSummary } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { absencesOf } from '../absences/absence-service.ts';
import { callOffErasureOf } from '../erasure/erasure-service.ts';
import { weekOf } from '../hours/hours-service.ts';
import { type Page, pageOf } from '../page.ts';
import { isLastAdmin, updatePerson } from './person-change-store.ts';
import { listPeople, type PersonFilter, type PersonSummaryRow } from './person-list-store.ts';
import { findPersonPage, leads } from './person-page-store.ts';

export type ChangePersonOutcome =
  | { readonly kind: 'changed'; readonly person: PersonProfile }
  | { readonly kind: 'hidden' | 'lastAdmin' };

/** Who is of the workspace, in the eyes of one person at a time. */
export class PersonService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, filter: PersonFilter): Promise<Page<PersonSummary>> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await listPeople(transaction, { ...filter, limit: filter.limit + 1 });
      return pageOf(rows, filter.limit, (row) => [row.sort_name, row.id], toSummary);
    });
  }

  find(actor: Actor, id: string): Promise<PersonProfile | null> {
    return asPerson(this.people, actor, (transaction) => profileOf(transaction, actor, id));
  }

  /** Changes the name or the role of somebody; a role that is lost is lost with the next request. */
  change(actor: Actor, id: string, change: Parameters<typeof updatePerson>[2]): Promise<ChangePersonOutcome> {
    return this.update(actor, id, change, {
      action: 'person.changed',
      detail: change.role === undefined ? {} : { role: change.role },
    });
  }

  /** Opens a closed account again. What was handed over stays where it is. */
  reactivate(actor: Actor, id: string): Promise<ChangePersonOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<ChangePersonOutcome> => {
      // Somebody who was erased is nobody any more; an erasure that waits is called off, since it was for a closed account.
      if (!(await callOffErasureOf(transaction, actor, id))) return { kind: 'hidden' };
      return changeIn(transaction, actor, id, { deactivated_at: null }, { action: 'person.reactivated', detail: {} });
    });
  }

  private async update(
    actor: Actor,
    id: string,
    change: Parameters<typeof updatePerson>[2],
    record: ChangeRecord,
  ): Promise<ChangePersonOutcome> {
    try {
      return await asPerson(this.people, actor, (transaction) => changeIn(transaction, actor, id, change, record));
    } catch (error) {
      if (isLastAdmin(error)) return { kind: 'lastAdmin' };
      throw error;
    }
  }
}

interface ChangeRecord {
  readonly action: 'person.changed' | 'person.reactivated';
  readonly detail: Record<string, string>;
}

async function changeIn(
  transaction: Knex.Transaction,
  actor: Actor,
  id: string,
  change: Parameters<typeof updatePerson>[2],
  record: ChangeRecord,
): Promise<ChangePersonOutcome> {
  if (Object.keys(change).length > 0) {
    if (!(await updatePerson(transaction, id, change))) return { kind: 'hidden' };
    await recordAudit(transaction, actor, { ...record, subjectId: id });
  }
  const person = await profileOf(transaction, actor, id);
  return person === null ? { kind: 'hidden' } : { kind: 'changed', person };
}

/** Somebody, with as much as the person of the transaction may see of them. */
export async function profileOf(
  transaction: Knex.Transaction,
  actor: Actor,
  id: string,
): Promise<PersonProfile | null> {
  const row = await findPersonPage(transaction, id);
  if (row === null) return null;
  const isAdmin = actor.role === 'admin';
  const isLed = await leads(transaction, id);
  const { email, capacity, is_away: isAway, ...rest } = row;
  return {
    ...rest,
    isAway,
    private:
      email === null || !isLed
        ? null
        : { email, capacity, hours: await weekOf(transaction, id), absences: await absencesOf(transaction, id) },
    may: { edit: isAdmin || id === actor.userId, setAbsence: isLed, administer: isAdmin },
  };
}

function toSummary({ is_away: isAway, sort_name: _sortName, ...row }: PersonSummaryRow): PersonSummary {
  return { ...row, isAway };
}
