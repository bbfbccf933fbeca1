import type { ValueType } from '../../expressions/value-type.ts';
import { formatDate, parseDate } from '../../state/civil-date.ts';
import type { FieldFacts } from './field-facts.ts';

const NO_FACTS: FieldFacts = { isInteger: false, minimum: null, maximum: null, isAlways: false };
/** More values than this at one place are more than anybody compares with. */
const MAX_VALUES = 600;

/**
 * Values that stand for all: every comparison with the literals comes out for any value as it does for one of these.
 * A value that is absent is one of them, unless the form sees to it that there is one. Null when nothing can be said.
 */
export function representatives(
  type: ValueType,
  literals: readonly unknown[],
  facts: FieldFacts = NO_FACTS,
): readonly unknown[] | null {
  const there = present(type, literals, facts);
  if (there === null || there.length > MAX_VALUES) return null;
  return facts.isAlways && there.length > 0 ? there : [...there, null];
}

function present(type: ValueType, literals: readonly unknown[], facts: FieldFacts): readonly unknown[] | null {
  switch (type.kind) {
    case 'boolean':
      return [true, false];
    case 'number':
      return numbers(unique(literals, 'number') as readonly number[], facts);
    case 'string':
      return type.values ?? texts(unique(literals, 'string') as readonly string[]);
    case 'list':
    case 'object':
      return literals.some((literal) => literal !== null) ? null : [type.kind === 'list' ? [] : {}];
    case 'null':
      return [];
    default:
      return [
        true,
        false,
        ...numbers(unique(literals, 'number') as readonly number[], NO_FACTS),
        ...texts(unique(literals, 'string') as readonly string[]),
        {},
      ];
  }
}

function unique(literals: readonly unknown[], kind: 'number' | 'string'): readonly unknown[] {
  return [...new Set(literals.filter((literal) => typeof literal === kind))];
}

/** Each number, one between each two, and one beyond either end; of whole numbers only whole ones. */
function numbers(found: readonly number[], { isInteger, minimum, maximum }: FieldFacts): readonly number[] {
  const bounds = [minimum, maximum].filter((bound) => bound !== null);
  const marks = [...new Set([...found, ...bounds])].sort((left, right) => left - right);
  const first = marks[0] ?? 0;
  const last = marks.at(-1) ?? 0;
  const between = marks.slice(1).map((mark, index) => middle(marks[index] ?? mark, mark, isInteger));
  const all = isInteger ? [Math.ceil(first) - 1, Math.floor(last) + 1] : [first - 1, last + 1];
  const fits = (value: number) =>
    (!isInteger || Number.isInteger(value)) &&
    (minimum === null || value >= minimum) &&
    (maximum === null || value <= maximum);
  return [...new Set([...all, ...marks, ...between])].filter(fits).sort((left, right) => left - right);
}

function middle(left: number, right: number, isInteger: boolean): number {
  if (isInteger) return Math.floor(left) + 1;
  // A whole number reads better in an example.
  const whole = Math.floor(left) + 1;
  return whole < right ? whole : left + (right - left) / 2;
}

/** Each text, one between each two in the order of texts, one before and one behind them all. */
function texts(found: readonly string[]): readonly string[] {
  const marks = [...found].sort((left, right) => (left < right ? -1 : 1));
  const dates = marks.map(parseDate);
  if (dates.length > 0 && dates.every((date) => date !== null)) return [...dateTexts(dates), ...marks];
  const between = marks.map((mark, index) => {
    const after = `${mark}0`;
    const next = marks[index + 1];
    return next === undefined || after < next ? after : `${mark}\u0001`;
  });
  const before = marks[0] === undefined || marks[0] > '?' ? '?' : '';
  return [...new Set([before, ...marks, ...between])];
}

/** A day before, between and after these days. */
function dateTexts(days: readonly number[]): readonly string[] {
  const all = days.flatMap((day, index) => {
    const next = days[index + 1];
    return next === undefined || next > day + 1 ? [day + 1] : [];
  });
  return [(days[0] ?? 0) - 1, ...all].map(formatDate);
}
