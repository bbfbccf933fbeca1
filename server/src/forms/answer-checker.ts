import { type CheckedAnswers, checkAnswers, compileForm, type SchemaTest } from '@nativ/runtime';
import type { FormDocument, Language } from '@nativ/schemas';
import { compileSchemaValidator } from './schema-validator.ts';

export type Answers = Readonly<Record<string, unknown>>;
export type { CheckedAnswers };

/** Judges answers to one form version. */
export interface AnswerChecker {
  /**
   * Keeps the answers that count, with what the form computes, and validates them.
   *
   * @param today the date where the workspace is; only a form that follows answers (`isStatic` is false) reads it
   */
  check(data: Answers, language: Language, today?: string): CheckedAnswers;
  readonly test: SchemaTest;
  /** Whether no answer changes what else is asked, so that nothing has to be settled. */
  readonly isStatic: boolean;
}

/** Before any date that a form compares with; for forms that read none. */
const noDay = '0001-01-01';

/**
 * Compiles what judges the answers to a form.
 *
 * @throws Error when the schema cannot be compiled; `checkForm` refuses such a schema at publishing
 */
export function compileAnswerChecker(document: FormDocument): AnswerChecker {
  const form = compileForm(document);
  const validator = compileSchemaValidator(form.schema);
  return {
    test: validator.test,
    isStatic: form.isStatic,
    check: (data, language, today = noDay) => checkAnswers(form, validator, data, { language, today }),
  };
}
