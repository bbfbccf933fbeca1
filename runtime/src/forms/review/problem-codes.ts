import type { ExpressionReason } from '../../expressions/expression-problem.ts';

/** What a check of a form may find, each with whether it forbids publishing. */
export const formProblems = {
  'form.invalid': 'error',
  'form.at-risk-drafts': 'error',
  'form.at-risk-prefill': 'warning',
  'page.duplicate-id': 'error',
  'page.unknown-question': 'error',
  'page.question-twice': 'error',
  'page.empty': 'warning',
  'page.unreachable': 'warning',
  'rule.duplicate-id': 'error',
  'rule.unknown-question': 'error',
  'rule.not-a-question': 'error',
  'rule.unknown-page': 'error',
  'rule.backwards': 'error',
  'rule.never-fires': 'warning',
  'rule.cycle': 'error',
  'rule.reads-later-page': 'warning',
  'rule.turns-on-later-page': 'error',
  'rule.wrong-value': 'error',
  'question.never-shows': 'warning',
  'question.required-never-shows': 'error',
  'question.option-twice': 'warning',
  'question.option-unanswerable': 'error',
  'question.option-title-twice': 'warning',
  'question.sensitive-prefill': 'error',
  'question.unknown-prefill': 'warning',
  'question.unknown-list': 'error',
  'question.list-too-long': 'error',
  'translation.missing': 'warning',
} as const satisfies Readonly<Record<string, 'error' | 'warning'>>;

export type FormProblemCode = keyof typeof formProblems;

/** Everything that may be wrong with an expression of a form; what only flows have is not among it. */
export type FormExpressionReason = Exclude<
  ExpressionReason,
  | 'unknown-task'
  | 'unknown-variable'
  | 'task-without-form'
  | 'not-a-text'
  | 'may-be-absent'
  | 'sensitive-field'
  | 'sensitive-test'
>;

export type ProblemParams = Readonly<Record<string, string>>;

/** The sentences about forms in one language. `fix` has the words on a button that mends it. */
export interface FormProblemMessages {
  readonly problem: Readonly<Record<FormProblemCode, (params: ProblemParams) => string>>;
  readonly expression: Readonly<Record<FormExpressionReason, (params: ProblemParams) => string>>;
  readonly fix: Readonly<Record<FixKind, (params: ProblemParams) => string>>;
}

export type FixKind =
  | 'removeRule'
  | 'removeQuestion'
  | 'removeFromPage'
  | 'renameId'
  | 'removeOption'
  | 'forbidDrafts'
  | 'removePrefill'
  | 'replaceText'
  | 'removePage';
