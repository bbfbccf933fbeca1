import { expect, it } from 'vitest';
import { typedValue } from './typed-value.ts';

it.each([
  ['18', 18],
  ['true', true],
  ['["a"]', ['a']],
  ['"18"', '18'],
  ['legal', 'legal'],
  ['', ''],
  ['{broken', '{broken'],
])('reads %j as %j', (text, value) => {
  expect(typedValue(text)).toEqual(value);
});
