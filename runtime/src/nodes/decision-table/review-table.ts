import type { DecisionTableConfig } from '@nativ/schemas';
import type { Failure } from '../../model/compiled-flow.ts';
import { type Box, type Budget, bitsOf, intersection, meet, placesIn, uncovered } from '../../model/ranges/boxes.ts';
import type { ExampleCase } from '../../model/ranges/known-answers.ts';
import type { Variables } from '../../state/instance.ts';
import type { ReviewSite } from '../node-type.ts';
import { gapCell } from './gap-cell.ts';
import { columnsOf, type TableColumn } from './table-columns.ts';

/** How many pairs of rules and pieces are compared in one table: half a second's work. */
const MAX_LOOKED_AT = 400_000;

/** The rules that fit, by index, whatever the hit policy. */
type Fitting = (variables: Variables) => readonly number[] | Failure;

/** More of one kind than this nobody reads. */
const MAX_REPORTED = 5;
/** How many combinations are tried until one is an example that can really come. */
const MAX_TRIED = 60;

/**
 * Finds rules that can never count, and cases for which no rule or more than one fits. A case is told only with answers
 * that the form takes and that lead to the table; where no such example is found, nothing is said.
 */
export function reviewTable(config: DecisionTableConfig, at: ReviewSite, fitting: Fitting): void {
  const { rules, hitPolicy = 'unique', otherwise } = config;
  const columns = columnsOf(config, at);
  const rows = rules.map((_rule, row) => ({ row, may: boxOf(columns, row, 'may'), does: boxOf(columns, row, 'does') }));
  const table: Table = { at, columns, rows, fitting, canShrink: rules.length > 1, budget: { left: MAX_LOOKED_AT } };
  const possible = reportNever(table);
  if (hitPolicy === 'first') reportShadowed(table, possible);
  if (hitPolicy === 'unique') reportOverlaps(table, possible);
  if (hitPolicy !== 'collect' && otherwise === undefined) reportGaps(table);
}

interface Row {
  readonly row: number;
  /** The values for which the rule may fit. */
  readonly may: Box;
  /** Those for which it certainly does. */
  readonly does: Box;
}

interface Table {
  readonly at: ReviewSite;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Row[];
  readonly fitting: Fitting;
  readonly canShrink: boolean;
  readonly budget: Budget;
}

function boxOf(columns: readonly TableColumn[], row: number, which: 'may' | 'does'): Box {
  return columns.map(({ cells }) => cells[row]?.[which] ?? 0n);
}

/** Reports the rules that contradict themselves, and gives the others. */
function reportNever({ rows, columns, at, canShrink }: Table): readonly Row[] {
  return rows.filter(({ row, may }) => {
    const column = may.indexOf(0n);
    const input = columns[column];
    if (!input) return true;
    report(at, 'decision.rule-never', { row, params: { question: input.text }, question: column + 1 }, canShrink);
    return false;
  });
}

function reportShadowed({ at, canShrink, budget }: Table, rows: readonly Row[]): void {
  for (const [index, { row, may }] of rows.entries()) {
    const before = rows.slice(0, index).filter((other) => meet(other.does, may));
    if (before.length === 0 || mayBeLeft(may, before, budget)) continue;
    const others = before.slice(0, 5).map((other) => String(other.row + 1));
    report(at, 'decision.rule-shadowed', { row, params: { others: others.join(', ') } }, canShrink);
  }
}

/** Whether a part of a box may be left by some rules. */
function mayBeLeft(box: Box, rows: readonly Row[], budget: Budget): boolean {
  const covered = rows.map(({ does }) => does);
  return uncovered(box, covered, 1, budget)?.length !== 0;
}

function report(
  at: ReviewSite,
  code: 'decision.rule-never' | 'decision.rule-shadowed',
  { row, params, question }: { row: number; params: Readonly<Record<string, string>>; question?: number },
  canShrink: boolean,
): void {
  const edit = { kind: 'removeRule', nodeId: at.site.node.id, rule: row + 1 } as const;
  const table = { rules: [row + 1], ...(question !== undefined && { question }) };
  at.report(code, { row: String(row + 1), ...params }, { table, ...(canShrink && { edit }) });
}

