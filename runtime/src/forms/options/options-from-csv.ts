import type { OptionEntry } from '@nativ/schemas';

/** What a CSV file of options gave: its entries, or what is wrong with it, in Hebrew and English. */
export type OptionsRead =
  | { readonly kind: 'read'; readonly entries: readonly OptionEntry[] }
  | { readonly kind: 'refused'; readonly messages: { readonly he: string; readonly en: string } };

/**
 * Reads options from CSV (RFC 4180; a semicolon or a tab may stand for the comma): a first line with `code` and the codes of
 * languages, then an entry in each line. Empty lines count for nothing.
 */
export function optionsFromCsv(text: string): OptionsRead {
  const [header = [], ...rest] = rowsOf(text.replace(/^\uFEFF/, ''));
  const names = header.map((name) => name.trim().toLowerCase());
  const codeAt = names.indexOf('code');
  const languages = names.flatMap((name, index) => (/^[a-z]{2}$/.test(name) ? [[name, index] as const] : []));
  if (codeAt < 0 || languages.length === 0) return refused.header;
  const entries: OptionEntry[] = [];
  for (const [index, row] of rest.entries()) {
    const code = (row[codeAt] ?? '').trim();
    const labels = Object.fromEntries(
      languages.flatMap(([language, at]) => {
        const label = (row[at] ?? '').trim();
        return label === '' ? [] : [[language, label.slice(0, 300)]];
      }),
    );
    if (code === '' || code.length > 100 || Object.keys(labels).length === 0) return refused.row(index + 2);
    entries.push({ code, labels });
  }
  return { kind: 'read', entries };
}

const refused = {
  header: {
    kind: 'refused',
    messages: {
      en: "Expected a first line with 'code' and at least one language, such as code,he,en, but found another. Correct it.",
      he: "ציפינו לשורה ראשונה עם 'code' ולפחות שפה אחת, למשל code,he,en, ומצאנו אחרת. כדאי לתקן אותה.",
    },
  },
  row: (line: number) => ({
    kind: 'refused' as const,
    messages: {
      en: `Expected a code of at most 100 characters and a label in line ${line}, but one of them is missing or too long. Correct it.`,
      he: `ציפינו בשורה ${line} לקוד של עד 100 תווים ולשם, ואחד מהם חסר או ארוך מדי. כדאי לתקן.`,
    },
  }),
} as const;

/** The rows that hold something, as lists of their cells. */
function rowsOf(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((each) => each.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const first = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  return [';', '\t'].find((sign) => first.includes(sign) && !first.includes(',')) ?? ',';
}
