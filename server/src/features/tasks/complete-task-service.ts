import type { Language } from '@nativ/schemas';
import type { Pool, PoolClient } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { advanceInstance } from '../../engine/advance-instance.ts';
import { completeTaskRow, findTask, lockInstance, type OpenTask } from '../../engine/advance-store.ts';
import { engineId } from '../../engine/ids.ts';
import type { Published } from '../../engine/published.ts';
import type { Answers, CheckedAnswers } from '../../forms/answer-checker.ts';
import type { Actor } from '../../security/actor.ts';
import type { CompleteTask, CompleteTaskOutcome } from './complete-task.ts';
import { type MayComplete, mayComplete } from './may-complete.ts';

/** Makes what completes a task: permission, validation and the step of the engine in one transaction. */
export function completeTaskWith(parts: { readonly engine: Pool; readonly published: Published }): CompleteTask {
  const { engine, published } = parts;
  return async (actor, taskId, data, language) => {
    const directory = await published.directory(actor.workspaceId);
    return asEngine(engine, actor.workspaceId, async (client): Promise<CompleteTaskOutcome> => {
      const task = await findTask(client, taskId);
      if (!task) return { kind: 'hidden' };
      // First the lock, so that what is read after it stays true until the commit.
      await lockInstance(client, task.instanceId);
      const may = await withSightOf(client, actor, taskId);
      if (may.kind !== 'may') return may;
      const checked = await check(client, published, task, data, language);
      if (checked.kind === 'invalid') return checked;

      const command = {
        kind: 'completeTask',
        taskId: engineId(task.instanceId, task.number),
        data: checked.answers,
        by: actor.userId,
      } as const;
      const outcome = await advanceInstance(
        { client, workspaceId: actor.workspaceId, published, directory },
        task.instanceId,
        command,
      );
      if (outcome?.kind !== 'step') return { kind: 'conflict' };
      await completeTaskRow(client, taskId, checked.answers, actor.userId, outcome.history.at);
      return { kind: 'completed' };
    });
  };
}

/** Asks with the person's own sight, and goes back to the engine's. */
async function withSightOf(client: PoolClient, actor: Actor, taskId: string): Promise<MayComplete> {
  await client.query('set local role nativ_app');
  await client.query('select app.enter($1, $2)', [actor.workspaceId, actor.userId]);
  const answer = await mayComplete((text, values) => client.query(text, [...values]), actor, taskId);
  await client.query('set local role nativ_engine');
  return answer;
}

async function check(
  client: PoolClient,
  published: Published,
  task: OpenTask,
  data: Answers,
  language: Language,
): Promise<CheckedAnswers> {
  // A task without a form is completed by a button; what comes along is not kept.
  if (task.formVersionId === null) return { kind: 'valid', answers: {} };
  return (await published.formVersion(client, task.formVersionId)).checker.check(data, language);
}
