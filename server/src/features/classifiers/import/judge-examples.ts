import type { ClassifierImport, ClassifierImportPreview, ExampleRow, ExampleRowCounts } from '@nativ/schemas';
import { fillWords, type Language } from '../../../http/problem-kind.ts';
import { decodeTable } from '../../people/import/decode-table.ts';
import { readTable, type Table } from '../../people/import/read-table.ts';
import type { LabelRow } from '../classifier-store.ts';
import { newExample } from '../example-service.ts';
import type { NewExample } from '../example-store.ts';
import { importWords } from './import-words.ts';
import { type NamedLabels, namesOfLabels } from './names-of-labels.ts';

/** In one table; more are imported in parts. */
export const mostRows = 10_000;
export const mostLabels = 200;

type Field = ClassifierImportPreview['columns'][number]['field'];

/** A row and the example that comes of it; null where none does. */
export interface JudgedRow extends ExampleRow {
  readonly example: NewExample | null;
}

export interface JudgedTable {
  readonly frame: Omit<ClassifierImportPreview, 'counts' | 'rows'>;
  readonly rows: readonly JudgedRow[];
  readonly added: NamedLabels['added'];
}

const startLength = 80;

/** Reads a table of examples. The same reading makes the preview and the import, so that what was shown is what happens. */
export function judgeExamples(input: ClassifierImport, labels: readonly LabelRow[], language: Language): JudgedTable {
  const { encoding, text } =
    input.base64 === undefined
      ? ({ encoding: 'utf-8', text: input.text ?? '' } as const)
      : decodeTable(Buffer.from(input.base64, 'base64'));
  const table = readTable(text.replaceAll('\u0000', ''));
  const fields = table?.headers.map((header, column) => input.fields?.[column] ?? fieldOf(header)) ?? [];
  const names = namesOfLabels(labels, table === null ? [] : nameCells(table, fields, input), input);
  const problems = problemsOf(table, fields, { input, labels, names, language });
  const columns = (table?.headers ?? []).map((header, column) => ({
    header: header.slice(0, 200),
    field: fields[column] ?? ('ignored' as const),
    sample: (table?.rows[0]?.cells[column] ?? '').slice(0, startLength),
  }));
  const frame = { encoding, separator: table?.separator ?? ',', columns, problems, names: names.names } as const;
  const rows =
    table === null || problems.length > 0 ? [] : judgeRows(table, fields, { input, names, labels, language });
  return { frame, rows, added: names.added };
}

export function countRows(rows: readonly ExampleRow[]): ExampleRowCounts {
  const counts = { new: 0, exists: 0, repeated: 0, leftOut: 0, error: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

const textHeaders =
  /^(text|texts|description|message|body|inquiry|content|story|utterance|sentence|טקסט|תיאור|תוכן|פנייה|הודעה|מלל)$/u;
const labelHeaders = /^(label|labels|category|kind|type|class|intent|topic|tag|תווית|סוג|קטגוריה|נושא|סיווג)$/u;

function fieldOf(header: string): Field {
  const name = header.toLowerCase().trim();
  if (textHeaders.test(name)) return 'text';
  return labelHeaders.test(name) ? 'label' : 'ignored';
}

const cellOf = (cells: readonly string[], fields: readonly Field[], field: Field) =>
  cells.filter((_cell, column) => fields[column] === field);

const nameCells = ({ rows }: Table, fields: readonly Field[], { label }: ClassifierImport): string[] =>
  label === undefined ? rows.map(({ cells }) => cellOf(cells, fields, 'label')[0] ?? '') : [];

interface Judging {
  readonly input: ClassifierImport;
  readonly labels: readonly LabelRow[];
  readonly names: NamedLabels;
  readonly language: Language;
}

function problemsOf(
  table: Table | null,
  fields: readonly Field[],
  { input, labels, names, language }: Judging,
): string[] {
  const say = (words: Parameters<typeof fillWords>[0], values = {}) => fillWords(words, language, values);
  if (table === null) return [say(importWords.tableUnreadable)];
  const count = table.rows.length;
  if (count === 0) return [say(importWords.tableEmpty)];
  if (count > mostRows) return [say(importWords.tableTooLong, { count, most: mostRows })];
  const afterwards = labels.length + names.added.length;
  return [
    ...(fields.includes('text') ? [] : [say(importWords.noText)]),
    ...(fields.includes('label') || input.label !== undefined ? [] : [say(importWords.noLabel)]),
    ...(names.added.length > 0 && afterwards > mostLabels
      ? [say(importWords.tooManyLabels, { most: mostLabels, count: afterwards })]
      : []),
  ];
}

function judgeRows({ rows }: Table, fields: readonly Field[], judging: Judging): JudgedRow[] {
  const seen = new Set<string>();
  return rows.map(({ line, cells }): JudgedRow => {
    const text = cellOf(cells, fields, 'text').filter(Boolean).join('\n');
    const start = text.slice(0, startLength);
    const wrong = (words: Parameters<typeof fillWords>[0], values = {}): JudgedRow => {
      const error = fillWords(words, judging.language, values);
      return { line, start, verdict: 'error', label: null, error, example: null };
    };
    const name = cellOf(cells, fields, 'label')[0] ?? '';
    const said = judging.input.label === undefined ? judging.names.labelOf(name) : { label: judging.input.label };
    if (said === undefined && name === '') return wrong(importWords.withoutLabel);
    if (said === undefined) return wrong(importWords.unknownLabel, { name: name.slice(0, 60) });
    const { label } = said;
    if (label === null) return { line, start, verdict: 'leftOut', label, error: null, example: null };
    if (!isKnown(label, judging)) return wrong(importWords.unknownLabel, { name: label });
    const example = newExample(text, label);
    if (example === null) return wrong(importWords.withoutWords);
    const key = `${label}/${example.digest.toString('hex')}`;
    if (seen.has(key)) return { line, start, verdict: 'repeated', label, error: null, example: null };
    seen.add(key);
    return { line, start, verdict: 'new', label, error: null, example };
  });
}

const isKnown = (label: string, { labels, names }: Judging) =>
  labels.some(({ key, removedAt }) => key === label && removedAt === null) ||
  names.added.some(({ key }) => key === label);
