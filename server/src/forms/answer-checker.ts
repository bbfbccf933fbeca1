import {
  compileForm,
  explainErrors,
  judgeAnswers,
  pruneAnswers,
  type SchemaTest,
  settleRules,
  undeclaredFields,
  type ValidatorError,
} from '@nativ/runtime';
import type { FieldError, FormDocument, Language } from '@nativ/schemas';
import { compileSchemaValidator } from './schema-validator.ts';

export type Answers = Readonly<Record<string, unknown>>;

export type CheckedAnswers =
  | { readonly kind: 'valid'; readonly answers: Answers }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] };

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
  const { schema, isStatic, hasRules } = form;
  const { test, validate } = compileSchemaValidator(schema);
  const undeclaredIn = (data: Answers) =>
    undeclaredFields(schema, data, test).map(
      (instancePath): ValidatorError => ({ keyword: 'undeclared', instancePath, params: {}, schemaPath: '' }),
    );
  return {
    test,
    isStatic,
    check(data, language, today = noDay) {
      const undeclared = undeclaredIn(data);
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
    },
  };
}
