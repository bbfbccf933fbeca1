import { seen, seenAnswers } from './hidden.ts';
import { EvaluationFailure, made, type Scope, spend } from './scope.ts';
import { ANY, BOOLEAN, either, fits, isOpen, kindOf, NUMBER, STRING, type ValueType } from './value-type.ts';

/** A binary operator: which types it takes, what it makes of them, and how. */
export interface BinaryOperator {
  /** The type of the result, or null when the operands can never go together. */
  readonly check: (left: ValueType, right: ValueType) => ValueType | null;
  readonly run: (left: unknown, right: unknown, scope: Scope) => unknown;
}

/**
 * Null means that a value is absent (docs/decisions/0003): it equals only null, is neither smaller nor greater than
 * anything, is in no list, and makes every sum it enters null.
 */
export const binaryOperators: ReadonlyMap<string, BinaryOperator> = new Map<string, BinaryOperator>([
  ['==', { check: comparable, run: equals }],
  ['!=', { check: comparable, run: (left, right, scope) => !equals(left, right, scope) }],
  ['<', ordering('<', (left, right) => left < right)],
  ['<=', ordering('<=', (left, right) => left <= right)],
  ['>', ordering('>', (left, right) => left > right)],
  ['>=', ordering('>=', (left, right) => left >= right)],
  ['in', { check: checkIn, run: isIn }],
  ['+', { check: checkPlus, run: plus }],
  ['-', arithmetic('-', (left, right) => left - right)],
  ['*', arithmetic('*', (left, right) => left * right)],
  ['/', arithmetic('/', (left, right) => left / right)],
  ['%', arithmetic('%', (left, right) => left % right)],
]);

function comparable(left: ValueType, right: ValueType): ValueType | null {
  return fits(left, right) ? BOOLEAN : null;
}

/** Compares JSON values by content; a field that is absent equals one that is null. */
function equals(left: unknown, right: unknown, scope: Scope): boolean {
  if (left === right) return seen(left) === right;
  const absent = left === null || left === undefined || right === null || right === undefined;
  if (absent) return seen(left ?? null) === seen(right ?? null);
  if (typeof left !== 'object' || typeof right !== 'object') return seen(left) === seen(right);
  spend(scope, 1);
  if (Array.isArray(left) || Array.isArray(right))
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => equals(item, right[index], scope))
    );
  const names = Object.keys({ ...seenAnswers(left), ...seenAnswers(right) });
  return names.every((name) => equals(ownField(left, name), ownField(right, name), scope));
}

/** Reads an object's own field and nothing of its prototype; null when it is absent. */
export function ownField(holder: object, name: string): unknown {
  return Object.hasOwn(holder, name) ? ((holder as Record<string, unknown>)[name] ?? null) : null;
}

function ordering(symbol: string, compare: (left: number | string, right: number | string) => boolean): BinaryOperator {
  const ordered = (type: ValueType) => isOpen(type) || type.kind === 'number' || type.kind === 'string';
  return {
    check: (left, right) => (ordered(left) && ordered(right) && fits(left, right) ? BOOLEAN : null),
    run: (left, right) => {
      if (typeof left === 'number' && typeof right === 'number') return compare(left, right);
      if (isAbsent(left) || isAbsent(right)) return false;
      if (typeof left === 'string' && typeof right === 'string') return compare(left, right);
      throw mismatch(symbol, 'two numbers or two texts', left, right);
    },
  };
}

function arithmetic(symbol: string, compute: (left: number, right: number) => number): BinaryOperator {
  const numeric = (type: ValueType) => isOpen(type) || type.kind === 'number';
  return {
    check: (left, right) => (numeric(left) && numeric(right) ? NUMBER : null),
    run: (left, right) => {
      if (isAbsent(left) || isAbsent(right)) return null;
      if (typeof left !== 'number' || typeof right !== 'number') throw mismatch(symbol, 'two numbers', left, right);
      return finite(compute(left, right), symbol);
    },
  };
}

/** JSON has no infinity and no "not a number", so a result that is neither stops the evaluation. */
export function finite(value: number, symbol: string): number {
  // Adding zero turns the negative zero, which JSON lacks too, into zero.
  if (Number.isFinite(value)) return value + 0;
  throw new EvaluationFailure(`Expected a number from '${symbol}', but the result is none (a division by zero?).`);
}

function checkPlus(left: ValueType, right: ValueType): ValueType | null {
  if (left.kind === 'list' && right.kind === 'list') return either(left, right);
  const summable = (type: ValueType) => isOpen(type) || ['number', 'string', 'list'].includes(type.kind);
  if (!summable(left) || !summable(right) || !fits(left, right)) return null;
  if (isOpen(left) && isOpen(right)) return ANY;
  const known = isOpen(left) ? right : left;
  return known.kind === 'string' ? STRING : known;
}

function plus(left: unknown, right: unknown, scope: Scope): unknown {
  if (isAbsent(left) || isAbsent(right)) return null;
  if (typeof left === 'number' && typeof right === 'number') return finite(left + right, '+');
  if (typeof left === 'string' && typeof right === 'string') return made(scope, left + right);
  if (Array.isArray(left) && Array.isArray(right)) return made(scope, [...left, ...right]);
  throw mismatch('+', 'two numbers, two texts or two lists', left, right);
}

function checkIn(left: ValueType, right: ValueType): ValueType | null {
  if (isOpen(right)) return BOOLEAN;
  return right.kind === 'list' && fits(left, right.element) ? BOOLEAN : null;
}

function isIn(left: unknown, right: unknown, scope: Scope): boolean {
  if (isAbsent(left) || isAbsent(right)) return false;
  if (!Array.isArray(right)) throw mismatch('in', 'a list on its right', left, right);
  spend(scope, right.length >> 4);
  return right.some((item) => equals(left, item, scope));
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function mismatch(symbol: string, expected: string, left: unknown, right: unknown): EvaluationFailure {
  return new EvaluationFailure(
    `Expected ${expected} around '${symbol}', but found a ${kindOf(left)} and a ${kindOf(right)}.`,
  );
}
