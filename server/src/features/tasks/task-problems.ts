import type { LocalizedText } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import type { Words } from '../../http/problem-kind.ts';
import type { CompleteTaskOutcome } from './complete-task.ts';
import type { AssignmentOutcome } from './task-service.ts';
import type { WithdrawOutcome } from './withdraw-task-service.ts';

type Refusal =
  | Exclude<AssignmentOutcome, { kind: 'assigned' }>
  | Exclude<CompleteTaskOutcome, { kind: 'completed' }>
  | Exclude<WithdrawOutcome, { kind: 'withdrawn' }>
  /** A flow says what the task is. */
  | { readonly kind: 'ofFlow' }
  /** Its group has no such option. */
  | { readonly kind: 'unknownStatus' | 'unknownLabel' };

/** Says why nothing was done with a task, naming who came first and when, so that people can speak to each other. */
export function taskProblem(refusal: Refusal): ProblemError {
  switch (refusal.kind) {
    case 'hidden':
      return new ProblemError('task.not-found');
    case 'notYours':
      return new ProblemError('task.not-yours');
    case 'excluded':
      return new ProblemError(refusal.because === 'notByYou' ? 'task.not-by-you' : 'task.voted-already');
    case 'assigneeExcluded':
      return new ProblemError('task.assignee-excluded');
    case 'recused':
      return new ProblemError('task.recused');
    case 'assigneeRecused':
      return new ProblemError('task.assignee-recused');
    case 'notMember':
      return new ProblemError('task.assignee-not-member');
    case 'alreadyClaimed':
      return alreadyClaimed(refusal);
    case 'alreadyCompleted':
      return alreadyCompleted(refusal);
    case 'cancelled':
      return new ProblemError('task.cancelled', { detail: cancelled(refusal.title) });
    case 'invalid':
      return new ProblemError('submission.invalid', { errors: refusal.errors });
    case 'noFlow':
      return new ProblemError('task.no-flow');
    case 'ofFlow':
      return new ProblemError('task.of-flow');
    case 'unknownStatus':
      return new ProblemError('task.unknown-status');
    case 'unknownLabel':
      return new ProblemError('task.unknown-label');
    case 'conflict':
      return new ProblemError('task.stuck');
  }
}

/** The texts are put together here, since a title is another one in each language. */
function alreadyClaimed({ title, by }: Extract<Refusal, { kind: 'alreadyClaimed' }>): ProblemError {
  const detail = inWords(title, (name) => ({
    en: `Expected task '${name}' to be free, but ${by} has taken it. Choose another, or talk to ${by}.`,
    he: `המשימה "${name}" כבר נלקחה על ידי ${by}. אפשר לבחור אחרת, או לדבר עם ${by}.`,
  }));
  return new ProblemError('task.already-claimed', { detail });
}

function alreadyCompleted({ title, by, at }: Extract<Refusal, { kind: 'alreadyCompleted' }>): ProblemError {
  const detail = inWords(title, (name) => ({
    en: `Expected task '${name}' to be open, but ${by ?? 'somebody'} completed it${at === null ? '' : ` at ${at}`}. Reload the list.`,
    he: `המשימה "${name}" כבר הושלמה${by === null ? '' : ` על ידי ${by}`}${at === null ? '' : ` (${at})`}. כדאי לרענן את הרשימה.`,
  }));
  return new ProblemError('task.already-completed', { detail });
}

const cancelled = (title: LocalizedText): Words =>
  inWords(title, (name) => ({
    en: `Expected task '${name}' to be open, but it was cancelled. Reload the list.`,
    he: `המשימה "${name}" בוטלה. כדאי לרענן את הרשימה.`,
  }));

function inWords(title: LocalizedText, words: (title: string) => Words): Words {
  return { en: words(textIn(title, 'en')).en, he: words(textIn(title, 'he')).he };
}

function textIn(text: LocalizedText, language: keyof Words): string {
  if (typeof text === 'string') return text;
  return text[language] ?? Object.values(text)[0] ?? '';
}
