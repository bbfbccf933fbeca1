import type { Task, TaskSummary } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { checklistOf } from '../checklists/checklist-of.ts';
import { groupIdOf } from '../groups/group-service.ts';
import { noteSeen } from '../metrics/seen.ts';
import { type Page, pageOf } from '../page.ts';
import { commentsOf } from '../posts/comment-service.ts';
import { readSubmission } from '../submissions/read-submission.ts';
import { assignTask, claimTask, giveBackTask, hasRecused, isMember, passTaskOn } from './assignment-store.ts';
import { countMyOpenTasks, listTasks, type TaskFilter } from './task-list-store.ts';
import { findTaskPage } from './task-page-store.ts';
import { exclusionOf, leadsTask, noPermissions, taskPermissions } from './task-permissions.ts';
import { type CompletionRefusal, endedRefusal, type TaskState } from './task-state.ts';
import { readTaskState } from './task-state-store.ts';
import { toTask, toTaskSummary } from './task-view.ts';

/** The task as it is now, or why it stays as it was. */
export type AssignmentOutcome =
  | { readonly kind: 'assigned'; readonly task: Task }
  | CompletionRefusal
  | { readonly kind: 'alreadyClaimed'; readonly by: string; readonly title: TaskState['title'] }
  /** The one who is to do it is not in the group. */
  | { readonly kind: 'notMember' }
  /** The one who is to do it must not: it is about them, or they have voted. */
  | { readonly kind: 'assigneeExcluded' }
  /** The one who is to do it cannot take this case. */
  | { readonly kind: 'assigneeRecused' };

/** How many remarks a task page brings along; the rest is a list of its own. */
const commentsOnPage = 100;

/** Tasks, in the eyes of one person at a time. Completing one is the engine's (complete-task.ts). */
export class TaskService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  /** A page of tasks, or null when the group asked for is not there for this person. */
  list(actor: Actor, filter: TaskFilter): Promise<Page<TaskSummary> | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if (filter.group !== null && (await groupIdOf(transaction, filter.group)) === null) return null;
      const rows = await listTasks(transaction, { ...filter, limit: filter.limit + 1 });
      return pageOf(rows, filter.limit, (row) => [row.urgent_text, row.created_text, row.id], toTaskSummary);
    });
  }

  /** The task, or null when it is not there for this person. */
  find(actor: Actor, id: string): Promise<Task | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const task = await pageOfTask(transaction, actor, id);
      if (task?.instanceId) await noteSeen(transaction, actor, task.instanceId);
      return task;
    });
  }

  claim(actor: Actor, id: string): Promise<AssignmentOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<AssignmentOutcome> => {
      const before = await stateOfTask(transaction, id);
      const { because = null } = before ? taskPermissions(before, actor.userId) : {};
      if (because !== null) return { kind: 'excluded', because };
      if (await claimTask(transaction, id)) {
        await recordAudit(transaction, actor, { action: 'task.claimed', subjectId: id });
        return { kind: 'assigned', task: await seenTask(transaction, actor, id) };
      }
      const state = await stateOfTask(transaction, id);
      if (state === null) return { kind: 'hidden' };
      const ended = endedRefusal(state);
      if (ended !== null) return ended;
      if (state.recused) return { kind: 'recused' };
      if (state.assigneeId === null) return { kind: 'notYours' };
      // Asking twice for what one has is no trouble: the first answer may have been lost on the way.
      if (state.assigneeId === actor.userId) return { kind: 'assigned', task: await seenTask(transaction, actor, id) };
      return { kind: 'alreadyClaimed', by: state.assigneeName ?? '', title: state.title };
    });
  }

  assign(actor: Actor, id: string, assigneeId: string | null): Promise<AssignmentOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<AssignmentOutcome> => {
      const state = await stateOfTask(transaction, id);
      if (state === null) return { kind: 'hidden' };
      const ended = endedRefusal(state);
      if (ended !== null) return ended;
      if (!taskPermissions(state, actor.userId).assign) return { kind: 'notYours' };
      const leads = leadsTask(state, actor.userId);
      const decides = leads || state.assigneeId === actor.userId;
      if (assigneeId !== null && decides && exclusionOf(state, assigneeId) !== null)
        return { kind: 'assigneeExcluded' };
      if (leads) return handOn(transaction, actor, { id, groupId: state.groupId, assigneeId });
      if (assigneeId === null) return giveBack(transaction, actor, id);
      return passOn(transaction, actor, { id, groupId: state.groupId, assigneeId });
    });
  }
}

