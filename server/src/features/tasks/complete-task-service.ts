import type { FieldError, Language } from '@nativ/schemas';
import type { Pool, PoolClient } from 'pg';
import { advanceInstance } from '../../engine/advance-instance.ts';
import { completeTaskRow, findTask, lockInstance, type OpenTask, wasCompletedBy } from '../../engine/advance-store.ts';
import { engineId } from '../../engine/ids.ts';
import type { Published } from '../../engine/published.ts';
import { inStep } from '../../engine/step-transaction.ts';
import type { Answers, CheckedAnswers } from '../../forms/answer-checker.ts';
import type { CompleteTask, CompleteTaskOutcome } from './complete-task.ts';
import { mayComplete } from './may-complete.ts';
import { withSightOf } from './with-sight.ts';

/** Makes what completes a task: permission, validation and the step of the engine in one transaction. */
export function completeTaskWith(parts: { readonly engine: Pool; readonly published: Published }): CompleteTask {
  return (actor, taskId, data, language) =>
    inStep(parts, actor.workspaceId, async (step): Promise<CompleteTaskOutcome> => {
      const { client, published } = step;
      const task = await findTask(client, taskId);
      if (!task) return { kind: 'hidden' };
      // First the lock, so that what is read after it stays true until the commit.
      await lockInstance(client, task.instanceId);
      const may = await withSightOf(client, actor, (query) => mayComplete(query, actor, taskId));
      // After a broken connection: the first try has done it.
      if (step.isRepeat && may.kind === 'alreadyCompleted' && (await wasCompletedBy(client, taskId, actor.userId)))
        return { kind: 'completed' };
      if (may.kind !== 'may') return may;
      const checked = await check(client, published, task, data, language);
      if (checked.kind === 'invalid') return checked;

      const command = {
        kind: 'completeTask',
        taskId: engineId(task.instanceId, task.number),
        data: checked.answers,
        by: actor.userId,
      } as const;
      const outcome = await advanceInstance(step, task.instanceId, command);
      if (outcome?.kind !== 'step') return { kind: 'conflict' };
      await completeTaskRow(client, taskId, checked.answers, actor.userId, outcome.history.at);
      return { kind: 'completed' };
    });
}

async function check(
  client: PoolClient,
  published: Published,
  task: OpenTask,
  data: Answers,
  language: Language,
): Promise<CheckedAnswers> {
  const isVote = task.purpose === 'vote';
  const { approved, ...others } = data;
  if (isVote && typeof approved !== 'boolean') return { kind: 'invalid', errors: [noDecision[language]] };
  // A task without a form is completed by a button; what comes along is not kept.
  const checked: CheckedAnswers =
    task.formVersionId === null
      ? { kind: 'valid', answers: {} }
      : (await published.formVersion(client, task.formVersionId)).checker.check(isVote ? others : data, language);
  if (checked.kind === 'invalid' || !isVote) return checked;
  return { kind: 'valid', answers: { ...checked.answers, approved } };
}

const noDecision: Readonly<Record<Language, FieldError>> = {
  en: { path: '/approved', message: 'Say whether you agree: yes or no.' },
  he: { path: '/approved', message: 'יש לבחור: בעד או נגד.' },
};
