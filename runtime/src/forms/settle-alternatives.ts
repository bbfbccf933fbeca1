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
  const members = branches.map((branch, index) => {
    const prefixes = [`${choice.schemaPath}/${index}`, ...reachableReferences(branch, root)];
    return errors.filter((error) => error !== choice && belongs(error, choice, prefixes));
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

function belongs(error: ValidatorError, choice: ValidatorError, prefixes: readonly string[]): boolean {
  const below = error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`);
  return below && prefixes.some((prefix) => error.schemaPath.startsWith(`${prefix}/`));
}

/** Inside a reference ajv counts its schema paths from the definition, so the definitions a branch leads to are its own too. */
function reachableReferences(branch: unknown, root: JsonSchema, found = new Set<string>()): readonly string[] {
  if (!isJsonObject(branch)) return [...found];
  const reference = ownText(branch, '$ref');
  if (reference !== undefined && !found.has(reference)) {
    found.add(reference);
    reachableReferences(readPointer(root, referencePointer(reference) ?? '/ '), root, found);
  }
  for (const { node } of subschemas(branch)) reachableReferences(node, root, found);
  return [...found];
}

/** A branch is out of the question when the answer that decides between the branches is another one. */
function decidesAgainst(error: ValidatorError, choice: ValidatorError): boolean {
  const depth = pointerTokens(error.instancePath).length - pointerTokens(choice.instancePath).length;
  if (error.keyword === 'type' && depth === 0) return true;
  return (error.keyword === 'const' || error.keyword === 'enum') && depth <= 1;
}
