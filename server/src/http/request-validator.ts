import { definitions, type FieldError } from '@nativ/schemas';
import type { ErrorObject, Options, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { fieldErrorMessage } from './field-error-words.ts';
import type { Language } from './problem-kind.ts';
import type { Schema } from './routes.ts';

/** Gives what is wrong with a value; nothing when it is as described. A query's values are converted in place. */
export type Check = (value: unknown, language: Language) => readonly FieldError[];

export interface RequestValidator {
  /** @param id the `$id` of a definition of @nativ/schemas */
  body(id: string): Check;
  query(schema: Schema): Check;
}

/** More would help nobody to mend the request. */
const errorsShown = 50;

/** Compiles each schema once, when the routes are mounted. The definitions are ours, so ajv may be trusted with them. */
export function createRequestValidator(): RequestValidator {
  const options: Options = { strict: false, allErrors: true, schemas: Object.values(definitions) };
  const bodies = new Ajv2020(options);
  const queries = new Ajv2020({ ...options, coerceTypes: true, useDefaults: true });
  formats.default(bodies);
  formats.default(queries);
  return {
    body(id) {
      const validate = bodies.getSchema(id);
      if (!validate)
        throw new Error(`Expected '${id}' to name a definition, but there is none. Add it to schemas/definitions.`);
      return checkWith(validate as ValidateFunction);
    },
    query: (schema) => checkWith(queries.compile({ ...schema, type: 'object' })),
  };
}

function checkWith(validate: ValidateFunction): Check {
  return (value, language) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).slice(0, errorsShown).map((error) => fieldError(error, language));
  };
}

function fieldError(error: ErrorObject, language: Language): FieldError {
  const { missingProperty, additionalProperty } = error.params as Readonly<Record<string, string | undefined>>;
  const name = missingProperty ?? additionalProperty;
  const path = name === undefined ? error.instancePath : `${error.instancePath}/${escapePointer(name)}`;
  return { path, message: fieldErrorMessage(error, language) };
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
