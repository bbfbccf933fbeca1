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
});
