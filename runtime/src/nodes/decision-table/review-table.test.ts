import type { DecisionTableConfig } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import { oneStepFlow, withForm } from '../../../test/one-step-flow.ts';
import { checkFlow } from '../../model/compile-flow.ts';

const properties = {
  age: { type: 'integer', minimum: 0, maximum: 120 },
  weight: { type: 'number' },
  kind: { type: 'string', enum: ['legal', 'social', 'other'] },
  urgent: { type: 'boolean' },
  city: { type: 'string' },
  on: { type: 'string', format: 'date' },
  code: { type: 'string', pattern: '^[0-9]{9}$' },
};
const required = Object.keys(properties);

interface Table {
  readonly asks: readonly string[];
  readonly rules: readonly (readonly string[])[];
  readonly hitPolicy?: DecisionTableConfig['hitPolicy'];
  readonly otherwise?: boolean;
  readonly schema?: Record<string, unknown>;
}

function check({ asks, rules, hitPolicy, otherwise, schema = { properties, required } }: Table) {
  const config = {
    inputs: asks.map((expression) => ({ expression })),
    outputs: [{ variable: 'group' }],
    rules: rules.map((when, index) => ({ when, answers: [`'row ${index + 1}'`] })),
    ...(hitPolicy && { hitPolicy }),
    ...(otherwise && { otherwise: ["'none'"] }),
  };
  return checkFlow(oneStepFlow({ type: 'decisionTable', config }), withForm(schema));
}

/** What is found, as the code and what the sentence tells of the rules and the example. */
function found(table: Table) {
  return check(table).map(({ code, message }) => [code, /(?:for|fits) ([^.]* = [^.]*)\. /.exec(message)?.[1] ?? '-']);
}

describe('a gap is told, with an answer that falls into it', () => {
  test.each<[string, Table, string]>([
    ['between numbers', { asks: ['data.age'], rules: [['< 18'], ['> 18']] }, 'data.age = 18'],
    ['below what is asked for', { asks: ['data.age'], rules: [['>= 18']] }, 'data.age = 0'],
    [
      'between numbers that are no whole ones',
      { asks: ['data.weight'], rules: [['<= 3'], ['>= 4']] },
      'data.weight = 3,5',
    ],
    ['of choices', { asks: ['data.kind'], rules: [["'legal'"], ["in ['social']"]] }, 'data.kind = "other"'],
    ['of yes and no', { asks: ['data.urgent'], rules: [['true']] }, 'data.urgent = false'],
    ['of texts', { asks: ['data.city'], rules: [["'Haifa'"], ["'Eilat'"]] }, 'data.city = "?"'],
    ['between dates', { asks: ['data.on'], rules: [["< '2026-05-01'"], ["> '2026-05-01'"]] }, 'data.on = "2026-05-01"'],
    [
      'where two answers come together',
      {
        asks: ['data.kind', 'data.urgent'],
        rules: [
          ["'legal'", '-'],
          ["!= 'legal'", 'true'],
        ],
      },
      'data.kind = "social", data.urgent = false',
    ],
    [
      'where an answer is absent',
      { asks: ['data.urgent'], rules: [['true'], ['== false']], schema: { properties } },
      'data.urgent = null',
    ],
  ])('%s', (_name, table, example) => {
    const [problem, ...others] = check(table);

    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: 'warning', nodeId: 'step', code: 'decision.gap' });
    expect(problem?.message).toContain(example.replace(',5', '.5'));
    expect(problem?.messages?.he).toContain(example.replace(',5', '.5'));
    expect(problem?.fix?.edit).toEqual({ kind: 'addOtherwise', nodeId: 'step' });
  });
});

