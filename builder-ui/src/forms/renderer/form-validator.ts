import type { SchemaNode, SchemaTest } from '@nativ/runtime';
import type { ErrorSchema, RJSFSchema, ValidatorType } from '@rjsf/utils';
import type { FormContext } from './form-context.ts';

/** The id that rjsf gives to the schema of a branch that matches nothing. */
const junkOptionId = '_$junk_option_schema_id$_';

/**
 * Lets rjsf decide conditions with our `SchemaTest`: ajv on the server, an interpreter in browsers. It reports no errors:
 * those are told by `explainErrors`, in our words and once.
 */
export function createFormValidator(test: SchemaTest): ValidatorType<unknown, RJSFSchema, FormContext> {
  return {
    isValid: (schema, value, root) => schema.$id !== junkOptionId && test(schema as SchemaNode, value, root),
    validateFormData: () => ({ errors: [], errorSchema: {} as ErrorSchema<unknown> }),
    rawValidation: () => ({ errors: [] }),
  };
}
