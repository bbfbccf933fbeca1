import { describe, expect, test } from 'vitest';
import { hasCases, readCase } from '../../test/forms/cases.ts';
import { compileSafePattern } from './safe-pattern.ts';

interface RedosCase {
  readonly pattern: string;
  readonly safe?: boolean;
  readonly match?: readonly string[];
  readonly noMatch?: readonly string[];
  readonly attack?: {
    readonly prefix?: string;
    readonly repeat: string;
    readonly times: number;
    readonly suffix: string;
  };
}

test.each([
  ['^(?!0000)[0-9]{4}$', ['0001', '1234'], ['0000', '123']],
  ['^(?!\\s)(?!.*?\\s{2,})[^<>%$#@!^&*]+$', ['a b'], [' a', 'a  b', '<']],
  ['^(?=.*[a-z])(?=.*\\d).{3,}$', ['a1b', '12c'], ['abc', '123', 'a1']],
  ['^((?!http|www\\.).)*$', ['a word', ''], ['see http', 'www.x']],
  ['^[\\u0590-\\u05FF\\s]+$', ['שלום לכם'], ['shalom']],
])('%s matches as the native regular expression does', (pattern, matching, failing) => {
  const safe = compileSafePattern(pattern);
  for (const text of [...matching, ...failing]) {
    expect({ text, matches: safe.test(text) }).toEqual({ text, matches: matching.includes(text) });
    expect(safe.test(text)).toBe(new RegExp(pattern, 'u').test(text));
  }
});

test.each(['(', '(?<=a)b', '(a)\\1', 'a(?!b)', '^(?!a)b|c'])('%s is refused', (pattern) => {
  expect(() => compileSafePattern(pattern)).toThrow();
});

test('two patterns are not taken for one by their text', () => {
  expect(String(compileSafePattern('a'))).not.toBe(String(compileSafePattern('b')));
});

describe.skipIf(!hasCases)('patterns that hang others', () => {
  const { cases } = hasCases ? readCase<{ cases: RedosCase[] }>('strings/redos.json') : { cases: [] };

  test.each(cases)('$pattern is refused or answers in time', ({ attack, match = [], noMatch = [], pattern, safe }) => {
    if (safe) {
      const compiled = compileSafePattern(pattern);
      expect([match.every(compiled.test), noMatch.some(compiled.test)]).toEqual([true, false]);
      return;
    }
    if (attack === undefined) return;
    const value = (attack.prefix ?? '') + attack.repeat.repeat(attack.times) + attack.suffix;
    const started = performance.now();
    try {
      compileSafePattern(pattern).test(value.slice(0, 20_000));
    } catch {
      return;
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
