import type { ASTNode } from '@marcbachmann/cel-js';
import { binaryOperators } from '../../expressions/operators.ts';
import { parseExpression } from '../../expressions/parse-expression.ts';
import { EvaluationFailure, MAX_COST } from '../../expressions/scope.ts';

/** What a condition looks at: a path such as `data.age`, or a part that nobody sees into, such as a call. */
export interface Subject {
  /** How it is written; the same text is the same value wherever it stands. */
  readonly key: string;
  /** Root and fields; null for a part whose value may be true or false, and of which no more is known. */
  readonly path: readonly string[] | null;
  /** What it is compared with. */
  readonly literals: readonly unknown[];
}

export type Values = ReadonlyMap<string, unknown>;

/** A condition as a function of its subjects. */
export interface Predicate {
  readonly subjects: readonly Subject[];
  readonly holds: (values: Values) => boolean;
}

type Read = (values: Values) => unknown;
type Leaf = { readonly read: Read; readonly literal?: unknown; readonly key?: string };
type Logic = (values: Values) => boolean;

const ROOTS: ReadonlySet<string> = new Set(['data', 'tasks', 'vars', 'row', 'today']);
const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** Reads a condition as a function of what it compares; null when it cannot be read at all. */
export function predicateOf(source: string): Predicate | null {
  const parsed = parseExpression(source);
  if ('problem' in parsed) return null;
  const reader = new Reader(source);
  const logic = reader.logic(parsed.tree);
  return { subjects: [...reader.subjects.values()], holds: guarded(logic) };
}

/** A comparison of unlike kinds is an incident when it runs, so what it decides about does not happen. */
function guarded(logic: Logic): Logic {
  return (values) => {
    try {
      return logic(values);
    } catch (error) {
      if (error instanceof EvaluationFailure) return false;
      throw error;
    }
  };
}

class Reader {
  readonly subjects = new Map<string, Subject & { readonly literals: unknown[] }>();
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  logic(node: ASTNode): Logic {
    switch (node.op) {
      case '&&':
      case '||': {
        const [left, right] = [this.logic(node.args[0]), this.logic(node.args[1])];
        return node.op === '&&' ? (values) => left(values) && right(values) : (values) => left(values) || right(values);
      }
      case '!_': {
        const inner = this.logic(node.args);
        return (values) => !inner(values);
      }
      case '?:': {
        const [test, yes, no] = [this.logic(node.args[0]), this.logic(node.args[1]), this.logic(node.args[2])];
        return (values) => (test(values) ? yes(values) : no(values));
      }
      default:
        return this.comparison(node) ?? this.presence(node) ?? this.truth(node);
    }
  }

  private comparison(node: ASTNode): Logic | null {
    if (node.op === 'in') return this.membership(node);
    if (!COMPARISONS.has(node.op)) return null;
    const [left, right] = (node.args as readonly [ASTNode, ASTNode]).map((side) => this.leaf(side));
    const isKnown = left && right && (left.key === undefined) !== (right.key === undefined);
    if (!isKnown) return null;
    this.note(left.key ?? right.key, [left.key === undefined ? left.literal : right.literal]);
    const operator = binaryOperators.get(node.op);
    return (values) => operator?.run(left.read(values), right.read(values), scope()) === true;
  }

  private membership(node: Extract<ASTNode, { op: 'in' }>): Logic | null {
    const [leftNode, rightNode] = node.args;
    const left = this.leaf(leftNode);
    if (left?.key === undefined || rightNode.op !== 'list') return null;
    const items = rightNode.args.map((item: ASTNode) => this.leaf(item));
    if (items.some((item: Leaf | null) => item === null || item.key !== undefined)) return null;
    const literals = items.map((item: Leaf | null) => item?.literal ?? null);
    this.note(left.key, literals);
    const operator = binaryOperators.get('in');
    return (values) => operator?.run(left.read(values), literals, scope()) === true;
  }

  private presence(node: ASTNode): Logic | null {
    if (node.op !== 'call' || node.args[0] !== 'has' || node.args[1].length !== 1) return null;
    const [inner] = node.args[1];
    const leaf = inner ? this.leaf(inner) : null;
    if (leaf?.key === undefined) return null;
    this.note(leaf.key, []);
    return (values) => (leaf.read(values) ?? null) !== null;
  }

  /** A yes-or-no answer, a literal, or a part that nobody sees into. */
  private truth(node: ASTNode): Logic {
    const leaf = this.leaf(node);
    if (leaf?.key !== undefined) this.note(leaf.key, []);
    if (leaf) return (values) => leaf.read(values) === true;
    const key = this.source.slice(node.range.start, node.range.end);
    this.subjects.set(key, { key, path: null, literals: [] });
    return (values) => values.get(key) === true;
  }

  private leaf(node: ASTNode): Leaf | null {
    const literal = literalOf(node);
    if (literal !== undefined) return { read: () => literal, literal };
    const path = pathOf(node);
    if (path === null) return null;
    const key = path.join('.');
    if (!this.subjects.has(key)) this.subjects.set(key, { key, path, literals: [] });
    return { read: (values) => values.get(key) ?? null, key };
  }

  private note(key: string | undefined, literals: readonly unknown[]): void {
    if (key !== undefined) this.subjects.get(key)?.literals.push(...literals);
  }
}

/** The value that stands in the text; undefined when none does. */
function literalOf(node: ASTNode): unknown {
  if (node.op === '-_') {
    const inner = literalOf(node.args);
    return typeof inner === 'number' ? -inner : undefined;
  }
  if (node.op !== 'value') return undefined;
  const value: unknown = node.args;
  if (typeof value === 'bigint') return Number(value);
  return value === null || ['number', 'string', 'boolean'].includes(typeof value) ? value : undefined;
}

/** The root and the fields of `data.contact.email`; null when it is something else. */
export function pathOf(node: ASTNode): readonly string[] | null {
  if (node.op === 'id') return ROOTS.has(node.args) ? [node.args] : null;
  if (node.op !== '.' && node.op !== '[]') return null;
  const [holder, name] = node.args as readonly [ASTNode, unknown];
  const before = pathOf(holder);
  const field = typeof name === 'string' ? name : literalOf(name as ASTNode);
  return before !== null && typeof field === 'string' ? [...before, field] : null;
}

function scope() {
  return { variables: { data: {}, tasks: {}, vars: {} }, locals: [], left: MAX_COST };
}
