import type { PersonErasure } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { readPresent } from '../../db/present-store.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { countCase, type ErasureCounts, findCase } from './erase-case-store.ts';
import { countOtherAdmins, countPerson } from './erase-person-store.ts';
import * as store from './erasure-store.ts';

export type ErasureOutcome = 'scheduled' | 'missing' | 'unconfirmed' | 'lastAdmin' | 'already' | 'accountOpen';

/** Between asking for an erasure and its being done: to notice a mistake. */
const waitingDays = 3;
const dueAfter = (present: Date) => new Date(present.getTime() + waitingDays * 24 * 60 * 60 * 1000);

/** The case of a reference, when the person of the context answers for it. Other features ask through this. */
export function findSubject(transaction: Knex.Transaction, reference: string): Promise<store.Subject | null> {
  return store.findByReference(transaction, reference);
}

/** Whether somebody of the staff was erased, which nothing brings back; another erasure of theirs that waits is called off. */
export async function callOffErasureOf(
  transaction: Knex.Transaction,
  actor: Actor,
  personId: string,
): Promise<boolean> {
  const found = await store.findErasureOf(transaction, personId);
  if (found?.doneAt) return false;
  if (found && (await store.cancelErasure(transaction, found.id)))
    await recordAudit(transaction, actor, { action: 'erasure.cancelled', subjectId: found.id });
  return true;
}

/** Schedules erasures for those who answer for a case, and calls them off. */
export class ErasureService {
  private readonly people: Knex;
  private readonly owner: Knex;

  constructor(parts: { readonly people: Knex; readonly owner: Knex }) {
    this.people = parts.people;
    this.owner = parts.owner;
  }

  list(actor: Actor): Promise<store.ErasureRow[]> {
    return asPerson(this.people, actor, (transaction) => store.listErasures(transaction, 200));
  }

  /** How much would go; null when the person does not see the case. */
  async preview(actor: Actor, reference: string): Promise<ErasureCounts | null> {
    const subject = await asPerson(this.people, actor, (transaction) => findSubject(transaction, reference));
    const found = subject && (await findCase(this.owner, actor.workspaceId, subject.submissionId));
    return found && countCase(this.owner, actor.workspaceId, found);
  }

  /** @param confirmation the reference once more, typed by whoever asks */
  eraseInquirer(actor: Actor, reference: string, confirmation: string): Promise<ErasureOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<ErasureOutcome> => {
      const subject = await findSubject(transaction, reference);
      if (!subject) return 'missing';
      if (confirmation.trim().toUpperCase() !== reference.toUpperCase()) return 'unconfirmed';
      return this.schedule(transaction, actor, 'inquirer', subject.submissionId, subject.instanceId);
    });
  }

  /** What erasing somebody of the staff would destroy, and what stands in its way; null when there is nobody. */
  async previewPerson(actor: Actor, personId: string): Promise<PersonErasure | null> {
    const person = await this.personRow(actor, personId);
    if (!person) return null;
    const isLastAdmin = person.role === 'admin' && (await this.isLastAdmin(actor, personId));
    return asPerson(this.people, actor, async (transaction) => {
      const found = await store.findErasureOf(transaction, personId);
      const isOpen = person.deactivated_at === null;
      const waiting = isLastAdmin ? 'lastAdmin' : isOpen ? 'closeFirst' : 'ready';
      return {
        standing: found?.doneAt ? 'erased' : found ? 'scheduled' : waiting,
        counts: { ...(await countPerson(transaction, personId)) },
        waitingDays,
        erasureId: found?.id ?? null,
        dueAt: found?.dueAt.toISOString() ?? null,
      };
    });
  }

  /** @param confirmation the e-mail address of the person, typed by whoever asks */
  async erasePerson(actor: Actor, personId: string, confirmation: string): Promise<ErasureOutcome> {
    const person = await this.personRow(actor, personId);
    if (!person) return 'missing';
    if (confirmation.trim().toLowerCase() !== person.email.toLowerCase()) return 'unconfirmed';
    if (await this.isLastAdmin(actor, personId)) return 'lastAdmin';
    // Closing asks who takes over: what they hold must not go with them.
    if (person.deactivated_at === null) return 'accountOpen';
    return asPerson(this.people, actor, (transaction) => this.schedule(transaction, actor, 'person', personId, null));
  }

  /** @returns false when there is none to call off */
  cancel(actor: Actor, id: string): Promise<boolean> {
    return asPerson(this.people, actor, async (transaction) => {
      if (!(await store.cancelErasure(transaction, id))) return false;
      await recordAudit(transaction, actor, { action: 'erasure.cancelled', subjectId: id });
      return true;
    });
  }

  private personRow({ workspaceId }: Actor, id: string) {
    return this.owner('nativ.users').where({ workspace_id: workspaceId, id }).first('email', 'role', 'deactivated_at');
  }

  private async isLastAdmin({ workspaceId }: Actor, id: string): Promise<boolean> {
    return (await countOtherAdmins(this.owner, workspaceId, id)) === 0;
  }

  private async schedule(
    transaction: Knex.Transaction,
    actor: Actor,
    kind: 'inquirer' | 'person',
    subjectId: string,
    instanceId: string | null,
  ): Promise<ErasureOutcome> {
    const { workspaceId, userId: requestedBy } = actor;
    const row = {
      workspaceId,
      id: uuidv7(),
      kind,
      subjectId,
      instanceId,
      cause: 'staff',
      requestedBy,
      dueAt: dueAfter(await readPresent(transaction)),
    } as const;
    if (!(await store.insertErasure(transaction, row))) return 'already';
    await recordAudit(transaction, actor, { action: 'erasure.requested', subjectId });
    return 'scheduled';
  }
}
