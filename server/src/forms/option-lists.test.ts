import { describe, expect, it } from 'vitest';
import { compileAnswerChecker } from './answer-checker.ts';
import { withOptionsAsEnum } from './option-lists.ts';

const options = (count: number) =>
  Array.from({ length: count }, (_, number) => ({ const: `o${number}`, title: `O${number}` }));
const formOf = (town: object) => ({ title: 'A form', schema: { type: 'object', properties: { town } } });

describe('a long list of options', () => {
  it('compiles in a moment and allows what it lists', () => {
    const startedAt = performance.now();
    const checker = compileAnswerChecker(formOf({ type: 'string', title: 'Town', oneOf: options(1_500) }));
    const good = checker.check({ town: 'o1499' }, 'en');
    const bad = checker.check({ town: 'o1500' }, 'en');

    expect(good).toEqual({ kind: 'valid', answers: { town: 'o1499' } });
    expect(bad).toMatchObject({ kind: 'invalid', errors: [{ path: '/town' }] });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it('says of a wrong answer what a short one says', () => {
    const [long, short] = [25, 5].map((count) =>
      compileAnswerChecker(formOf({ type: 'string', title: 'Town', oneOf: options(count) })).check({ town: 'x' }, 'he'),
    );

    expect(long).toEqual(short);
  });

  it('stays as it is when it is more than a list', () => {
    const twice = { oneOf: [...options(25), { const: 'o1', title: 'Again' }] };
    const narrower = { oneOf: options(25).map((option) => ({ ...option, minLength: 3 })) };
    const literal = { const: { oneOf: options(25) } };

    const referred = { properties: { a: { oneOf: options(25) }, b: { $ref: '#/properties/a/oneOf/3' } } };

    for (const schema of [twice, narrower, literal, referred]) expect(withOptionsAsEnum(schema)).toEqual(schema);
  });
});
