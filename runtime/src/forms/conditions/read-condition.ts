import type { ASTNode } from '@marcbachmann/cel-js';
import { parseExpression } from '../../expressions/parse-expression.ts';
import type {
  ClauseOperator,
  ConditionClause,
  ConditionGroup,
  ConditionPart,
  Literal,
  Operand,
} from './condition-tree.ts';
import { type Bases, flowBases, formBases, readsOf } from './question-reads.ts';

const comparisons: Readonly<Record<string, ClauseOperator>> = {
  '==': 'is',
  '!=': 'isNot',
  '>': 'more',
  '<': 'less',
  '>=': 'atLeast',
  '<=': 'atMost',
};

/** The comparison seen from the other side: `3 < data.age` is `data.age > 3`. */
const mirrored: Readonly<Record<string, string>> = {
  '==': '==',
  '!=': '!=',
  '>': '<',
  '<': '>',
  '>=': '<=',
  '<=': '>=',
};

/**
 * Reads a condition as clauses that are joined by and/or. Null where the text says more than clauses can, or cannot be
 * parsed: then it is edited as text.
 */
export function readCondition(source: string, rowPath?: string): ConditionGroup | null {
  return readOver(source, formBases(rowPath));
}

/** The same for a condition of a flow, whose clauses name `/data/kind`, `/tasks/review/outcome`, `/vars/total`. */
export function readFlowCondition(source: string): ConditionGroup | null {
  return readOver(source, flowBases);
}

function readOver(source: string, bases: Bases): ConditionGroup | null {
  if (source.trim() === '') return { kind: 'group', join: 'all', parts: [] };
  const parsed = parseExpression(source);
  if ('problem' in parsed) return null;
  const part = partOf(parsed.tree, bases);
  if (part === null) return null;
  return part.kind === 'group' ? part : { kind: 'group', join: 'all', parts: [part] };
}

function partOf(node: ASTNode, bases: Bases): ConditionPart | null {
  if (node.op !== '&&' && node.op !== '||') return clauseOf(node, bases);
  const join = node.op === '&&' ? 'all' : 'any';
  const sides = node.args.map((side) => partOf(side, bases));
  const parts: ConditionPart[] = [];
  for (const side of sides) {
    if (side === null) return null;
    if (side.kind === 'group' && side.join === join) parts.push(...side.parts);
    else parts.push(side);
  }
  return { kind: 'group', join, parts };
}

function clauseOf(node: ASTNode, bases: Bases): ConditionClause | null {
  const context = { bases };
  if (node.op === '!_') return negated(clauseOf(node.args, bases));
  if (node.op === 'in') return membership(node, context);
  if (node.op === 'rcall') return method(node, context);
  if (node.op === 'call') return presence(node, context);
  const operator = comparisons[node.op];
  if (operator === undefined) return truth(questionOf(node, bases));
  const [left, right] = node.args as readonly [ASTNode, ASTNode];
  const direct = comparison(left, node.op, right, context);
  return direct ?? comparison(right, mirrored[node.op] ?? node.op, left, context);
}

interface Context {
  readonly bases: Bases;
}

function comparison(left: ASTNode, sign: string, right: ASTNode, { bases }: Context): ConditionClause | null {
  const path = questionOf(left, bases);
  const operator = comparisons[sign];
  if (path === null || operator === undefined) return null;
  if (right.op === 'value' && right.args === null) return absence(path, operator);
  const operand = operandOf(right, bases);
  return operand === null ? null : { kind: 'clause', path, operator, operand };
}

function absence(path: string, operator: ClauseOperator): ConditionClause | null {
  if (operator === 'is') return { kind: 'clause', path, operator: 'unanswered' };
  return operator === 'isNot' ? { kind: 'clause', path, operator: 'answered' } : null;
}

/** `data.agrees` alone asks whether it is yes. */
const truth = (path: string | null): ConditionClause | null =>
  path === null ? null : { kind: 'clause', path, operator: 'is', operand: { kind: 'literal', value: true } };

function negated(clause: ConditionClause | null): ConditionClause | null {
  if (clause?.operator === 'oneOf') return { ...clause, operator: 'noneOf' };
  if (clause?.operator === 'answered') return { ...clause, operator: 'unanswered' };
  return clause?.operator === 'includes' ? { ...clause, operator: 'excludes' } : null;
}

function membership(node: Extract<ASTNode, { op: 'in' }>, { bases }: Context): ConditionClause | null {
  const [item, list] = node.args;
  const path = questionOf(item, bases);
  if (path !== null && list.op === 'list') {
    const values = list.args.map(literalOf);
    if (values.some((value) => value === null)) return null;
    return { kind: 'clause', path, operator: 'oneOf', operand: { kind: 'list', values: values as Literal[] } };
  }
  const holder = questionOf(list, bases);
  const value = literalOf(item);
  if (holder === null || value === null) return null;
  return { kind: 'clause', path: holder, operator: 'includes', operand: { kind: 'literal', value } };
}

/** `has(data.kind)` asks whether there is an answer. */
function presence({ args }: Extract<ASTNode, { op: 'call' }>, { bases }: Context): ConditionClause | null {
  const [name, [argument, ...rest]] = args;
  const path = name === 'has' && argument !== undefined && rest.length === 0 ? questionOf(argument, bases) : null;
  return path === null ? null : { kind: 'clause', path, operator: 'answered' };
}

function method(node: Extract<ASTNode, { op: 'rcall' }>, { bases }: Context): ConditionClause | null {
  const [name, receiver, [argument, ...rest]] = node.args;
  if ((name !== 'contains' && name !== 'startsWith') || argument === undefined || rest.length > 0) return null;
  const path = questionOf(receiver, bases);
  const value = literalOf(argument);
  if (path === null || typeof value !== 'string') return null;
  return { kind: 'clause', path, operator: name, operand: { kind: 'literal', value } };
}

function operandOf(node: ASTNode, bases: Bases): Operand | null {
  if (node.op === 'id' && node.args === 'today' && bases !== flowBases) return { kind: 'today' };
  const value = literalOf(node);
  if (value !== null) return { kind: 'literal', value };
  const path = questionOf(node, bases);
  return path === null ? null : { kind: 'question', path };
}

/** The question that a chain of names reads; a row that is chosen by number is not what a clause can say. */
function questionOf(node: ASTNode, bases: Bases): string | null {
  if (node.op !== '.' && node.op !== '[]') return null;
  const [read, ...others] = readsOf(node, bases);
  const isWhole =
    read !== undefined && others.length === 0 && read.start === node.range.start && read.end === node.range.end;
  return isWhole && read.steps.every(({ token }) => token !== '*') ? read.path : null;
}

function literalOf(node: ASTNode): Literal | null {
  if (node.op === '-_') {
    const value = literalOf(node.args);
    return typeof value === 'number' ? -value : null;
  }
  if (node.op !== 'value') return null;
  const value = node.args;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
