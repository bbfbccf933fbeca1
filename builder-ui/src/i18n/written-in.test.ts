import { expect, it } from 'vitest';
import { writtenIn } from './written-in.ts';

it.each([
  ['פותחים ליווי', 'he'],
  ['Press "סיום המשימה" at the end', 'he'],
  ['We go on', 'en'],
  ['123', 'en'],
])('%j is written in %s', (text, language) => {
  expect(writtenIn(text)).toBe(language);
});
