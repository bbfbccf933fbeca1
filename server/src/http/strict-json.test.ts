import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../config/limits.ts';
import { casesFolder, hasCases, readCase } from '../test/cases.ts';
import { readStrictJson } from './strict-json.ts';

const read = (text: string, limits = defaultLimits) => readStrictJson(Buffer.from(text), limits);
const refusal = (text: string, limits = defaultLimits) => {
  const result = read(text, limits);
  return 'refusal' in result ? result.refusal : null;
};

describe('readStrictJson', () => {
  it.each([
    ['a duplicate key', '{"a":{"b":1,"b":2}}', { reason: 'duplicateKey', path: '/a/b' }],
    ['a duplicate key hidden by an escape', '{"a":1,"\\u0061":2}', { reason: 'duplicateKey', path: '/a' }],
    ['a prototype key', '[{"__proto__":{}}]', { reason: 'forbiddenKey', path: '/0/__proto__' }],
    ['an escaped prototype key', '{"\\u005f_proto__":1}', { reason: 'forbiddenKey', path: '/__proto__' }],
    ['a constructor key', '{"constructor":1}', { reason: 'forbiddenKey', path: '/constructor' }],
    ['an escaped NUL', '{"a":["x","\\u0000"]}', { reason: 'nul', path: '/a/1' }],
    ['a raw NUL', '"\u0000"', { reason: 'syntax', path: '' }],
    ['an escaped NUL in a key', '{"\\u0000":1}', { reason: 'nul', path: '/\u0000' }],
    ['a lone high surrogate', '["\\ud800"]', { reason: 'loneSurrogate', path: '/0' }],
    ['a lone low surrogate', '["\\udc00"]', { reason: 'loneSurrogate', path: '/0' }],
    ['a high surrogate before text', '["\\ud800a\\udc00"]', { reason: 'loneSurrogate', path: '/0' }],
    ['two high surrogates', '["\\ud800\\ud800\\udc00"]', { reason: 'loneSurrogate', path: '/0' }],
    ['a number past the largest', '{"n":1e400}', { reason: 'numberOverflow', path: '/n' }],
    ['a very long number', `[-${'9'.repeat(400)}]`, { reason: 'numberOverflow', path: '/0' }],
    ['a truncated text', '{"a":1', { reason: 'syntax', path: '' }],
    ['an unfinished string', '{"a":"b', { reason: 'syntax', path: '/a' }],
    ['nothing', '', { reason: 'empty', path: '' }],
    ['white space', '  ', { reason: 'syntax', path: '' }],
  ])('refuses %s', (_what, text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });

  it('names a place as a JSON Pointer', () => {
    expect(refusal('{"a/b":{"c~d":[0,"\\u0000"]}}')?.path).toBe('/a~1b/c~0d/1');
  });

  it('refuses a byte sequence that is not UTF-8', () => {
    const result = readStrictJson(Uint8Array.from([0x22, 0xc3, 0x28, 0x22]), defaultLimits);

    expect(result).toEqual({ refusal: { reason: 'encoding', path: '' } });
  });

  it('keeps a surrogate pair, an escaped backslash before a u, and an escaped quote', () => {
    expect(read('["\\ud83d\\ude00","\\\\u0000","\\"",{"a\\"b":1}]')).toEqual({
      value: ['😀', '\\u0000', '"', { 'a"b': 1 }],
    });
  });

  it('gives the same key in two objects no second look', () => {
    expect(read('[{"a":1},{"a":2}]')).toEqual({ value: [{ a: 1 }, { a: 2 }] });
  });

  it('takes exactly as much as each limit allows', () => {
    const limits = { jsonDepth: 2, jsonKeys: 3, jsonArrayLength: 3, jsonStringLength: 4 };
    const refused = (text: string) => {
      const result = readStrictJson(Buffer.from(text), limits);
      return 'refusal' in result ? result.refusal.reason : null;
    };

    expect(['[[1]]', '{"a":1,"b":2,"c":3}', '[1,2,3]', '"abcd"', '"\\n\\n\\n\\n"', '[]'].map(refused)).toEqual(
      Array(6).fill(null),
    );
    expect(
      ['[[[1]]]', '[{"a":1,"b":2},{"c":3,"d":4}]', '[1,2,3,4]', '"abcde"', '"\\n\\n\\n\\n\\n"'].map(refused),
    ).toEqual(['tooDeep', 'tooManyKeys', 'arrayTooLong', 'stringTooLong', 'stringTooLong']);
  });

  it('refuses a hundred thousand opening brackets without overflowing', () => {
    expect(refusal('['.repeat(100_000))?.reason).toBe('tooDeep');
    expect(refusal('{"a":'.repeat(100_000))?.reason).toBe('tooDeep');
  });

  it('reads what JSON.parse reads, whatever the value', () => {
    const plain = fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' });
    fc.assert(
      fc.property(plain, fc.constantFrom(0, 1), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const result = read(text);
        if ('value' in result) expect(result.value).toEqual(JSON.parse(text));
        else expect(['forbiddenKey', 'nul', 'loneSurrogate']).toContain(result.refusal.reason);
      }),
    );
  });

  it('never throws and never accepts what JSON.parse refuses, whatever the bytes', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\\',
      '\\u00',
      'e',
      '1',
      '-',
      'true',
      ' ',
      'a',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        if ('value' in read(text)) expect(() => JSON.parse(text)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the cases of the JSON parsing test suite', () => {
  const cases = hasCases ? readCase<readonly ParsingCase[]>('strings/json-parsing.json') : [];

  if (!hasCases) it.skip(`are not in ${casesFolder}`);

  it.each(cases)('$file: $expect', ({ file, expect: expected, base64 }) => {
    const result = readStrictJson(Buffer.from(base64, 'base64'), defaultLimits);
    // The one case where we are stricter on purpose: two readers could take two different values.
    const wanted = file === 'y_object_duplicated_key.json' ? 'reject' : expected;

    if (wanted !== 'either') expect('value' in result ? 'accept' : 'reject').toBe(wanted);
  });
});

interface ParsingCase {
  readonly file: string;
  readonly expect: 'accept' | 'reject' | 'either';
  readonly base64: string;
}
