import { describe, expect, it } from 'vitest';
import { compileAnswerChecker } from './answer-checker.ts';

const form = {
  title: 'A form',
  schema: {
    type: 'object',
    required: ['kind'],
    properties: {
      kind: { type: 'string', title: 'Kind', enum: ['a', 'b'] },
      code: { type: 'string', title: 'Code', pattern: '^a' },
      other: { type: 'string', title: 'Other', pattern: '^b' },
      pair: { type: 'array', items: [{ type: 'string' }, { type: 'number' }] },
    },
    allOf: [
      {
        if: { properties: { kind: { const: 'b' } }, required: ['kind'] },
        then: { properties: { more: { type: 'string', title: 'More' } }, required: ['more'] },
      },
    ],
  },
};
const checker = compileAnswerChecker(form);

describe('the checker of answers', () => {
  it('judges each pattern by itself', () => {
    expect(checker.check({ kind: 'a', code: 'a1', other: 'b1' }, 'en').kind).toBe('valid');
    expect(checker.check({ kind: 'a', code: 'b1', other: 'a1' }, 'en')).toMatchObject({
      errors: [{ path: '/code' }, { path: '/other' }],
    });
  });

  it('drops the answer to a question that another answer hides', () => {
    expect(checker.check({ kind: 'a', more: 'left over' }, 'en')).toEqual({ kind: 'valid', answers: { kind: 'a' } });
  });

  it('asks for an answer that another answer makes necessary, in the language asked for', () => {
    const english = checker.check({ kind: 'b' }, 'en');
    const hebrew = checker.check({ kind: 'b' }, 'he');

    expect(english).toMatchObject({ errors: [{ path: '/more' }] });
    expect(hebrew.kind === 'invalid' && hebrew.errors[0]?.message).toMatch(/\p{Script=Hebrew}/u);
  });

  it('refuses what the form does not ask', () => {
    expect(checker.check({ kind: 'a', admin: true }, 'en')).toMatchObject({ errors: [{ path: '/admin' }] });
  });

  it('judges tuples', () => {
    expect(checker.check({ kind: 'a', pair: ['x', 1] }, 'en').kind).toBe('valid');
    expect(checker.check({ kind: 'a', pair: [1, 'x'] }, 'en').kind).toBe('invalid');
  });

  it('judges a pattern that would hang a native regular expression', () => {
    const hanging = compileAnswerChecker({
      title: 'A form',
      schema: { type: 'object', properties: { text: { type: 'string', pattern: '^(a+)+$' } } },
    });

    expect(hanging.check({ text: `${'a'.repeat(5000)}b` }, 'en').kind).toBe('invalid');
  });

  it('follows the rules of the form, as of the date given', () => {
    const ruled = compileAnswerChecker({
      ...form,
      settings: {
        rules: [
          { id: 'show', kind: 'show', when: "data.kind == 'b'", questions: ['/code'] },
          { id: 'refuse', kind: 'refuse', when: "today > '2026-06-01'", questions: ['/kind'], message: 'Too late.' },
        ],
      },
    });

    expect([checker.isStatic, ruled.isStatic]).toEqual([false, false]);
    expect(ruled.check({ kind: 'a', code: 'never asked' }, 'en', '2026-01-01')).toEqual({
      kind: 'valid',
      answers: { kind: 'a' },
    });
    expect(ruled.check({ kind: 'a' }, 'en', '2026-07-01')).toEqual({
      kind: 'invalid',
      errors: [{ path: '/kind', message: 'Too late.' }],
    });
  });

  it('gives the answers to a form without conditions back as they are', () => {
    const plain = compileAnswerChecker({
      title: 'F',
      schema: { type: 'object', properties: { a: { type: 'string' } } },
    });
    const answers = { a: 'x' };
    const checked = plain.check(answers, 'en');

    expect(plain.isStatic).toBe(true);
    expect(checked.kind === 'valid' && checked.answers).toBe(answers);
  });
});
