import { type Cell, type Sheet, spanText } from './sheet.ts';

/** Without it, spreadsheets take UTF-8 for the encoding of their country, and Hebrew for nonsense. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would take for the beginning of a formula, also behind blanks. */
const FORMULA = /^\s*[=+\-@\t\r]/;

/** Writes a table as CSV (RFC 4180), for spreadsheets: a text that begins like a formula is made a text. */
export function sheetAsCsv({ header, rows }: Sheet): string {
  return `${BYTE_ORDER_MARK}${[header, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(cell: Cell): string {
  const text = textOf(cell);
  const harmless = typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('day' in cell) return cell.day;
  return 'spanMs' in cell ? spanText(cell.spanMs) : String(Math.round(cell.share * 100) / 100);
}
