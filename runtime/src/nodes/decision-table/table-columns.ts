import type { DecisionTableConfig } from '@nativ/schemas';
import { parseExpression } from '../../expressions/parse-expression.ts';
import type { ValueType } from '../../expressions/value-type.ts';
import { bitsOf } from '../../model/ranges/boxes.ts';
import { type Predicate, pathOf, predicateOf } from '../../model/ranges/predicate.ts';
import { representatives } from '../../model/ranges/representatives.ts';
import type { ReviewSite } from '../node-type.ts';
import { conditionOfCell } from './cell.ts';

/** How cells call the value of their column. */
const VALUE = 'vars.value';

/** A column of a table, with values that stand for all that it may have. */
export interface TableColumn {
  /** The question, as it is written. */
  readonly text: string;
  /** The answer that it asks for; null when it computes something. */
  readonly path: readonly string[] | null;
  readonly values: readonly unknown[];
  /** The values that cells of the column name. */
  readonly named: ReadonlySet<unknown>;
  /** Whether the form offers these values and no others. */
  readonly isChoice: boolean;
  /** Per rule, the places of the values that may fit and of those that do; they differ where a cell asks for more. */
  readonly cells: readonly { readonly may: bigint; readonly does: bigint }[];
}

export function columnsOf({ inputs, rules }: DecisionTableConfig, at: ReviewSite): readonly TableColumn[] {
  return inputs.map(({ expression }, column) => {
    const parsed = parseExpression(expression);
    const path = 'tree' in parsed ? pathOf(parsed.tree) : null;
    const texts = rules.map(({ when }) => (when[column] ?? '').trim());
    const cells = new Map([...new Set(texts)].map((text) => [text, cellOf(text)]));
    const named = new Set([...cells.values()].flatMap(literalsOf));
    const { type } = at.site.compileExpression(expression, 'inputs');
    const values = valuesOf(type, path, [...named], at);
    const places = new Map([...cells].map(([text, cell]) => [text, placesOf(cell, values)]));
    return {
      text: expression,
      path,
      values: values ?? [null],
      named,
      isChoice: type.kind === 'string' && type.values !== undefined,
      cells: texts.map((text) => places.get(text) ?? NONE),
    };
  });
}

const NONE = { may: 0n, does: 0n };

type Cell = Predicate | 'anything' | 'unknown';

function cellOf(text: string): Cell {
  const condition = conditionOfCell(text);
  if (condition === null) return 'anything';
  const predicate = predicateOf(condition);
  return predicate?.subjects.every(({ key }) => key === VALUE) ? predicate : 'unknown';
}

function literalsOf(cell: Cell): readonly unknown[] {
  return typeof cell === 'string' ? [] : cell.subjects.flatMap((subject) => subject.literals);
}

function valuesOf(
  type: ValueType,
  path: readonly string[] | null,
  literals: readonly unknown[],
  { examples }: ReviewSite,
): readonly unknown[] | null {
  return representatives(type, literals, path === null ? undefined : (examples.factsOf(path) ?? undefined));
}

function placesOf(cell: Cell, values: readonly unknown[] | null): TableColumn['cells'][number] {
  const places = [...(values ?? [null]).keys()];
  const all = bitsOf(places);
  if (cell === 'anything') return { may: all, does: all };
  if (cell === 'unknown' || values === null) return { may: all, does: 0n };
  const fitting = bitsOf(places.filter((place) => cell.holds(new Map([[VALUE, values[place]]]))));
  return { may: fitting, does: fitting };
}