function reportOverlaps(table: Table, rows: readonly Row[]): void {
  const { at } = table;
  let reported = 0;
  let tried = 0;
  for (const [index, left] of rows.entries())
    for (const right of rows.slice(index + 1)) {
      if (reported >= MAX_REPORTED || tried >= MAX_TRIED) return;
      if (!meet(left.does, right.does)) continue;
      tried += 1;
      const common = intersection(left.does, right.does);
      const found = exampleIn(table, common, (fits) => fits.includes(left.row) && fits.includes(right.row));
      if (found === null) continue;
      reported += 1;
      const example = found.words;
      const edit = { kind: 'setSetting', nodeId: at.site.node.id, setting: 'hitPolicy', to: 'first' } as const;
      const params = { row: String(left.row + 1), other: String(right.row + 1), example };
      at.report('decision.overlap', params, { edit, table: { rules: [left.row + 1, right.row + 1] } });
    }
}

function reportGaps(table: Table): void {
  const { at, rows, columns, budget } = table;
  const whole = columns.map(({ values }) => bitsOf(values.keys()));
  const gaps =
    uncovered(
      whole,
      rows.map(({ does }) => does),
      MAX_TRIED,
      budget,
    ) ?? [];
  const edit = { kind: 'addOtherwise', nodeId: at.site.node.id } as const;
  // One is enough: whoever closes it, or adds a row for otherwise, checks again.
  for (const gap of gaps) {
    const found = exampleIn(table, gap, (fits) => fits.length === 0);
    if (found === null) continue;
    const cells = columns.map((column, index) => gapCell(column, gap[index] ?? 0n, found.values[index]));
    at.report('decision.gap', { example: found.words }, { edit, table: { rules: [], cells } });
    return;
  }
}

interface Example {
  readonly words: string;
  /** Per column; undefined where any will do. */
  readonly values: readonly unknown[];
}

/** An example of a case in a box; null when none was found for which the rules do what is claimed. */
function exampleIn(table: Table, box: Box, isSo: (fits: readonly number[]) => boolean): Example | null {
  for (const prefersAbsent of [false, true]) {
    const chosen = box.map((values, column) => choice(table.columns[column], values, prefersAbsent));
    const found = caseOf(table, chosen);
    if (found === null) continue;
    const fits = table.fitting(found.variables);
    if (!('kind' in fits) && isSo(fits)) return { words: wordsOf(table.columns, chosen), values: chosen };
  }
  return null;
}

/** One of the values of a column; undefined where any will do. */
function choice(column: TableColumn | undefined, bits: bigint, prefersAbsent: boolean): unknown {
  if (!column) return undefined;
  const places = placesIn(bits, column.values.length);
  if (column.path === null && places.length === column.values.length) return undefined;
  const values = places.map((place) => column.values[place] ?? null);
  const wanted = values.find((value) => (value === null) === prefersAbsent);
  return wanted === undefined ? (values[0] ?? null) : wanted;
}

function caseOf({ at, columns }: Table, chosen: readonly unknown[]): ExampleCase | null {
  const pins = columns.flatMap(({ path }, column) => {
    const value = chosen[column];
    return value === undefined ? [] : [{ path, value }];
  });
  const known = pins.flatMap(({ path, value }) => (path === null ? [] : [{ path, value }]));
  return known.length < pins.length ? null : at.examples.caseWith(known, at.site.node.id);
}

function wordsOf(columns: readonly TableColumn[], chosen: readonly unknown[]): string {
  const words = columns.flatMap(({ text }, column) => {
    const value = chosen[column];
    return value === undefined ? [] : [`${text} = ${JSON.stringify(value)}`];
  });
  return [...new Set(words)].join(', ');
}
