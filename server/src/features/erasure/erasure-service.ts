import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { countCase, type ErasureCounts, findCase } from './erase-case-store.ts';
import { countOtherAdmins } from './erase-person-store.ts';
import * as store from './erasure-store.ts';

export type ErasureOutcome = 'scheduled' | 'missing' | 'unconfirmed' | 'lastAdmin' | 'already';

/** Between asking for an erasure and its being done: to notice a mistake. */
const waitingDays = 3;
const dueAt = () => new Date(Date.now() + waitingDays * 24 * 60 * 60 * 1000);

/** The case of a reference, when the person of the context answers for it. Other features ask through this. */
export function findSubject(transaction: Knex.Transaction, reference: string): Promise<store.Subject | null> {
  return store.findByReference(transaction, reference);
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

  /** @param confirmation the e-mail address of the person, typed by whoever asks */
  async erasePerson(actor: Actor, personId: string, confirmation: string): Promise<ErasureOutcome> {
    const person = await this.owner('nativ.users')
      .where({ workspace_id: actor.workspaceId, id: personId })
      .first('email');
    if (!person) return 'missing';
    if (confirmation.trim().toLowerCase() !== person.email.toLowerCase()) return 'unconfirmed';
    if ((await countOtherAdmins(this.owner, actor.workspaceId, personId)) === 0) return 'lastAdmin';
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
      dueAt: dueAt(),
    } as const;
    if (!(await store.insertErasure(transaction, row))) return 'already';
    await recordAudit(transaction, actor, { action: 'erasure.requested', subjectId });
    return 'scheduled';
  }
}
