import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Sheet } from './sheet.ts';
import { sheetAsCsv } from './sheet-as-csv.ts';
import { sheetAsXlsx } from './sheet-as-xlsx.ts';

const sheet: Sheet = {
  name: 'זמני מענה: [א/ב]',
  isRightToLeft: true,
  header: ['שם', 'מיום', 'זמן', 'מספר', 'בזמן'],
  rows: [
    ['=HYPERLINK("http://x.example")', { day: '2026-03-01' }, { spanMs: 93_784_000 }, 12, { share: 0.65 }],
    ['  +1 <b>&"\u0000', null, null, 0, null],
    ['a,b\nc', { day: '1900-03-01' }, { spanMs: 0 }, -3, null],
  ],
};

describe('a table as CSV', () => {
  const csv = sheetAsCsv(sheet);

  test('begins with what tells spreadsheets that it is UTF-8', () => {
    expect([...new TextEncoder().encode(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.slice(1, 26)).toBe('שם,מיום,זמן,מספר,בזמן\r\n"\'');
  });

  test('has no text that a spreadsheet takes for a formula', () => {
    expect(csv).toContain('"\'=HYPERLINK(""http://x.example"")",2026-03-01,26:03:04,12,0.65\r\n');
    expect(csv).toContain('"\'  +1 <b>&""\u0000",,,0,\r\n');
    expect(csv).toContain('"a,b\nc",1900-03-01,0:00:00,-3,\r\n');
  });
});

describe('a table as a spreadsheet', () => {
  const files = unzipSync(sheetAsXlsx(sheet));
  const page = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

  test('has the parts that one must have, each of which names the next', () => {
    expect(Object.keys(files)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="זמני מענה   א ב "');
  });

  test('runs from right to left in Hebrew', () => {
    expect(page).toContain('rightToLeft="1"');
    const other = unzipSync(sheetAsXlsx({ ...sheet, isRightToLeft: false }))['xl/worksheets/sheet1.xml'];
    expect(strFromU8(other ?? new Uint8Array())).not.toContain('rightToLeft');
  });

  test('holds texts as texts, days as days and times as times', () => {
    expect(page).toContain(
      '<c r="A2" t="inlineStr" s="0"><is><t xml:space="preserve">=HYPERLINK(&quot;http://x.example&quot;)</t></is></c>',
    );
    expect(page).toContain('<c r="B2" s="2"><v>46082</v></c>');
    expect(page).toContain('<c r="B4" s="2"><v>61</v></c>');
    expect(page).toContain(`<c r="C2" s="3"><v>${93_784_000 / 86_400_000}</v></c>`);
    expect(page).toContain('<t xml:space="preserve">  +1 &lt;b&gt;&amp;&quot;</t>');
    expect(page).not.toContain('<f>');
  });
});
