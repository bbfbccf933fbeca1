import { expect, test } from 'vitest';
import { csvOfEntries, csvOfLines } from './csv-of-lines.ts';

test.each([
  ['Tel Aviv\nHaifa\n\nHaifa', 'code,en\r\ntel-aviv,Tel Aviv\r\nhaifa,Haifa\r\nhaifa-2,Haifa'],
  ['חיפה\nעכו', 'code,he\r\nanswer-1,חיפה\r\nanswer-2,עכו'],
  ['חיפה\tHaifa\nעכו\tAcre', 'code,he,en\r\nhaifa,חיפה,Haifa\r\nacre,עכו,Acre'],
  ['\ufeffcode,he\n4000,חיפה', 'code,he\r\n4000,חיפה'],
])('makes a table of %j', (text, csv) => {
  expect(csvOfLines(text)).toBe(csv);
});

test('writes entries as a table that is read as it is', () => {
  const csv = csvOfEntries([
    { code: '1', labels: { he: 'א, ב', en: 'A' } },
    { code: '2', labels: { he: 'ג' } },
  ]);

  expect(csv).toBe('code,he,en\n1,"א, ב",A\n2,ג,');
  expect(csvOfLines(csv)).toBe('code,he,en\r\n1,"א, ב",A\r\n2,ג,');
});
