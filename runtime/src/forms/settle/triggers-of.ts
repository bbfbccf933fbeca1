import { questionReads } from '../conditions/question-reads.ts';
import { pointerTokens, toPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonSchema, ownArray, ownObject, ownText, type SchemaNode } from '../json-schema.ts';
import type { FormTexts } from '../localize-form.ts';
import { resolveReference } from '../schema-reach.ts';
import { compileForm } from './compile-form.ts';
import { questionAddress } from './question-places.ts';

/**
 * The paths of the questions on whose answers something else in the form depends, with `*` for rows: what rules read and
 * what decides between branches of the schema. An answer to any other question changes nothing but itself.
 */
export function triggersOf(document: FormTexts): readonly string[] {
  const { schema } = compileForm(document);
  const found = new Set(ruleReads(document));
  const seen = new Set<JsonSchema>();
  collect(schema, [], { root: schema, found, seen });
  return [...found];
}

function ruleReads(document: FormTexts): readonly string[] {
  return (document.settings?.rules ?? []).flatMap((rule) => {
    const targets = 'questions' in rule ? rule.questions : 'question' in rule ? [rule.question] : [];
    const rows = targets.length === 0 ? [undefined] : targets.map((path) => questionAddress(path).rowPath);
    const sources = [rule.when, 'value' in rule ? rule.value : undefined].filter((text) => text !== undefined);
    return sources.flatMap((text) =>
      [...new Set(rows)].flatMap((row) => questionReads(text, row).map(({ path }) => path)),
    );
  });
}

interface Walk {
  readonly root: JsonSchema;
  readonly found: Set<string>;
  readonly seen: Set<JsonSchema>;
}

/** Goes through all that speaks of the value at a place, and through its properties and rows. */
function collect(node: unknown, at: readonly string[], walk: Walk): void {
  // A definition that refers to itself is walked once, so that the places below it are those of its first use.
  if (!isJsonObject(node) || walk.seen.has(node)) return;
  walk.seen.add(node);
  const here = (part: unknown) => collect(part, at, walk);
  const reference = ownText(node, '$ref');
  if (reference !== undefined) here(resolveReference(reference, walk.root));
  if (isJsonObject(node.if)) noteDeciding(node.if, at, walk);
  for (const key of Object.keys(ownObject(node, 'dependencies'))) walk.found.add(toPointer([...at, key]));
  for (const keyword of ['oneOf', 'anyOf']) for (const branch of ownArray(node, keyword)) noteChoice(branch, at, walk);
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) for (const part of ownArray(node, keyword)) here(part);
  for (const part of [node.then, node.else, ...Object.values(ownObject(node, 'dependencies'))]) here(part);
  for (const [key, part] of Object.entries(ownObject(node, 'properties'))) collect(part, [...at, key], walk);
  for (const part of Array.isArray(node.items) ? node.items : [node.items]) collect(part, [...at, '*'], walk);
}

/** Every answer that a condition looks at. */
function noteDeciding(node: SchemaNode, at: readonly string[], walk: Walk, depth = 0): void {
  if (!isJsonObject(node) || depth > 12) return;
  const deeper = (part: unknown, place = at) => noteDeciding(part as SchemaNode, place, walk, depth + 1);
  const reference = ownText(node, '$ref');
  if (reference !== undefined) deeper(resolveReference(reference, walk.root));
  for (const key of ownArray(node, 'required')) walk.found.add(toPointer([...at, String(key)]));
  for (const [key, part] of Object.entries(ownObject(node, 'properties'))) {
    walk.found.add(toPointer([...at, key]));
    deeper(part, [...at, key]);
  }
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) for (const part of ownArray(node, keyword)) deeper(part);
  deeper(node.not);
  if (node.contains !== undefined || node.items !== undefined) walk.found.add(toPointer(at));
}

/** The answers by which one of several branches is taken: those that a branch wants to be a certain value. */
function noteChoice(branch: unknown, at: readonly string[], walk: Walk): void {
  const node =
    isJsonObject(branch) && typeof branch.$ref === 'string' ? resolveReference(branch.$ref, walk.root) : branch;
  for (const [key, part] of Object.entries(ownObject(node, 'properties')))
    if (isJsonObject(part) && (Object.hasOwn(part, 'const') || Object.hasOwn(part, 'enum')))
      walk.found.add(toPointer([...at, key]));
}

/** Whether an answer at a place may change something else, given what `triggersOf` found. */
export function isTrigger(path: string, triggers: readonly string[]): boolean {
  const tokens = pointerTokens(path);
  return triggers.some((trigger) => {
    const wanted = pointerTokens(trigger);
    const length = Math.min(wanted.length, tokens.length);
    return wanted.slice(0, length).every((token, index) => token === '*' || token === tokens[index]);
  });
}
