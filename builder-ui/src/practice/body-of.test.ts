import { expect, test } from 'vitest';
import { bodyOf } from './body-of.ts';

test('an answer carries nothing, or what was written as JSON', () => {
  expect(bodyOf('  ')).toEqual({});
  expect(bodyOf('{"found": true}')).toEqual({ body: { found: true } });
  expect(bodyOf('null')).toEqual({ body: null });
});

test('what is no JSON is not sent', () => {
  expect(bodyOf('{found}')).toBeNull();
});
