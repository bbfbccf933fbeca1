import type { FieldError, FlowDocument, Key } from '@nativ/schemas';
import type { CompleteTask } from '../../engine/command.ts';
import type { SimulationState } from '../simulation.ts';
import { type Trouble, trouble } from './trouble.ts';

type Answers = Readonly<Record<string, unknown>>;
type Language = 'he' | 'en';

/** Judges answers to a form as a shell does before the engine sees them; null where nobody knows the form. */
export type Judge = (
  form: Key,
  answers: Answers,
  asked: { readonly language: Language; readonly now: string },
) => JudgedAnswers | null;

export type JudgedAnswers =
  /** What counts of them: without what the form hides, with what it computes. */
  | { readonly kind: 'valid'; readonly answers: Answers }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] };

interface Judged {
  readonly kind: 'judged';
  readonly data: Answers;
}

/** More mistakes than this nobody reads in a sentence. */
const MOST_TOLD = 3;

/** The answers that start a case, as far as they count; a trouble when the start form would not take them. */
export function judgedStart(
  judge: Judge | undefined,
  document: Pick<FlowDocument, 'nodes'> | undefined,
  data: Answers,
  now: string,
): Judged | Trouble {
  const start = document?.nodes.find(({ type }) => type === 'formStart' || type === 'manualStart');
  const form = start?.config?.form;
  if (!start || typeof form !== 'string') return { kind: 'judged', data };
  return judged(judge, form, data, { now, within: [], nodeId: start.id });
}

/** The answers that complete a task, as far as they count; a trouble when its form would not take them. */
export function judgedTask(
  judge: Judge | undefined,
  { open, cases, now }: SimulationState,
  { taskId, data }: CompleteTask,
): Judged | Trouble {
  const task = open.tasks.get(taskId);
  if (!task || task.form === null) return { kind: 'judged', data };
  const about = { now, within: cases.get(task.instanceId)?.within ?? [], nodeId: task.nodeId };
  if (task.purpose !== 'vote') return judged(judge, task.form, data, about);
  const { approved, ...answers } = data;
  const outcome = judged(judge, task.form, answers, about);
  return outcome.kind === 'trouble' ? outcome : { kind: 'judged', data: { ...outcome.data, approved } };
}

function judged(
  judge: Judge | undefined,
  form: Key,
  data: Answers,
  { now, within, nodeId }: { readonly now: string; readonly within: readonly string[]; readonly nodeId: string },
): Judged | Trouble {
  const outcome = judge?.(form, data, { language: 'en', now }) ?? null;
  if (outcome === null) return { kind: 'judged', data };
  if (outcome.kind === 'valid') return { kind: 'judged', data: outcome.answers };
  const again = judge?.(form, data, { language: 'he', now });
  const reasons = { en: told(outcome.errors), he: told(again?.kind === 'invalid' ? again.errors : outcome.errors) };
  return trouble('answers.unfit', { within, nodeId, params: { form, paths: pathsOf(outcome.errors) }, reasons });
}

const told = (errors: readonly FieldError[]) =>
  errors
    .slice(0, MOST_TOLD)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
    .join('; ');

const pathsOf = (errors: readonly FieldError[]) =>
  errors
    .slice(0, MOST_TOLD)
    .map(({ path }) => path)
    .join(' ');