describe('no gap is told', () => {
  test.each<[string, Table]>([
    ['of whole numbers where none lies between', { asks: ['data.age'], rules: [['<= 17'], ['>= 18']] }],
    [
      'beyond what the form takes',
      { asks: ['data.age'], rules: [['>= 0 && value <= 120'.replace('>= 0', 'value >= 0')]] },
    ],
    ['where all choices are there', { asks: ['data.kind'], rules: [["in ['legal', 'other']"], ["'social'"]] }],
    ['where yes and no are there', { asks: ['data.urgent'], rules: [['true'], ['false']] }],
    ['where the rest is told', { asks: ['data.kind'], rules: [["'legal'"]], otherwise: true }],
    ['where all rules are collected', { asks: ['data.kind'], rules: [["'legal'"]], hitPolicy: 'collect' }],
    ['of a computed value', { asks: ['size(data.city)'], rules: [['> 3']] }],
    ['of a text whose form only a pattern knows', { asks: ['data.code'], rules: [["'123456789'"]] }],
    [
      'where an answer that is hidden is not asked for',
      {
        asks: ['data.kind', 'data.court'],
        rules: [
          ["'social'", '-'],
          ["'legal'", "'high'"],
          ["'legal'", "'low'"],
        ],
        schema: {
          properties: { kind: { type: 'string', enum: ['legal', 'social'] } },
          required: ['kind'],
          if: { properties: { kind: { const: 'legal' } }, required: ['kind'] },
          then: { properties: { court: { type: 'string', enum: ['high', 'low'] } }, required: ['court'] },
        },
      },
    ],
  ])('%s', (_name, table) => {
    expect(found(table)).toEqual([]);
  });

  test('of a case that never comes to the table', () => {
    const config = {
      inputs: [{ expression: 'data.age' }],
      outputs: [{ variable: 'group' }],
      rules: [{ when: ['>= 18'], answers: ["'adults'"] }],
    };
    const flow = oneStepFlow({ type: 'decisionTable', config });
    const guarded = {
      ...flow,
      nodes: [...flow.nodes, { id: 'sort', type: 'exclusiveGateway' }],
      edges: [
        { id: 'e0', source: 'start', target: 'sort' },
        { id: 'adult', source: 'sort', target: 'step', condition: 'data.age >= 18' },
        { id: 'young', source: 'sort', target: 'done', default: true },
        { id: 'e2', source: 'step', target: 'done' },
      ],
    };

    expect(checkFlow(flow, withForm({ properties, required })).map(({ code }) => code)).toEqual(['decision.gap']);
    expect(checkFlow(guarded, withForm({ properties, required }))).toEqual([]);
  });
});

describe('rules of which only one may fit', () => {
  test.each<[string, Table, string]>([
    ['of numbers', { asks: ['data.age'], rules: [['<= 18'], ['>= 18']] }, 'data.age = 18'],
    [
      'of choices',
      { asks: ['data.kind'], rules: [["in ['legal', 'social']"], ["!= 'legal'"]], otherwise: true },
      '"social"',
    ],
    [
      'where each column has something in common',
      {
        asks: ['data.age', 'data.urgent'],
        rules: [
          ['< 18', '-'],
          ['-', 'true'],
        ],
        otherwise: true,
      },
      'data.urgent = true',
    ],
    [
      'of answers that are absent',
      { asks: ['data.city'], rules: [['== null'], ["!= 'Haifa'"]], otherwise: true, schema: { properties } },
      'data.city = null',
    ],
  ])('overlap %s', (_name, table, example) => {
    const [problem, ...others] = check(table);

    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: 'warning', code: 'decision.overlap' });
    expect(problem?.message).toContain('rules 1 and 2');
    expect(problem?.message).toContain(example);
  });

  test.each<[string, Table]>([
    ['where they only touch', { asks: ['data.age'], rules: [['< 18'], ['>= 18']] }],
    ['where the first one counts', { asks: ['data.age'], rules: [['< 18'], ['-']], hitPolicy: 'first' }],
    ['where all are collected', { asks: ['data.age'], rules: [['< 18'], ['-']], hitPolicy: 'collect' }],
    [
      'where another column tells them apart',
      {
        asks: ['data.age', 'data.urgent'],
        rules: [
          ['-', 'true'],
          ['-', 'false'],
        ],
      },
    ],
    [
      'where a cell asks for something else',
      {
        asks: ['data.age'],
        rules: [['value > 3 && data.urgent'], ['value > 3 && !data.urgent']],
        otherwise: true,
      },
    ],
    ['where no whole number lies between', { asks: ['data.age'], rules: [['> 17 '], ['< 18']] }],
  ])('do not overlap %s', (_name, table) => {
    expect(found(table)).toEqual([]);
  });
});

