import { expect, test } from 'vitest';
import { readFormFile } from './read-form-file.ts';

test('makes a form of a bare JSON Schema, called like its file', () => {
  expect(readFormFile('{"type":"object","properties":{"a":{"type":"string"}}}', 'visit.schema.json')).toMatchObject({
    kind: 'imported',
    document: { title: 'visit' },
  });
});

test.each([
  ['', 'notJson'],
  ['{"a":', 'notJson'],
  [`"${'x'.repeat(1_000_000)}"`, 'tooLarge'],
])('says what keeps a file from being looked at: %#', (text, trouble) => {
  expect(readFormFile(text, 'x.json')).toBe(trouble);
});
