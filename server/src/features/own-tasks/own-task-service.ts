import type { Task, TaskCreate } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { type AuditAction, recordAudit } from '../../security/audit-store.ts';
import { beginChecklist } from '../checklists/checklist-of.ts';
import { groupIdOf, isMemberOf, worksInGroup } from '../groups/group-service.ts';
import type { CompleteTaskOutcome } from '../tasks/complete-task.ts';
import { pageOfTask, stateOfTask } from '../tasks/task-service.ts';
import { endedRefusal } from '../tasks/task-state.ts';
import { normalizeText } from '../text.ts';
import { changeTask, insertOwnTask, type TaskChange, type Turn, turnOwnTask } from './own-task-store.ts';

export type CreateOutcome =
  | { readonly kind: 'created'; readonly task: Task }
  | { readonly kind: 'noSuchGroup' | 'notWorking' | 'notMember' };

/** The task as it is now, or why it stays as it was. */
export type ChangeOutcome = TurnOutcome | { readonly kind: 'unknownStatus' | 'unknownLabel' };
type TurnOutcome =
  | { readonly kind: 'changed'; readonly task: Task }
  | { readonly kind: 'ofFlow' }
  | Exclude<CompleteTaskOutcome, { readonly kind: 'completed' | 'invalid' | 'conflict' }>;

const actions = {
  complete: 'task.completed',
  reopen: 'task.reopened',
  archive: 'task.archived',
  restore: 'task.restored',
} as const satisfies Readonly<Record<Turn, AuditAction>>;

/** Tasks that people make without a flow, and what people say of how far any task is. */
export class OwnTaskService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  create(actor: Actor, wish: TaskCreate): Promise<CreateOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<CreateOutcome> => {
      const groupId = await groupIdOf(transaction, wish.group);
      if (groupId === null) return { kind: 'noSuchGroup' };
      if (!(await worksInGroup(transaction, groupId))) return { kind: 'notWorking' };
      const { assigneeId = null, checklist = [] } = wish;
      if (assigneeId !== null && !(await isMemberOf(transaction, groupId, assigneeId))) return { kind: 'notMember' };
      const id = uuidv7();
      await insertOwnTask(transaction, actor, { ...wordsIn(wish), id, groupId, assigneeId });
      await beginChecklist(transaction, actor, id, checklist.map(normalizeText));
      await recordAudit(transaction, actor, { action: 'task.created', subjectId: id });
      return { kind: 'created', task: await seen(transaction, actor, id) };
    });
  }

  change(actor: Actor, id: string, change: TaskChange): Promise<ChangeOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<ChangeOutcome> => {
      const outcome = await changeTask(transaction, id, written(change));
      if (outcome === 'ended') return whyEnded(transaction, id);
      if (outcome !== 'changed') return { kind: outcome };
      const fields = Object.keys(change).sort().join(' ');
      await recordAudit(transaction, actor, { action: 'task.changed', subjectId: id, detail: { fields } });
      return { kind: 'changed', task: await seen(transaction, actor, id) };
    });
  }

  /** Archives, restores or opens again. */
  turn(actor: Actor, id: string, turn: Turn): Promise<TurnOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<TurnOutcome> => {
      const outcome = await turnOwnTask(transaction, id, turn);
      if (outcome === 'ended' && (await isThereAlready(transaction, id, turn)))
        return { kind: 'changed', task: await seen(transaction, actor, id) };
      if (outcome === 'ended') return whyEnded(transaction, id);
      if (outcome !== 'done') return { kind: outcome };
      await recordAudit(transaction, actor, { action: actions[turn], subjectId: id });
      return { kind: 'changed', task: await seen(transaction, actor, id) };
    });
  }

  /** For the one way in which tasks are completed (complete-task-service.ts). */
  async complete(actor: Actor, id: string): Promise<CompleteTaskOutcome> {
    const outcome = await this.turn(actor, id, 'complete');
    if (outcome.kind === 'changed') return { kind: 'completed' };
    // The engine has looked for one of a flow before: what has become of it meanwhile is nobody's fault.
    return outcome.kind === 'ofFlow' ? { kind: 'conflict' } : outcome;
  }
}

const wordsIn = (wish: TaskCreate) => ({
  title: normalizeText(wish.title),
  instructions: wish.instructions?.trim() ? normalizeText(wish.instructions) : null,
  dueAt: wish.dueAt ?? null,
  startsAt: wish.startsAt ?? null,
  followUpAt: wish.followUpAt ?? null,
  stage: wish.stage ?? 'new',
});

const written = ({ title, instructions, ...change }: TaskChange): TaskChange => ({
  ...change,
  ...(title === undefined ? {} : { title: normalizeText(title) }),
  ...(instructions === undefined ? {} : { instructions: instructions?.trim() ? normalizeText(instructions) : null }),
});

/** Asking twice is no trouble: the first answer may have been lost on the way. */
async function isThereAlready(transaction: Knex.Transaction, id: string, turn: Turn): Promise<boolean> {
  const state = await stateOfTask(transaction, id);
  if (state === null) return false;
  if (turn === 'archive') return state.isArchived;
  if (turn === 'restore') return !state.isArchived;
  return turn === 'reopen' && state.status === 'open';
}

async function whyEnded(transaction: Knex.Transaction, id: string): Promise<TurnOutcome> {
  const state = await stateOfTask(transaction, id);
  if (state === null) return { kind: 'hidden' };
  return endedRefusal(state) ?? { kind: 'notYours' };
}

async function seen(transaction: Knex.Transaction, actor: Actor, id: string): Promise<Task> {
  const task = await pageOfTask(transaction, actor, id);
  if (task === null) throw new Error(`Expected task '${id}' to be visible to whoever changed it, but it is not.`);
  return task;
}