describe('a rule that never counts', () => {
  test.each<[string, Table, string, string]>([
    [
      'contradicts itself',
      { asks: ['data.age'], rules: [['value > 9 && value < 3'], ['-']] },
      'decision.rule-never',
      'rule 1',
    ],
    [
      'asks for more than the form takes',
      { asks: ['data.age'], rules: [['> 120'], ['-']] },
      'decision.rule-never',
      'rule 1',
    ],
    [
      'stands behind one for anything',
      { asks: ['data.age'], rules: [['-'], ['> 3']], hitPolicy: 'first' },
      'decision.rule-shadowed',
      'rule 2',
    ],
    [
      'stands behind some that have it all between them',
      {
        asks: ['data.age', 'data.urgent'],
        rules: [
          ['< 18', '-'],
          ['>= 18', '-'],
          ['== null', '-'],
          ['-', 'true'],
        ],
        hitPolicy: 'first',
      },
      'decision.rule-shadowed',
      'rule 4',
    ],
  ])('%s', (_name, table, code, rule) => {
    const problem = check(table).find((each) => each.code === code);

    expect(problem?.message).toContain(rule);
    expect(problem?.fix?.edit).toMatchObject({ kind: 'removeRule', nodeId: 'step' });
  });

  test('is not claimed where a part of it is left', () => {
    const rules = [
      ['< 18', '-'],
      ['> 18', '-'],
      ['-', 'true'],
      ['-', '-'],
    ];
    expect(found({ asks: ['data.age', 'data.urgent'], rules, hitPolicy: 'first' })).toEqual([]);
  });
});

test('500 rules of 20 columns are looked at in a moment', () => {
  const asks = Array.from({ length: 20 }, (_each, index) => (index === 0 ? 'data.age' : `data.weight + ${index}`));
  const rules = Array.from({ length: 500 }, (_each, row) =>
    asks.map((_ask, column) => `> ${(row * 7 + column) % 113}`),
  );

  const before = performance.now();
  check({ asks, rules });
  check({ asks, rules, hitPolicy: 'first' });
  expect(performance.now() - before).toBeLessThan(40_000);
});

test('a cell that is wrong is named by its row and column, in its own words', () => {
  const [problem, ...others] = check({
    asks: ['data.age', 'data.kind'],
    rules: [
      ['-', '-'],
      ["> 'x'", 'value.size'],
    ],
  });

  expect([problem, ...others].map((each) => each?.code)).toEqual(['setting.wrong-type', 'setting.wrong-type']);
  expect(problem?.message).toContain("'rules 2.1' of 'step'");
  expect(others[0]?.messages?.he).toContain("'rules 2.2'");
  expect(others[0]?.message).toContain("'value.size'");
});

describe('a rule that would close the gap', () => {
  test.each<[string, Table, readonly string[]]>([
    ['between numbers', { asks: ['data.age'], rules: [['< 18'], ['> 65']] }, ['value >= 18 && value <= 65']],
    ['of one number', { asks: ['data.age'], rules: [['< 18'], ['> 18']] }, ['18']],
    ['below', { asks: ['data.age'], rules: [['>= 18']] }, ['< 18']],
    ['of choices', { asks: ['data.kind'], rules: [["'legal'"]] }, ["in ['social', 'other']"]],
    ['of yes and no', { asks: ['data.urgent'], rules: [['true']] }, ['false']],
    ['of texts', { asks: ['data.city'], rules: [["'Haifa'"], ["'Eilat'"]] }, ["!(value in ['Haifa', 'Eilat'])"]],
    [
      'between days',
      { asks: ['data.on'], rules: [["< '2026-05-01'"], ["> '2026-06-01'"]] },
      ["value >= '2026-05-01' && value <= '2026-06-01'"],
    ],
    ['of what is absent', { asks: ['data.urgent'], rules: [['true'], ['false']], schema: { properties } }, ['== null']],
    [
      'of two answers together',
      {
        asks: ['data.kind', 'data.urgent'],
        rules: [
          ["'legal'", '-'],
          ["!= 'legal'", 'true'],
        ],
      },
      ["in ['social', 'other']", 'false'],
    ],
  ])('%s', (_name, table, cells) => {
    expect(check(table)[0]?.table).toEqual({ rules: [], cells });
    expect(check({ ...table, rules: [...table.rules, cells] })).toEqual([]);
  });
});

test('names the rules and the cell that it is about', () => {
  const overlap = check({ asks: ['data.age'], rules: [['< 18'], ['< 65'], ['>= 65']] });
  expect(overlap.map(({ code, table }) => [code, table])).toEqual([['decision.overlap', { rules: [1, 2] }]]);
  const never = check({
    asks: ['data.urgent', 'data.age'],
    rules: [
      ['-', 'value > 3 && value < 2'],
      ['-', '-'],
    ],
  });
  expect(never.map(({ code, table }) => [code, table])).toEqual([['decision.rule-never', { rules: [1], question: 2 }]]);
});
