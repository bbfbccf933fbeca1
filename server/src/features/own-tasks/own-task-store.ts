import type { TaskPatch, TaskStage } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

export interface NewOwnTask {
  readonly id: string;
  readonly groupId: string;
  readonly title: string;
  readonly instructions: string | null;
  readonly assigneeId: string | null;
  readonly dueAt: string | null;
  readonly startsAt: string | null;
  readonly followUpAt: string | null;
  readonly stage: TaskStage;
}

/** Makes a task without a flow in the name of the person of the transaction. */
export async function insertOwnTask(transaction: Knex.Transaction, actor: Actor, task: NewOwnTask): Promise<void> {
  await transaction('nativ.tasks').insert({
    workspace_id: actor.workspaceId,
    id: task.id,
    group_id: task.groupId,
    title: JSON.stringify(task.title),
    instructions: task.instructions === null ? null : JSON.stringify(task.instructions),
    assignee_id: task.assigneeId,
    due_at: task.dueAt,
    starts_at: task.startsAt,
    follow_up_at: task.followUpAt,
    stage: task.stage,
    created_by: actor.userId,
  });
}

export type Change = 'changed' | 'hidden' | 'ended' | 'notYours' | 'ofFlow' | 'unknownStatus' | 'unknownLabel';

/** What is to be changed; labels also by what comes and goes. */
export interface TaskChange extends TaskPatch {
  readonly addLabels?: readonly string[];
  readonly removeLabels?: readonly string[];
}

/** Changes an open task; the database judges whether the person may (migration 0053-statuses-and-labels). */
export async function changeTask(transaction: Knex.Transaction, id: string, change: TaskChange): Promise<Change> {
  const { rows } = await transaction.raw('select app.change_task(?, ?::jsonb) as outcome', [
    id,
    JSON.stringify(change),
  ]);
  return rows[0].outcome;
}

export type Turn = 'complete' | 'reopen' | 'archive' | 'restore';

/** Ends a task without a flow, or brings it back; the database judges too. */
export async function turnOwnTask(
  transaction: Knex.Transaction,
  id: string,
  turn: Turn,
): Promise<'done' | 'hidden' | 'ended' | 'notYours' | 'ofFlow'> {
  const { rows } = await transaction.raw('select app.turn_own_task(?, ?) as outcome', [id, turn]);
  return rows[0].outcome;
}
