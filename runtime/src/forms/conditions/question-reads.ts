import type { ASTNode } from '@marcbachmann/cel-js';
import { parseExpression } from '../../expressions/parse-expression.ts';
import { toPointer } from '../json-pointer.ts';

/** A place in the text of an expression that reads an answer: `data.children[0].age`, `row.age`, `c.age` in a loop. */
export interface QuestionRead {
  // Where the answer stands, with an asterisk for any row: `/children/*/age`.
  readonly path: string;
  /** What the text begins with, and where that stands among the answers: '' for `data`, the rows of a list for `row`. */
  readonly base: { readonly name: string; readonly path: string };
  readonly start: number;
  readonly end: number;
  /** The steps after the base with their places in the text; a row that is chosen by number is `*`. */
  readonly steps: readonly ReadStep[];
}

export interface ReadStep {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

/** What an expression may begin with, and where that stands among what it reads. */
export type Bases = ReadonlyMap<string, string>;

/**
 * In a form, the answers are the root, and `row` stands for the row of which the rule speaks.
 *
 * @param rowPath where that row is, a path that ends in `*`; undefined when the rule speaks of none
 */
export const formBases = (rowPath?: string): Bases =>
  new Map([['data', ''], ...(rowPath === undefined ? [] : [['row', rowPath] as const])]);

/** In a flow, the answers of the start, those of its tasks and its variables stand side by side. */
export const flowBases: Bases = new Map([
  ['data', '/data'],
  ['tasks', '/tasks'],
  ['vars', '/vars'],
]);

const loops = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

/**
 * Every read of an answer in an expression of a form, in the order of the text; none where it cannot be parsed.
 *
 * @param rowPath where the row is of which the rule speaks, a path that ends in `*`; undefined when it speaks of none
 */
export function questionReads(source: string, rowPath?: string): readonly QuestionRead[] {
  const parsed = parseExpression(source);
  if ('problem' in parsed) return [];
  return readsOf(parsed.tree, formBases(rowPath)).toSorted((left, right) => left.start - right.start);
}

/** The reads of a part of an expression. */
export function readsOf(tree: ASTNode, bases: Bases): QuestionRead[] {
  const found: QuestionRead[] = [];
  collect(tree, bases, found);
  return found;
}

function collect(node: ASTNode, scope: Bases, found: QuestionRead[]): void {
  const read = readAt(node, scope);
  if (read) {
    if (read.steps.length > 0) found.push(read);
    for (const index of computedIndexes(node)) collect(index, scope, found);
    return;
  }
  if (node.op === 'rcall' && loops.has(node.args[0])) collectLoop(node, scope, found);
  else for (const child of childrenOf(node)) collect(child, scope, found);
}

function collectLoop(node: Extract<ASTNode, { op: 'rcall' }>, scope: Bases, found: QuestionRead[]): void {
  const [, range, [variable, ...bodies]] = node.args;
  collect(range, scope, found);
  const list = readAt(range, scope);
  const name = variable?.op === 'id' ? variable.args : undefined;
  const inner = new Map(scope);
  if (name !== undefined) inner.delete(name);
  if (name !== undefined && list) inner.set(name, `${list.path}/*`);
  for (const body of bodies) collect(body, inner, found);
}

/** Reads a chain of names as a path; undefined for anything that is not one. */
function readAt(node: ASTNode, scope: Bases): QuestionRead | undefined {
  if (node.op === 'id') {
    const path = scope.get(node.args);
    if (path === undefined) return undefined;
    return { path, base: { name: node.args, path }, start: node.range.start, end: node.range.end, steps: [] };
  }
  const token = stepToken(node);
  if (token === undefined || !(node.op === '.' || node.op === '[]')) return undefined;
  const holder = readAt(node.args[0], scope);
  if (!holder) return undefined;
  const step = { token, start: holder.end, end: node.range.end };
  return { ...holder, path: holder.path + toPointer([token]), end: node.range.end, steps: [...holder.steps, step] };
}

function stepToken(node: ASTNode): string | undefined {
  if (node.op === '.') return node.args[1];
  if (node.op !== '[]') return undefined;
  const [, index] = node.args;
  return index.op === 'value' && typeof index.args === 'string' ? index.args : '*';
}

/** `data.list[data.number]` reads two answers. */
function computedIndexes(node: ASTNode): readonly ASTNode[] {
  if (node.op === '.') return computedIndexes(node.args[0]);
  if (node.op !== '[]') return [];
  const own = node.args[1].op === 'value' ? [] : [node.args[1]];
  return [...computedIndexes(node.args[0]), ...own];
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  const args: unknown = node.args;
  const flat = Array.isArray(args) ? args.flat(2) : [args];
  return flat.filter(isNode);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
