import type { FieldError } from '@nativ/schemas';
import type { ValidatorError } from '../error-shape.ts';
import { explainErrors } from '../explain-errors.ts';
import type { JsonObject } from '../json-schema.ts';
import { pruneAnswers } from '../prune-answers.ts';
import type { SchemaTest } from '../schema-test.ts';
import { undeclaredFields } from '../undeclared-fields.ts';
import type { CompiledForm } from './compile-form.ts';
import { judgeAnswers } from './judge-answers.ts';
import { settleRules } from './settle-form.ts';

/** What a validator of a form's schema can do: the server's generates code, a browser's interprets. */
export interface AnswerValidator {
  readonly test: SchemaTest;
  readonly validate: (answers: JsonObject) => readonly ValidatorError[];
}

export type CheckedAnswers =
  /** The answers that count, with what the form computes. */
  | { readonly kind: 'valid'; readonly answers: JsonObject }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] };

/** Keeps the answers that count, with what the form computes, and judges them. */
export function checkAnswers(
  form: CompiledForm,
  { test, validate }: AnswerValidator,
  data: JsonObject,
  { language, today }: { readonly language: string; readonly today: string },
): CheckedAnswers {
  const { schema, hasRules, document } = form;
  const undeclared = undeclaredFields(schema, data, test).map(
    (instancePath): ValidatorError => ({ keyword: 'undeclared', instancePath, params: {}, schemaPath: '' }),
  );
  // The way of nearly all submissions: no rules to follow, so that there is nothing to settle but the branches.
  if (!hasRules) {
    const answers = pruneAnswers(schema, data, test);
    const errors = [...undeclared, ...validate(answers)];
    if (errors.length === 0) return { kind: 'valid', answers };
    return { kind: 'invalid', errors: explainErrors(errors, document, language) };
  }
  const settled = settleRules(form, data, { today, test, language });
  const wrong = judgeAnswers(form, settled, [...undeclared, ...validate(settled.answers)], { language });
  return wrong.length === 0 ? { kind: 'valid', answers: settled.answers } : { kind: 'invalid', errors: wrong };
}
