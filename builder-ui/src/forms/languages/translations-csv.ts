import { type FormText, formTexts, withFormText } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import Papa from 'papaparse';

/** The first column: where a text belongs. A translator leaves it as it is. */
const placeColumn = 'place';

/** The library's own pattern misses texts of several lines. */
const formula = /^[=+\-@\t\r]/;

/** The texts of a form as a table for a translator: a column for each language, and the place of each text. */
export function textsAsCsv(texts: readonly FormText[], languages: readonly string[]): string {
  const rows = texts.map(({ pointer, texts: words }) => [
    pointer,
    ...languages.map((language) => words[language] ?? ''),
  ]);
  // The mark at the beginning makes spreadsheets read Hebrew as what it is; formulas are quoted, since answers are none.
  return `\ufeff${Papa.unparse([[placeColumn, ...languages], ...rows], { escapeFormulae: formula })}`;
}

/** What a table brings: the document with its words, how many changed, and the places that are none of this form. */
export interface TranslationsRead {
  readonly document: FormDocument;
  readonly changed: number;
  readonly unknown: readonly string[];
}

/** Why a table cannot be taken. */
export type CsvTrouble = 'empty' | 'noPlace' | 'noLanguage';

/** Reads a table as `textsAsCsv` makes it. Cells that are empty, and languages that the form does not have, change nothing. */
export function readTranslations(
  csv: string,
  document: FormDocument,
  languages: readonly string[],
): TranslationsRead | CsvTrouble {
  const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const [head = [], ...rows] = data.map((row) => row.map((cell) => cell.trim()));
  if (rows.length === 0) return 'empty';
  const place = head.indexOf(placeColumn);
  if (place < 0) return 'noPlace';
  const columns = head.flatMap((name, index) => (languages.includes(name) ? [{ language: name, index }] : []));
  if (columns.length === 0) return 'noLanguage';
  const known = new Map(formTexts(document).map(({ pointer, texts }) => [pointer, texts]));
  let changed = 0;
  const unknown: string[] = [];
  const read = rows.reduce((before, row) => {
    const pointer = withoutQuote(row[place] ?? '');
    const texts = known.get(pointer);
    if (texts === undefined) {
      unknown.push(pointer);
      return before;
    }
    return columns.reduce((present, { language, index }) => {
      const text = withoutQuote(row[index] ?? '');
      if (text === '' || text === texts[language]?.trim()) return present;
      changed += 1;
      return withFormText(present, pointer, language, text);
    }, before);
  }, document);
  return { document: read, changed, unknown };
}

/** Takes off the quote that kept a spreadsheet from reading a text as a formula. */
const withoutQuote = (cell: string) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
