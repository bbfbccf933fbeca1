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

const known = new Set(Object.values(definitions).map(({ $id }) => String($id)));

/**
 * Of a body with more values than this only the first place is told: ajv copies all places that it has found so far with each
 * that it finds, which took a minute of 20,000 wrong entries.
 */
const mostValuesOfAllPlaces = 1_000;

const options: Options = { strict: false, schemas: Object.values(definitions) };

const withFormats = (ajv: Ajv2020): Ajv2020 => {
  formats.default(ajv);
  return ajv;
};
/** One for all the applications of a program, since the definitions never change: with each its own, a start took half a second longer. */
const bodies = once(() => withFormats(new Ajv2020(options)));
const allPlaces = once(() => withFormats(new Ajv2020({ ...options, allErrors: true })));
const queries = once(() =>
  withFormats(new Ajv2020({ ...options, allErrors: true, coerceTypes: true, useDefaults: true })),
);

/**
 * Knows every definition when the routes are mounted, and compiles one with the first request that needs it. The definitions are
 * ours, so ajv may be trusted with them.
 */
export function createRequestValidator(): RequestValidator {
  return {
    body(id) {
      if (!known.has(id))
        throw new Error(`Expected '${id}' to name a definition, but there is none. Add it to schemas/definitions.`);
      const first = checkWith(once(() => bodies().getSchema(id) as ValidateFunction));
      // Most are never refused, and need no second one.
      const all = checkWith(once(() => allPlaces().getSchema(id) as ValidateFunction));
      return (value, language) => {
        const found = first(value, language);
        return found.length === 0 || hasMoreThan(mostValuesOfAllPlaces, value) ? found : all(value, language);
      };
    },
    query: (schema) => checkWith(once(() => queries().compile({ ...schema, type: 'object' }))),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
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

function checkWith(compiled: () => ValidateFunction): Check {
  return (value, language) => {
    const validate = compiled();
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
