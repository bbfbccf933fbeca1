import type { Checklist, ChecklistEntryPatch } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { taskPermissions } from '../tasks/task-permissions.ts';
import { stateOfTask } from '../tasks/task-service.ts';
import { type CompletionRefusal, endedRefusal } from '../tasks/task-state.ts';
import { normalizeText } from '../text.ts';
import { checklistOf, mostEntries } from './checklist-of.ts';
import { deleteEntry, insertEntries, measure, orderEntries, updateEntry } from './checklist-store.ts';

/** The checklist as it is now, or why it stays as it was. */
export type ChecklistOutcome =
  | { readonly kind: 'changed'; readonly checklist: Checklist }
  | CompletionRefusal
  | { readonly kind: 'noEntry' | 'full' };

/** What belongs to a task, kept by whoever could do the task now: of flows and of people's own alike. */
export class ChecklistService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  add(actor: Actor, taskId: string, text: string): Promise<ChecklistOutcome> {
    return this.change(actor, taskId, async (transaction) => {
      const { count, last } = await measure(transaction, taskId);
      if (count >= mostEntries) return 'full';
      await insertEntries(transaction, actor, { taskId, texts: [normalizeText(text)], after: last });
      return null;
    });
  }

  patch(actor: Actor, taskId: string, entryId: string, change: ChecklistEntryPatch): Promise<ChecklistOutcome> {
    return this.change(actor, taskId, async (transaction) =>
      (await updateEntry(transaction, taskId, entryId, written(change))) ? null : 'noEntry',
    );
  }

  remove(actor: Actor, taskId: string, entryId: string): Promise<ChecklistOutcome> {
    return this.change(actor, taskId, async (transaction) =>
      (await deleteEntry(transaction, taskId, entryId)) ? null : 'noEntry',
    );
  }

  order(actor: Actor, taskId: string, ids: readonly string[]): Promise<ChecklistOutcome> {
    return this.change(actor, taskId, async (transaction) => {
      await orderEntries(transaction, taskId, ids);
      return null;
    });
  }

  private change(
    actor: Actor,
    taskId: string,
    work: (transaction: Knex.Transaction) => Promise<'noEntry' | 'full' | null>,
  ): Promise<ChecklistOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<ChecklistOutcome> => {
      const state = await stateOfTask(transaction, taskId);
      if (state === null) return { kind: 'hidden' };
      const ended = endedRefusal(state);
      if (ended !== null) return ended;
      if (!taskPermissions(state, actor.userId).plan) return { kind: 'notYours' };
      const refused = await work(transaction);
      if (refused !== null) return { kind: refused };
      await recordAudit(transaction, actor, { action: 'task.listChanged', subjectId: taskId });
      return { kind: 'changed', checklist: { items: await checklistOf(transaction, taskId) } };
    });
  }
}

const written = ({ text, ...change }: ChecklistEntryPatch): ChecklistEntryPatch =>
  text === undefined ? change : { ...change, text: normalizeText(text) };
