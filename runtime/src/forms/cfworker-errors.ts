import { validateWithCfworker } from './cfworker-lookup.ts';
import type { ValidatorError } from './error-shape.ts';
import { pointerTokens, readPointer, stepInto } from './json-pointer.ts';
import { isJsonObject, type JsonSchema, ownArray, ownObject, ownText, ownValue } from './json-schema.ts';
import { resolveReference } from './schema-reach.ts';

/** Keywords whose errors only say that something below them is wrong. */
const wrappers = new Set([
  '$ref',
  'allOf',
  'properties',
  'patternProperties',
  'items',
  'additionalItems',
  'dependentSchemas',
  'propertyNames',
  'if',
]);

/** Validates as a browser does and tells what is wrong in the shape that ajv has on the server. */
export function cfworkerErrors(schema: JsonSchema, value: unknown): readonly ValidatorError[] {
  const { errors } = validateWithCfworker(schema, value, schema, false);
  return errors.flatMap(({ keyword, keywordLocation, instanceLocation }) => {
    if (wrappers.has(keyword)) return [];
    const schemaPath = keywordLocation.replace('dependantRequired', 'dependentRequired');
    const instancePath = decodeURIComponent(instanceLocation.slice(1));
    const owner = schemaAt(schemaPath, schema);
    return withParams(keyword, owner, readPointer(value, instancePath)).map((params) => ({
      keyword: keyword === 'false' ? 'false schema' : keyword,
      instancePath,
      params,
      schemaPath,
    }));
  });
}

/** The schema that holds the keyword, found through references as the validator went through them. */
function schemaAt(schemaPath: string, root: JsonSchema): unknown {
  return pointerTokens(schemaPath.slice(1))
    .slice(0, -1)
    .reduce<unknown>(
      (place, token) =>
        token === '$ref' ? resolveReference(ownText(place, '$ref') ?? '', root) : stepInto(place, token),
      root,
    );
}

/** @cfworker/json-schema gives no parameters; they are what the keyword says. One error may tell of several fields. */
function withParams(keyword: string, owner: unknown, value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const said = ownValue(owner, keyword);
  if (keyword === 'required') return missing(ownArray(owner, 'required'), value);
  if (keyword === 'dependencies') return missingDependencies(owner, value);
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return undeclared(owner, value);
  if (keyword === 'const') return [{ allowedValue: said }];
  if (keyword === 'enum') return [{ allowedValues: said }];
  if (keyword === 'type') return [{ type: said }];
  if (keyword === 'format') return [{ format: said }];
  if (keyword === 'pattern') return [{ pattern: said }];
  return [{ limit: said, multipleOf: said }];
}

function missing(names: readonly unknown[], value: unknown): { missingProperty: unknown }[] {
  return names
    .filter((name) => typeof name === 'string' && ownValue(value, name) === undefined)
    .map((missingProperty) => ({ missingProperty }));
}

function missingDependencies(owner: unknown, value: unknown): { missingProperty: unknown }[] {
  return Object.entries(ownObject(owner, 'dependencies')).flatMap(([key, names]) =>
    Array.isArray(names) && ownValue(value, key) !== undefined ? missing(names, value) : [],
  );
}

function undeclared(owner: unknown, value: unknown): { additionalProperty: string }[] {
  const properties = ownObject(owner, 'properties');
  if (!isJsonObject(value)) return [];
  return Object.keys(value)
    .filter((key) => !Object.hasOwn(properties, key))
    .map((additionalProperty) => ({ additionalProperty }));
}
