import { explainErrors, normalizeSchema, pruneAnswers, type SchemaTest, undeclaredFields } from '@nativ/runtime';
import type { FieldError, FormDocument, Language } from '@nativ/schemas';
import { compileSchemaValidator } from './schema-validator.ts';

export type Answers = Readonly<Record<string, unknown>>;

export type CheckedAnswers =
  | { readonly kind: 'valid'; readonly answers: Answers }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] };

/** Judges answers to one form version. */
export interface AnswerChecker {
  /** Drops the answers to hidden questions and validates the rest. */
  check(data: Answers, language: Language): CheckedAnswers;
  readonly test: SchemaTest;
}

/**
 * Compiles what judges the answers to a form.
 *
 * @throws Error when the schema cannot be compiled; `checkForm` refuses such a schema at publishing
 */
export function compileAnswerChecker(document: FormDocument): AnswerChecker {
  const schema = normalizeSchema(document.schema);
  const validator = compileSchemaValidator(schema);
  return {
    test: validator.test,
    check(data, language) {
      const undeclared = undeclaredFields(schema, data, validator.test).map((instancePath) => ({
        keyword: 'undeclared',
        instancePath,
        params: {},
        schemaPath: '',
      }));
      const answers = pruneAnswers(schema, data, validator.test) as Answers;
      const errors = [...undeclared, ...validator.validate(answers)];
      return errors.length === 0
        ? { kind: 'valid', answers }
        : { kind: 'invalid', errors: explainErrors(errors, document, language) };
    },
  };
}
