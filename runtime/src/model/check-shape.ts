import type { OutputUnit } from '@cfworker/json-schema';
import type { FlowDocument, FlowEdge, FlowNode } from '@nativ/schemas';
import { nearestName } from '../expressions/nearest-name.ts';
import type { AnyNodeType } from '../nodes/node-type.ts';
import { nodeTypes } from '../nodes/registry.ts';
import { definitionErrors } from './definition-validator.ts';
import type { ProblemList } from './problem-list.ts';

/** A node of a known type; `config` is null where it does not fit the type's definition. */
export interface ShapedNode {
  readonly node: FlowNode;
  readonly type: AnyNodeType | null;
  readonly config: never | null;
}

/** A document whose nodes and edges are at least nodes and edges. */
export interface ShapedFlow {
  readonly nodes: readonly ShapedNode[];
  readonly edges: readonly FlowEdge[];
}

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** How many nodes and edges a flow may have at most; looked at first, since validating more would take too long. */
const MAX_ITEMS = 4000;

/** Checks a document against its definitions; null when it is too far from a flow to say more about it. */
export function checkShape(document: unknown, problems: ProblemList): ShapedFlow | null {
  if (isOversized(document)) {
    problems.add('document.invalid', {}, { path: 'nodes' });
    return null;
  }
  const broken = brokenTextIn(document);
  if (broken !== null) {
    problems.add('document.invalid', {}, { path: broken });
    return null;
  }
  const errors = innermost(definitionErrors('nativ:flow/flow-document', document));
  for (const path of new Set(errors.map(placeOf))) problems.add('document.invalid', {}, { path });
  if (errors.length > 0) return null;
  const flow = document as FlowDocument;
  return { nodes: flow.nodes.map((node) => shapeNode(node, problems)), edges: flow.edges };
}

function isOversized(document: unknown): boolean {
  if (typeof document !== 'object' || document === null) return false;
  const { nodes, edges } = document as { nodes?: unknown; edges?: unknown };
  return [nodes, edges].some((list) => Array.isArray(list) && list.length > MAX_ITEMS);
}

/** Half a character, which no database keeps and no address can name. */
const HALF_CHARACTER = /[\ud800-\udfff]/u;

/** The part of the document in which a text or a name is no text; null when there is none. */
function brokenTextIn(document: unknown): string | null {
  const parts = typeof document === 'object' && document !== null ? Object.entries(document) : [];
  const broken = parts.find(([name, part]) => HALF_CHARACTER.test(name) || isBroken(part));
  return broken ? broken[0].replace(/[\ud800-\udfff]/gu, '\ufffd').slice(0, 200) || 'flow' : null;
}

function isBroken(value: unknown): boolean {
  const waiting = [value];
  for (let next = waiting.pop(); next !== undefined || waiting.length > 0; next = waiting.pop()) {
    if (typeof next === 'string' && HALF_CHARACTER.test(next)) return true;
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, part] of Object.entries(next)) {
      if (HALF_CHARACTER.test(name)) return true;
      waiting.push(part);
    }
  }
  return false;
}

function shapeNode(node: FlowNode, problems: ProblemList): ShapedNode {
  if (RESERVED.has(node.id)) problems.add('node.reserved-id', { node }, { id: node.id });
  const type = nodeTypes.get(node.type) ?? null;
  if (type === null) {
    const near = nearestName(node.type, [...nodeTypes.keys()]);
    problems.add('node.unknown-type', { node }, { type: node.type, ...(near === null ? {} : { suggestion: near }) });
    return { node, type, config: null };
  }
  const config = node.config ?? {};
  const errors = innermost(definitionErrors(`nativ:nodes/${node.type}`, config));
  for (const error of errors) reportConfig(node, error, problems);
  checkNames(type, config as never, errors.length === 0, node, problems);
  return { node, type, config: errors.length === 0 ? (config as never) : null };
}

function reportConfig(node: FlowNode, error: OutputUnit, problems: ProblemList): void {
  const [, name] = /"([^"]*)"/.exec(error.error) ?? [];
  const place = placeOf(error);
  if (error.keyword === 'required' && name !== undefined) problems.add('config.missing', { node }, { setting: name });
  else if (error.keyword === 'additionalProperties' && name !== undefined)
    problems.add('config.unknown-setting', { node }, { setting: name.slice(0, 100) });
  else problems.add('config.invalid', { node }, { setting: place });
}

function checkNames(type: AnyNodeType, config: never, isValid: boolean, node: FlowNode, problems: ProblemList): void {
  if (!isValid) return;
  for (const { variable } of type.assignments?.(config) ?? [])
    if (RESERVED.has(variable)) problems.add('node.reserved-id', { node }, { id: variable });
}

/** The errors that say what is wrong, without those that only say that something inside is. */
function innermost(errors: readonly OutputUnit[]): readonly OutputUnit[] {
  const outer: ReadonlySet<string> = new Set(['properties', 'items', '$ref', 'anyOf', 'false', 'propertyNames']);
  const inner = errors.filter(({ keyword }) => !outer.has(keyword));
  const anyOf = errors.filter(({ keyword }) => keyword === 'anyOf');
  // What a text in several languages fails on is one thing to the designer, however many ways it could have been right.
  const kept = inner.filter(
    (error) => !anyOf.some((whole) => error.instanceLocation.startsWith(whole.instanceLocation)),
  );
  const found = [...anyOf, ...kept];
  return found.length > 0 ? found : errors.slice(0, 1);
}

function placeOf({ instanceLocation }: OutputUnit): string {
  const place = instanceLocation.replace(/^#\/?/, '').replaceAll('/', '.');
  return place === '' ? 'flow' : place.slice(0, 200);
}
