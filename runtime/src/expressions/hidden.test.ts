import { expect, test } from 'vitest';
import { compileCondition, evaluateCondition } from './expression.ts';
import { HIDDEN, hiddenAnswers, READS_HIDDEN } from './hidden.ts';
import { ANY } from './value-type.ts';

const tell = (source: string, vars: object) =>
  evaluateCondition(compileCondition(source, { data: ANY, tasks: ANY, vars: ANY }).expression, { vars });

test.each(['vars.one == vars.other', 'vars.other != vars.one', '[vars.one] == [vars.other]', 'size(vars.one) == 1'])(
  '%s has no result where one of the answers in it is hidden',
  (source) => {
    expect(tell(source, { one: { name: HIDDEN }, other: {} })).toEqual({ failure: READS_HIDDEN });
  },
);

test.each(['vars.one == vars.other', 'vars.one in [vars.empty]', 'vars.empty == vars.one', 'size(vars.one) == 0'])(
  '%s has no result where none of the answers in it may be read',
  (source) => {
    const vars = { one: hiddenAnswers(), other: hiddenAnswers(), empty: {} };

    expect(tell(source, vars)).toEqual({ failure: READS_HIDDEN });
  },
);

test('a comparison that other answers decide has a result', () => {
  expect(tell('vars.one == vars.other', { one: { n: 1, name: HIDDEN }, other: { n: 2 } })).toEqual({ value: false });
});