/** How many open tasks wait for the person of the transaction: a named read model for other features. */
export function myOpenTaskCount(transaction: Knex.Transaction): Promise<number> {
  return countMyOpenTasks(transaction);
}

async function handOn(
  transaction: Knex.Transaction,
  actor: Actor,
  { id, groupId, assigneeId }: { readonly id: string; readonly groupId: string; readonly assigneeId: string | null },
): Promise<AssignmentOutcome> {
  const fits = assigneeId === null || (await isMember(transaction, groupId, assigneeId));
  if (!fits) return { kind: 'notMember' };
  if (assigneeId !== null && (await hasRecused(transaction, id, assigneeId))) return { kind: 'assigneeRecused' };
  if (!(await assignTask(transaction, id, assigneeId))) return lateRefusal(transaction, id);
  await recordAudit(transaction, actor, { action: 'task.assigned', subjectId: id, detail: { assignee: assigneeId } });
  return { kind: 'assigned', task: await seenTask(transaction, actor, id) };
}

/**
 * Hands one's own task to a colleague. Whoever sees a part of the group only does not: it is its managers who show things to
 * others there (migration 0035-case-work judges).
 */
async function passOn(
  transaction: Knex.Transaction,
  actor: Actor,
  { id, groupId, assigneeId }: { readonly id: string; readonly groupId: string; readonly assigneeId: string },
): Promise<AssignmentOutcome> {
  if (!(await isMember(transaction, groupId, assigneeId))) return { kind: 'notMember' };
  if (await hasRecused(transaction, id, assigneeId)) return { kind: 'assigneeRecused' };
  // Nobody has to hand a task to themselves.
  if (assigneeId === actor.userId) return { kind: 'assigned', task: await seenTask(transaction, actor, id) };
  if (!(await passTaskOn(transaction, id, assigneeId))) return lateRefusal(transaction, id);
  return { kind: 'assigned', task: await seenTask(transaction, actor, id) };
}

/** The page is read first, since a classified member no longer sees a task that they gave back. */
async function giveBack(transaction: Knex.Transaction, actor: Actor, id: string): Promise<AssignmentOutcome> {
  const before = await seenTask(transaction, actor, id);
  if (!(await giveBackTask(transaction, id))) return lateRefusal(transaction, id);
  await recordAudit(transaction, actor, { action: 'task.givenBack', subjectId: id });
  const after = await pageOfTask(transaction, actor, id);
  return { kind: 'assigned', task: after ?? { ...before, assignee: null, may: noPermissions } };
}

/** Says what happened to a task between reading and changing it. */
async function lateRefusal(transaction: Knex.Transaction, id: string): Promise<AssignmentOutcome> {
  const state = await stateOfTask(transaction, id);
  if (state === null) return { kind: 'hidden' };
  return endedRefusal(state) ?? { kind: 'notYours' };
}

/** The task as its page shows it, or null: a named read model for other features. */
export async function pageOfTask(transaction: Knex.Transaction, actor: Actor, id: string): Promise<Task | null> {
  const row = await findTaskPage(transaction, id);
  if (row === null) return null;
  const comments = await commentsOf(transaction, { taskId: id }, { after: null, limit: commentsOnPage });
  const submission = row.submission_id === null ? null : await readSubmission(transaction, row.submission_id);
  const checklist = await checklistOf(transaction, id);
  return toTask(row, { comments: comments.items, submission, checklist }, actor.userId);
}

async function seenTask(transaction: Knex.Transaction, actor: Actor, id: string): Promise<Task> {
  const task = await pageOfTask(transaction, actor, id);
  if (task === null) throw new Error(`Expected task '${id}' to be visible to whoever works on it, but it is not.`);
  return task;
}

/** What has to be known of a task before somebody works on it: a named read model for other features. */
export function stateOfTask(transaction: Knex.Transaction, id: string): Promise<TaskState | null> {
  return readTaskState(
    async (text, values) => ({ rows: await plannedOnce(transaction, text.replace('$1', '?'), values) }),
    id,
  );
}
