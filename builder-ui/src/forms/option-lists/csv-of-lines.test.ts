import { expect, test } from 'vitest';
import { csvOfLines } from './csv-of-lines.ts';

test.each([
  ['Tel Aviv\nHaifa\n\nHaifa', 'code,en\r\ntel-aviv,Tel Aviv\r\nhaifa,Haifa\r\nhaifa-2,Haifa'],
  ['חיפה\nעכו', 'code,he\r\nanswer-1,חיפה\r\nanswer-2,עכו'],
  ['חיפה\tHaifa\nעכו\tAcre', 'code,he,en\r\nhaifa,חיפה,Haifa\r\nacre,עכו,Acre'],
  ['\ufeffcode,he\n4000,חיפה', 'code,he\r\n4000,חיפה'],
])('makes a table of %j', (text, csv) => {
  expect(csvOfLines(text)).toBe(csv);
});
