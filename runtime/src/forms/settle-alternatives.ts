import type { ValidatorError } from './error-shape.ts';
import { pointerTokens, readPointer, referencePointer, stepInto } from './json-pointer.ts';
import { isJsonObject, type JsonSchema, ownArray, ownText } from './json-schema.ts';
import { subschemas } from './schema-keywords.ts';
import { resolveReference } from './schema-reach.ts';

/**
 * Reduces what a validator says about the branches of a `oneOf` or `anyOf` to what helps: the errors of the one branch
 * that the answers evidently mean, or, where they mean none, that nothing fits. Without this a person who left out the
 * house number reads that the country is neither Canada nor Mexico.
 */
export function settleAlternatives(errors: readonly ValidatorError[], root: JsonSchema): readonly ValidatorError[] {
  const choices = errors
    .filter((error) => error.keyword === 'oneOf' || error.keyword === 'anyOf')
    .sort((first, second) => second.schemaPath.length - first.schemaPath.length);
  return choices.reduce<readonly ValidatorError[]>((left, choice) => settle(left, choice, root), errors);
}

function settle(
  errors: readonly ValidatorError[],
  choice: ValidatorError,
  root: JsonSchema,
): readonly ValidatorError[] {
  const branches = ownArray({ branches: schemaAt(choice.schemaPath, root) }, 'branches');
  const before = errors.slice(0, errors.indexOf(choice));
  const members = branches.map((branch, index) => {
    const places: BranchPlaces = { own: `${choice.schemaPath}/${index}`, definitions: definitionsOf(branch, root) };
    return errors.filter((error) => error !== choice && isBelow(error, choice) && isOf(error, places, before));
  });
  const all = new Set(members.flat());
  const rest = errors.filter((error) => !all.has(error));
  const meant = members.filter((own) => own.length > 0 && !own.some((error) => decidesAgainst(error, choice)));
  const [only] = meant;
  if (meant.length !== 1 || only === undefined || members.length === 1) return rest;
  return rest.flatMap((error) => (error === choice ? only : [error]));
}

function schemaAt(schemaPath: string, root: JsonSchema): unknown {
  return pointerTokens(referencePointer(schemaPath) ?? '').reduce<unknown>(
    (place, token) =>
      token === '$ref' ? resolveReference(ownText(place, '$ref') ?? '', root) : stepInto(place, token),
    root,
  );
}

function isBelow(error: ValidatorError, choice: ValidatorError): boolean {
  return error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`);
}

interface BranchPlaces {
  readonly own: string;
  readonly definitions: ReadonlyMap<string, unknown>;
}

/**
 * Whether an error is about a branch. Its schema path tells where it is counted from the root; behind a reference ajv
 * counts it from the definition, with or without the definition's name. Then the definitions that the branch leads to are
 * asked whether they say, at that place, what the error says.
 */
function isOf(error: ValidatorError, places: BranchPlaces, before: readonly ValidatorError[]): boolean {
  if (error.schemaPath.startsWith(`${places.own}/`)) return true;
  for (const reference of places.definitions.keys()) if (error.schemaPath.startsWith(`${reference}/`)) return true;
  if (!before.includes(error)) return false;
  const pointer = referencePointer(error.schemaPath) ?? '';
  return [...places.definitions.values()].some((definition) => says(readPointer(definition, pointer), error));
}

function says(value: unknown, error: ValidatorError): boolean {
  const { params } = error;
  if (value === undefined) return false;
  if (typeof params.missingProperty === 'string') return Array.isArray(value) && value.includes(params.missingProperty);
  const told = params.allowedValue ?? params.allowedValues ?? params.limit ?? params.format ?? params.pattern;
  return told === undefined || JSON.stringify(told) === JSON.stringify(value);
}

/** The definitions that a branch leads to, by reference. */
function definitionsOf(branch: unknown, root: JsonSchema, found = new Map<string, unknown>()): Map<string, unknown> {
  if (!isJsonObject(branch)) return found;
  const reference = ownText(branch, '$ref');
  if (reference !== undefined && !found.has(reference)) {
    const definition = resolveReference(reference, root);
    found.set(reference, definition);
    definitionsOf(definition, root, found);
  }
  for (const { node } of subschemas(branch)) definitionsOf(node, root, found);
  return found;
}

/** A branch is out of the question when the answer that decides between the branches is another one. */
function decidesAgainst(error: ValidatorError, choice: ValidatorError): boolean {
  const depth = pointerTokens(error.instancePath).length - pointerTokens(choice.instancePath).length;
  if (error.keyword === 'type' && depth === 0) return true;
  return (error.keyword === 'const' || error.keyword === 'enum') && depth <= 1;
}
