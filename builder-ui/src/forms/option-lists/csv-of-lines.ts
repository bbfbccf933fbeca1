import type { OptionEntry } from '@nativ/schemas';
import Papa from 'papaparse';

/**
 * Makes the CSV that the server reads of what people paste: a table with a head of its own stays as it is; plain lines,
 * one answer on each, with a translation behind a comma or a tab, get codes and a head. Hebrew columns are told by
 * their letters.
 */
export function csvOfLines(text: string): string {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, '').trim(), { skipEmptyLines: 'greedy' });
  const rows = data.map((row) => row.map((cell) => cell.trim()));
  if (rows[0]?.[0]?.toLowerCase() === 'code') return Papa.unparse(rows);
  const columns = Math.max(...rows.map(({ length }) => length), 1);
  const head = ['code', ...Array.from({ length: columns }, (_, index) => languageOf(rows, index))];
  const codes = new Set<string>();
  return Papa.unparse([head, ...rows.map((row) => [codeOf(row, codes), ...row])]);
}

function languageOf(rows: readonly string[][], column: number): string {
  const isHebrew = rows.filter((row) => /\p{Script=Hebrew}/u.test(row[column] ?? '')).length * 2 > rows.length;
  // Two columns of one language are a mistake that the server names.
  return isHebrew ? 'he' : 'en';
}

/** A code that reads like the answer where it has Latin letters, else a number. */
function codeOf(row: readonly string[], codes: Set<string>): string {
  const latin = row.find((cell) => /[a-z]/i.test(cell)) ?? '';
  const words = latin
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  const base = words === '' ? 'answer' : words;
  let code = words === '' ? `${base}-${codes.size + 1}` : base;
  for (let number = 2; codes.has(code); number += 1) code = `${base}-${number}`;
  codes.add(code);
  return code;
}

/** The entries of a list as the table that `csvOfLines` leaves as it is. */
export function csvOfEntries(entries: readonly OptionEntry[]): string {
  const languages = [...new Set(entries.flatMap(({ labels }) => Object.keys(labels)))];
  const rows = entries.map(({ code, labels }) => [code, ...languages.map((language) => labels[language] ?? '')]);
  return Papa.unparse([['code', ...languages], ...rows], { newline: '\n' });
}
