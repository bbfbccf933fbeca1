import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFlow, compileFlow, start } from '../../src/index.ts';
import { oneStepFlow, withForm } from '../one-step-flow.ts';

/** Everything that the little form takes: what the table may be asked about. */
const NUMBERS = [0, 1, 2, 3, 4];
const KINDS = ['a', 'b', 'c'];
const schema = {
  properties: {
    n: { type: 'integer', minimum: 0, maximum: 4 },
    kind: { type: 'string', enum: KINDS },
    yes: { type: 'boolean' },
  },
  required: ['n'],
};
const cases = NUMBERS.flatMap((n) =>
  [...KINDS, null].flatMap((kind) => [true, false, null].map((yes) => present({ n, kind, yes }))),
);

function present(answers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
}

const number = fc.integer({ min: -1, max: 5 });
const cells = {
  n: fc.oneof(
    fc.constant('-'),
    fc.tuple(fc.constantFrom('<', '<=', '>', '>=', '!=', '=='), number).map(([sign, n]) => `${sign} ${n}`),
    fc.tuple(number, number).map(([low, high]) => `value > ${low} && value < ${high}`),
    fc.tuple(number, number).map(([low, high]) => `value == ${low} || !(value <= ${high})`),
  ),
  kind: fc.oneof(
    fc.constantFrom('-', "'a'", "'b'", "!= 'a'", '== null', '!= null', 'has(value)', "has(value) && value != 'c'"),
    fc.subarray(KINDS, { minLength: 1 }).map((kinds) => `in [${kinds.map((kind) => `'${kind}'`).join(', ')}]`),
  ),
  yes: fc.constantFrom('-', 'true', 'false', 'value', '!value', '== null', 'value || !has(value)'),
};
const tables = fc.record({
  rules: fc.array(fc.tuple(cells.n, cells.kind, cells.yes), { minLength: 1, maxLength: 5 }),
  hitPolicy: fc.constantFrom('unique' as const, 'first' as const),
});

test('what is told of a table is what happens, and what happens is told', () => {
  fc.assert(
    fc.property(tables, ({ rules, hitPolicy }) => {
      const answers = rules.map((when) => ({ when, answers: ['1'] }));
      const inputs = ['data.n', 'data.kind', 'data.yes'].map((expression) => ({ expression }));
      const config = { inputs, outputs: [{ variable: 'x' }], rules: answers, hitPolicy };
      const document = oneStepFlow({ type: 'decisionTable', config });
      const fits = engineOf(document);
      const fitting = cases.map(fits);

      const codes = new Set(checkFlow(document, withForm(schema)).map(({ code }) => code));

      expect(codes.has('decision.gap')).toBe(fitting.some((rows) => rows.length === 0));
      if (hitPolicy === 'unique') expect(codes.has('decision.overlap')).toBe(fitting.some((rows) => rows.length > 1));
      const counts = (rows: readonly number[], row: number) =>
        hitPolicy === 'first' ? rows[0] === row : rows.includes(row);
      const isIdle = rules.some((_rule, index) => !fitting.some((rows) => counts(rows, index + 1)));
      expect(codes.has('decision.rule-never') || codes.has('decision.rule-shadowed')).toBe(isIdle);
    }),
    { numRuns: process.env.NATIV_FUZZ_RUNS === undefined ? 300 : 5000 },
  );
});

/** Gives the rules that the engine itself finds to fit, counted from 1. */
function engineOf(document: ReturnType<typeof oneStepFlow>): (data: Record<string, unknown>) => readonly number[] {
  const collecting = JSON.parse(JSON.stringify(document).replace(/"hitPolicy":"\w+"/, '"hitPolicy":"collect"'));
  const outcome = compileFlow(collecting, withForm(schema));
  if (outcome.kind === 'refused') throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  const { flow } = outcome;
  return (data) => {
    const { history } = start(flow, { instanceId: 'i', data }, { now: '2026-05-01T09:00:00.000Z' });
    const made = history.events.find(({ kind }) => kind === 'decisionMade');
    return (made?.detail as { rules: readonly number[] } | undefined)?.rules ?? [];
  };
}
