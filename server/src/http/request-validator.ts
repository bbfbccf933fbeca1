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

/**
 * Of a body with more values than this only the first place is told: ajv copies all places that it has found so far with each
 * that it finds, which took a minute of 20,000 wrong entries.
 */
const mostValuesOfAllPlaces = 1_000;

/** Compiles each schema once, when the routes are mounted. The definitions are ours, so ajv may be trusted with them. */
export function createRequestValidator(): RequestValidator {
  const options: Options = { strict: false, schemas: Object.values(definitions) };
  const bodies = new Ajv2020(options);
  const allPlaces = new Ajv2020({ ...options, allErrors: true });
  const queries = new Ajv2020({ ...options, allErrors: true, coerceTypes: true, useDefaults: true });
  for (const each of [bodies, allPlaces, queries]) formats.default(each);
  return {
    body(id) {
      const validate = bodies.getSchema(id);
      if (!validate)
        throw new Error(`Expected '${id}' to name a definition, but there is none. Add it to schemas/definitions.`);
      const first = checkWith(validate as ValidateFunction);
      // Compiled when a body is first refused, as most never are.
      const all = checkWith((value) => allPlaces.validate(id, value), allPlaces);
      return (value, language) => {
        const found = first(value, language);
        return found.length === 0 || hasMoreThan(mostValuesOfAllPlaces, value) ? found : all(value, language);
      };
    },
    query: (schema) => checkWith(queries.compile({ ...schema, type: 'object' })),
  };
}

/** Whether there are more values in a value than so many, itself included; counted no further than that. */
function hasMoreThan(most: number, value: unknown): boolean {
  const waiting: unknown[] = [value];
  for (let count = 1; waiting.length > 0; count += 1) {
    if (count > most || waiting.length > most) return true;
    const next = waiting.pop();
    if (typeof next === 'object' && next !== null) for (const part of Object.values(next)) waiting.push(part);
  }
  return false;
}

function checkWith(
  validate: (value: unknown) => unknown,
  told: Pick<ValidateFunction, 'errors'> = validate as ValidateFunction,
): Check {
  return (value, language) => {
    if (validate(value)) return [];
    return (told.errors ?? []).slice(0, errorsShown).map((error) => fieldError(error, language));
  };
}

function fieldError(error: ErrorObject, language: Language): FieldError {
  const { missingProperty, additionalProperty } = error.params as Readonly<Record<string, string | undefined>>;
  const name = missingProperty ?? additionalProperty;
  const path = name === undefined ? error.instancePath : `${error.instancePath}/${escapePointer(name)}`;
  return { path, message: fieldErrorMessage(error, language) };
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
