import { parse } from 'csv-parse/sync';

export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

export interface TableRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly separator: Separator;
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Splits a table into cells, or gives null when its quotes do not close. Lines without any content are left out. */
export function readTable(text: string): Table | null {
  const { body, hint } = withoutHint(text);
  const separator = hint ?? separatorOf(body);
  try {
    const records = parse(body, {
      delimiter: separator,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    }) as unknown as readonly { readonly record: string[]; readonly info: { readonly lines: number } }[];
    const shift = hint === null ? 0 : 1;
    const rows = records
      .map(({ record, info }) => ({ line: info.lines + shift, cells: record.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
    const [header, ...others] = rows;
    return { separator, headers: header?.cells ?? [], rows: others };
  } catch {
    return null;
  }
}

/** Spreadsheets may say the separator in a first line of its own, 'sep=;'. */
function withoutHint(text: string): { readonly body: string; readonly hint: Separator | null } {
  const found = /^\uFEFF?sep=(.)\r?\n/.exec(text);
  const hint = separators.find((separator) => separator === found?.[1]) ?? null;
  return hint === null ? { body: text, hint } : { body: text.slice(found?.[0].length), hint };
}

/** The sign that stands most often in the line of headers, outside of quotes. */
function separatorOf(text: string): Separator {
  const header = (text.trimStart().split(/\r?\n|\r/, 1)[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = separators.map((separator) => header.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}
