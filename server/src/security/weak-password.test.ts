import { describe, expect, test } from 'vitest';
import { isWeakPassword } from './weak-password.ts';

const context = ['dana.levi@sample.example', 'Dana Levi', 'העמותה לדוגמה'];

describe('a password is weak', () => {
  test.each([
    ['qwertyuiop', 'on the list of those tried first'],
    ['Password123', 'in capitals too'],
    ['Sunshine2024!', 'a well-known one with a year and a sign'],
    ['Liverpool1', 'on the list of what came to light'],
    ['12345678901', 'a run'],
    ['aaaaaaaaaaaa', 'one letter'],
    ['abcabcabcabc', 'a repetition'],
    ['DanaLevi2026!', 'the name and a year'],
    ['dana.levi@sample', 'the address'],
    ['העמותה2026!!', 'the organisation'],
    ['nativ-nativ-2026', 'the product'],
    ['סיסמה123456', 'the word itself'],
    ['1029384756!!', 'digits and signs only'],
  ])('%j: %s', (password) => {
    expect(isWeakPassword(password, context)).toBe(true);
  });

  test.each(['four quiet green trams', 'סוס ירוק שותה תה', 'dana likes tall bicycles', 'Xk2v-9qpT-wm'])(
    '%j is not',
    (password) => {
      expect(isWeakPassword(password, context)).toBe(false);
    },
  );
});
