import { placesIn } from '../../model/ranges/boxes.ts';
import { parseDate } from '../../state/civil-date.ts';
import type { TableColumn } from './table-columns.ts';

/**
 * The cell of a rule that would close a gap: as wide as the gap is around the example, so that one rule closes as much
 * of it as a cell can say.
 *
 * @param bits the places of the values for which no rule fits
 * @param example one of these values; undefined where any will do
 */
export function gapCell({ values, named, isChoice }: TableColumn, bits: bigint, example: unknown): string {
  const places = placesIn(bits, values.length);
  if (example === undefined || places.length === values.length) return '-';
  if (example === null) return '== null';
  const open = places.map((place) => values[place]).filter((value) => value !== null);
  const texts = [...named].filter((value) => typeof value === 'string');
  const areDays = texts.length > 0 && texts.every((text) => parseDate(text) !== null);
  if (typeof example === 'number' || (typeof example === 'string' && areDays))
    return rangeCell(values, named, new Set(open), example);
  // A text that no cell names stands for all such texts.
  if (typeof example === 'string' && !isChoice && !named.has(example) && texts.length > 0)
    return texts.length === 1 ? `!= ${literal(texts[0])}` : `!(value in ${list(texts)})`;
  const chosen = open.filter((value) => typeof value === typeof example);
  return chosen.length > 1 ? `in ${list(chosen)}` : literal(example);
}

type Ordered = number | string;

/** The range around a number or day; an end that a cell names is part of it, one that was made up lies inside. */
function rangeCell(
  values: readonly unknown[],
  named: ReadonlySet<unknown>,
  open: ReadonlySet<unknown>,
  example: Ordered,
): string {
  const row = values.filter((value): value is Ordered => typeof value === typeof example);
  row.sort((left, right) => (left < right ? -1 : 1));
  let from = row.indexOf(example);
  let to = from;
  while (from > 0 && open.has(row[from - 1])) from -= 1;
  while (to < row.length - 1 && open.has(row[to + 1])) to += 1;
  if (from === to && named.has(example)) return literal(example);
  const low = from === 0 ? null : end('>', row[from], row[from - 1], named);
  const high = to === row.length - 1 ? null : end('<', row[to], row[to + 1], named);
  if (low !== null && high !== null) return `value ${low} && value ${high}`;
  return low ?? high ?? '-';
}

function end(sign: '>' | '<', own: unknown, next: unknown, named: ReadonlySet<unknown>): string {
  return named.has(own) ? `${sign}= ${literal(own)}` : `${sign} ${literal(next)}`;
}

const list = (values: readonly unknown[]) => `[${values.map(literal).join(', ')}]`;

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value);
}
