import type { Instance } from '@nativ/runtime';
import type { TaskWithdraw } from '@nativ/schemas';
import type { Pool, PoolClient } from 'pg';
import { advanceInstance } from '../../engine/advance-instance.ts';
import { findTask, lockInstance } from '../../engine/advance-store.ts';
import { engineId } from '../../engine/ids.ts';
import type { Published } from '../../engine/published.ts';
import { inStep } from '../../engine/step-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAuditOfStep } from '../../security/audit-store.ts';
import { type CompletionRefusal, endedRefusal, type TaskState } from './task-state.ts';
import { readTaskState } from './task-state-store.ts';
import { withSightOf } from './with-sight.ts';

/** What became of a task that was to be taken back. */
export type WithdrawOutcome =
  | { readonly kind: 'withdrawn' }
  | CompletionRefusal
  /** The instance cannot take the command now: it has an incident in the way. */
  | { readonly kind: 'conflict' }
  /** No flow made it, so that there is nothing to go on without it. */
  | { readonly kind: 'noFlow' };

export type WithdrawTask = (actor: Actor, taskId: string, request: TaskWithdraw) => Promise<WithdrawOutcome>;

/**
 * Makes what takes a task back: its branch goes on without it, or ends. Whoever manages the group of the task may. All
 * tasks of one approval are taken back together, since they are one step of the flow.
 */
export function withdrawTaskWith(parts: { readonly engine: Pool; readonly published: Published }): WithdrawTask {
  return (actor, taskId, { how, reason }) =>
    inStep(parts, actor.workspaceId, async (step): Promise<WithdrawOutcome> => {
      const { client } = step;
      const task = await findTask(client, taskId);
      if (!task) return { kind: (await seenBy(parts.engine, client, actor, taskId)) === null ? 'hidden' : 'noFlow' };
      // First the lock, so that what is read after it stays true until the commit.
      const locked = await lockInstance(client, step.keyring, task.instanceId);
      const state = await seenBy(parts.engine, client, actor, taskId);
      if (state === null) return { kind: 'hidden' };
      const ended = endedRefusal(state);
      // After a broken connection: the first try has done it.
      if (ended?.kind === 'cancelled' && step.isRepeat) return { kind: 'withdrawn' };
      if (ended !== null) return ended;
      if (!state.manages) return { kind: 'notYours' };
      const tokenId = locked && tokenOf(locked.instance, engineId(task.instanceId, task.number));
      if (!tokenId) return { kind: 'conflict' };

      const command = { kind: 'withdraw', tokenId, how, reason, by: actor.userId } as const;
      const outcome = await advanceInstance(step, task.instanceId, command);
      if (outcome?.kind !== 'step') return { kind: 'conflict' };
      await recordAuditOfStep(client, actor, { action: 'task.withdrawn', subjectId: taskId, detail: { how } });
      return { kind: 'withdrawn' };
    });
}

function seenBy(engine: Pool, client: PoolClient, actor: Actor, taskId: string): Promise<TaskState | null> {
  return withSightOf(engine, client, actor, (query) => readTaskState(query, taskId));
}

function tokenOf({ tokens }: Instance, taskId: string): string | null {
  const token = tokens.find(
    ({ waitsFor }) =>
      (waitsFor.kind === 'task' && waitsFor.taskId === taskId) ||
      (waitsFor.kind === 'approval' && waitsFor.taskIds.includes(taskId)),
  );
  return token?.id ?? null;
}
