import { describe, expect, test } from 'vitest';
import { decodeTable } from './decode-table.ts';
import { readTable } from './read-table.ts';
import { fieldOf, roleOf } from './table-words.ts';

const hebrew = 'שם,אימייל\r\nדנה,d@example.org';
const windows1255 = (text: string) =>
  Uint8Array.from(
    [...text].map((sign) => (sign >= 'א' && sign <= 'ת' ? sign.charCodeAt(0) - 0x5d0 + 0xe0 : sign.charCodeAt(0))),
  );
const utf16 = (text: string, mark: boolean) => Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');

describe('the bytes of a table', () => {
  test.each([
    ['utf-8', Buffer.from(hebrew)],
    ['utf-8', Buffer.from(`\uFEFF${hebrew}`)],
    ['utf-16', utf16(hebrew, true)],
    ['utf-16', utf16(hebrew, false)],
    ['utf-16', Buffer.from(utf16(hebrew, true)).swap16()],
    ['windows-1255', windows1255(hebrew)],
  ] as const)('in %s are read as the same words', (encoding, bytes) => {
    const decoded = decodeTable(bytes);

    expect(decoded.encoding).toBe(encoding);
    expect(readTable(decoded.text)).toMatchObject({
      headers: ['שם', 'אימייל'],
      rows: [{ line: 2, cells: ['דנה', 'd@example.org'] }],
    });
  });
});

describe('a table', () => {
  test.each([
    [',', 'name,email\na,b'],
    [';', 'name;email\na;b'],
    ['\t', 'name\temail\na\tb'],
    ['|', 'name|email\na|b'],
    [';', 'sep=;\r\nname;email\r\na;b'],
    [';', '"name, first";email\na;b'],
  ])('is split by %j', (separator, text) => {
    expect(readTable(text)).toMatchObject({ separator, rows: [{ cells: ['a', 'b'] }] });
  });

  test('keeps separators and line ends within quotes, leaves out empty lines, and knows the line of the file', () => {
    const table = readTable('name,groups\n\n"Cohen, Dana","a\nb"\n,\nNoam,c\n');

    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['Cohen, Dana', 'a\nb'],
      ['Noam', 'c'],
    ]);
    expect(table?.rows.at(-1)?.line).toBe(6);
  });

  test('whose quotes never close is none', () => {
    expect(readTable('name,email\n"Dana,b')).toBeNull();
  });

  test.each(['', '\n\n', 'name,email'])('without rows has none: %j', (text) => {
    expect(readTable(text)?.rows).toEqual([]);
  });
});

test.each([
  ['E-Mail', 'email'],
  ['  דוא"ל ', 'email'],
  ['שם פרטי', 'name'],
  ['Full Name', 'name'],
  ['קבוצות', 'groups'],
  ['תפקיד', 'role'],
  ['Phone', 'ignored'],
])('the header %j says: %s', (header, field) => {
  expect(fieldOf(header)).toBe(field);
});

test.each([
  ['', 'member'],
  ['ADMIN', 'admin'],
  ['מנהלת מערכת', 'admin'],
  ['boss', null],
])('the role %j is: %s', (cell, role) => {
  expect(roleOf(cell)).toBe(role);
});
