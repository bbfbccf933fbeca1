import { strToU8, zipSync } from 'fflate';
import type { Cell, Sheet } from './sheet.ts';

const DAY_MS = 86_400_000;
/** The day from which spreadsheets count, one before the first of 1900 and one more for a leap day that never was. */
const FIRST_DAY_MS = Date.UTC(1899, 11, 30);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The looks of cells, by their place among `cellXfs` below. */
const looks = { plain: 0, head: 1, day: 2, span: 3, share: 4 } as const;

/**
 * Writes a table as a spreadsheet (ECMA-376): days are days and lengths of time are such, so that one can reckon with them; a text is a text and never a
 * formula; a table in Hebrew runs from right to left. The few parts that a spreadsheet must have are written here, since the libraries
 * that write them are old or do much else.
 */
export function sheetAsXlsx(sheet: Sheet): Uint8Array {
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheetName(sheet.name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': worksheet(sheet),
  };
  const files = Object.entries(parts).map(([path, xml]) => [
    path,
    [
      strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
      { mtime: new Date(Date.UTC(2000, 0, 2)) },
    ],
  ]);
  return zipSync(Object.fromEntries(files));
}

const contentTypes = `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['workbook', 'sheet.main'],
  ['worksheets/sheet1', 'worksheet'],
  ['styles', 'styles'],
]
  .map(
    ([part, type]) =>
      `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  )
  .join('')}</Types>`;

const relations = (targets: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${packages}/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const styles = `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${[
  [0, 0],
  [0, 1],
  [164, 0],
  [165, 0],
  [9, 0],
]
  .map(
    ([format, font]) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  )
  .join('')}</cellXfs></styleSheet>`;

function worksheet({ header, rows, isRightToLeft }: Sheet): string {
  const direction = isRightToLeft ? ' rightToLeft="1"' : '';
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const lines = [header.map((text) => inline(text, looks.head)), ...rows.map((row) => row.map(cellXml))];
  const data = lines
    .map((cells, row) => `<row r="${row + 1}">${cells.map((xml, column) => placed(xml, column, row)).join('')}</row>`)
    .join('');
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${direction}>${pane}</sheetView></sheetViews><cols><col min="1" max="${header.length}" width="18" customWidth="1"/></cols><sheetData>${data}</sheetData></worksheet>`;
}

/** What stands between the name of a cell and its end. */
type CellXml = readonly [attributes: string, content: string];

function cellXml(cell: Cell): CellXml | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return inline(cell, looks.plain);
  if (typeof cell === 'number') return number(cell, looks.plain);
  if ('day' in cell) return number((Date.parse(`${cell.day}T00:00:00Z`) - FIRST_DAY_MS) / DAY_MS, looks.day);
  return 'spanMs' in cell ? number(cell.spanMs / DAY_MS, looks.span) : number(cell.share, looks.share);
}

const inline = (text: string, look: number): CellXml => [
  `t="inlineStr" s="${look}"`,
  `<is><t xml:space="preserve">${escaped(text)}</t></is>`,
];
const number = (value: number, look: number): CellXml => [`s="${look}"`, `<v>${value}</v>`];

const placed = (xml: CellXml | null, column: number, row: number) =>
  xml === null ? '' : `<c r="${columnName(column)}${row + 1}" ${xml[0]}>${xml[1]}</c>`;

/** A, B ... Z, AA, AB ... */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** What no name of a sheet may hold, and how long it may be. */
const sheetName = (name: string) => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** XML knows no control characters but those that break lines, not even escaped ones, and no halves of characters. */
const escaped = (text: string) =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
