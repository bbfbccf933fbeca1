import type { SensitiveAnswer, SplitAnswers } from '@nativ/runtime';
import type { FieldError, Language } from '@nativ/schemas';
import type { Pool, PoolClient } from 'pg';
import { advanceInstance } from '../../engine/advance-instance.ts';
import { completeTaskRow, findTask, lockInstance, type OpenTask, wasCompletedBy } from '../../engine/advance-store.ts';
import { engineId } from '../../engine/ids.ts';
import type { Published } from '../../engine/published.ts';
import { sealedRows } from '../../engine/sealed-rows.ts';
import { recordSealed } from '../../engine/sealed-store.ts';
import { inStep, type StepParts } from '../../engine/step-transaction.ts';
import type { Answers, CheckedAnswers } from '../../forms/answer-checker.ts';
import { todayIn } from '../../forms/today.ts';
import type { Actor } from '../../security/actor.ts';
import type { Keys } from '../../security/keys.ts';
import { attachFiles, type FileToAttach, filesToSeal } from '../files/attach-files.ts';
import { filesOfAnswers } from '../files/files-of-answers.ts';
import type { Binding } from '../files/waiting-file.ts';
import { sealInCase } from '../messages/seal-in-case.ts';
import { checkLabel } from '../sortings/check-label.ts';
import { learnFromHeldBack } from '../sortings/learn-from-held-back.ts';
import type { CompleteTask, CompleteTaskOutcome } from './complete-task.ts';
import { mayComplete } from './may-complete.ts';
import { withSightOf } from './with-sight.ts';

/**
 * Makes what completes a task: permission, validation and the step of the engine in one transaction. A task that no flow made
 * is completed by other means, which judge too whether there is one.
 */
export function completeTaskWith(parts: {
  readonly engine: Pool;
  readonly published: Published;
  readonly keys: Keys;
  readonly completeOwnTask: (actor: Actor, taskId: string) => Promise<CompleteTaskOutcome>;
}): CompleteTask {
  return async (actor, taskId, data, language) => {
    const outcome = await inStep(parts, actor.workspaceId, async (step): Promise<CompleteTaskOutcome | null> => {
      const { client, published } = step;
      const task = await findTask(client, taskId);
      if (!task) return null;
      // First the lock, so that what is read after it stays true until the commit.
      const locked = await lockInstance(client, step.keyring, task.instanceId);
      const may = await withSightOf(parts.engine, client, actor, (query) => mayComplete(query, actor, taskId));
      // After a broken connection: the first try has done it.
      if (step.isRepeat && may.kind === 'alreadyCompleted' && (await wasCompletedBy(client, taskId, actor.userId)))
        return { kind: 'completed' };
      if (may.kind !== 'may') return may;
      const checked = await check(step, task, data, language);
      if (checked.kind === 'invalid') return checked;

      const binding: Binding = { to: 'task', id: taskId, holder: { kind: 'person', key: actor.userId } };
      const form = task.formVersionId === null ? null : await published.formVersion(client, task.formVersionId);
      const found = form && (await filesOfAnswers(client, parts.keys, form, checked.answers, { binding, language }));
      if (found?.kind === 'invalid') return found;
      const files = found?.files ?? [];
      const command = {
        kind: 'completeTask',
        taskId: engineId(task.instanceId, task.number),
        data: checked.answers,
        by: actor.userId,
      } as const;
      const { plain, sensitive } = await splitAnswers(client, published, task, checked.answers);
      const outcome = await advanceInstance(step, task.instanceId, command, { seals: sensitive.length > 0 });
      if (outcome?.kind !== 'step') return { kind: 'conflict' };
      await completeTaskRow(client, taskId, plain, actor.userId, outcome.history.at);
      if (task.purpose === 'sorting' && locked) await learnFromHeldBack(step, taskId, locked, actor.userId);
      if (sensitive.length > 0) await sealAnswers(step, task, sensitive);
      if (files.length > 0) await attachToTask(step, parts.keys, task, { files, binding });
      return { kind: 'completed' };
    });
    return outcome ?? parts.completeOwnTask(actor, taskId);
  };
}

/** In the transaction of the step: the files were locked when they were found. */
async function attachToTask(
  step: StepParts,
  keys: Keys,
  { id: taskId, instanceId }: OpenTask,
  { files, binding }: { readonly files: readonly FileToAttach[]; readonly binding: Binding },
): Promise<void> {
  const { caseId } = await sealInCase(step, { submissionId: null, instanceId }, filesToSeal(files));
  if (!(await attachFiles(step.client, keys, files, { caseId, taskId }, binding)))
    throw new Error(`Expected the files of task '${taskId}' to be there, but they are not.`);
}

async function splitAnswers(
  client: PoolClient,
  published: Published,
  { formVersionId }: OpenTask,
  answers: Answers,
): Promise<SplitAnswers> {
  const form = formVersionId === null ? null : await published.formVersion(client, formVersionId);
  return form?.split?.(answers) ?? { plain: answers, sensitive: [] };
}

/** The step has sealed the instance, so that its case has a key. */
async function sealAnswers(step: StepParts, task: OpenTask, sensitive: readonly SensitiveAnswer[]): Promise<void> {
  const locked = await lockInstance(step.client, step.keyring, task.instanceId);
  if (!locked?.seal) throw new Error(`Expected instance '${task.instanceId}' to be sealed, but it is not.`);
  const fields = sensitive.map(({ path }) => path);
  const part = { kind: 'taskAnswers', rowId: task.id, version: 1, value: sensitive, fields } as const;
  await recordSealed(
    step.client,
    step.workspaceId,
    sealedRows({ seal: locked.seal, stored: null }, task.instanceId, [part]),
  );
}

async function check(
  { client, published, calendars, clockOffsetMs }: StepParts,
  task: OpenTask,
  data: Answers,
  language: Language,
): Promise<CheckedAnswers> {
  if (task.purpose === 'sorting') return checkLabel(client, task.id, data, language);
  const isVote = task.purpose === 'vote';
  const { approved, ...others } = data;
  if (isVote && typeof approved !== 'boolean') return { kind: 'invalid', errors: [noDecision[language]] };
  // A task without a form is completed by a button; what comes along is not kept.
  const form = task.formVersionId === null ? null : await published.formVersion(client, task.formVersionId);
  const checked: CheckedAnswers =
    form === null
      ? { kind: 'valid', answers: {} }
      : form.checker.check(isVote ? others : data, language, todayIn(calendars, new Date(Date.now() + clockOffsetMs)));
  if (checked.kind === 'invalid' || !isVote) return checked;
  return { kind: 'valid', answers: { ...checked.answers, approved } };
}

const noDecision: Readonly<Record<Language, FieldError>> = {
  en: { path: '/approved', message: 'Say whether you agree: yes or no.' },
  he: { path: '/approved', message: 'יש לבחור: בעד או נגד.' },
};
