import Papa from 'papaparse';
import { addRule, cellAt, columnCount, putCell, rowCount, type Table } from './table-edits.ts';

/** A part of the grid, from one corner to the other. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  readonly last: number;
}

type AsTyped = (text: string, column: number) => string;
type Typed = (typed: string, column: number) => string;

/** The cells of an area as spreadsheets take them. */
export function copied(table: Table, { top, bottom, first, last }: Area, asTyped: AsTyped): string {
  const rows = range(top, bottom).map((row) =>
    range(first, last).map((column) => {
      const text = cellAt(table, row, column);
      return text === null ? '' : asTyped(text, column);
    }),
  );
  return Papa.unparse(rows, { delimiter: '\t', newline: '\n' });
}

/** More rows than this are no table that anybody pastes on purpose. */
const MOST_RULES = 500;

/** Puts what was copied from a spreadsheet at a place; rules are added where there are too few, columns are not. */
export function pasted(
  table: Table,
  at: { readonly row: number; readonly column: number },
  text: string,
  typed: Typed,
): Table {
  const rows = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data;
  let result = table;
  for (const [index, cells] of rows.entries()) {
    const row = at.row + index;
    // What is pasted over the row for otherwise goes on above it, as further rules.
    if (row >= rowCount(result) || (at.row < table.rules.length && row >= result.rules.length)) {
      if (result.rules.length >= MOST_RULES) return result;
      result = addRule(result, result.rules.length);
    }
    for (const [offset, cell] of cells.entries()) {
      const column = at.column + offset;
      if (column < columnCount(result)) result = putCell(result, row, column, typed(cell, column));
    }
  }
  return result;
}

/** Empties the cells of an area. */
export function cleared(table: Table, { top, bottom, first, last }: Area): Table {
  let result = table;
  for (const row of range(top, bottom))
    for (const column of range(first, last)) result = putCell(result, row, column, '');
  return result;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_each, index) => from + index);
