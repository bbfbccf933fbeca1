import type { Scenario, ScenarioMove } from '@nativ/schemas';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { runScenario, type TroubleCode, tellBreak } from '../../src/index.ts';
import { definitionErrors } from '../../src/model/definition-validator.ts';
import type { BreakCode } from '../../src/simulation/scenario/scenario-messages.ts';
import { englishScenarioMessages } from '../../src/simulation/scenario/scenario-messages-en.ts';
import { hebrewScenarioMessages } from '../../src/simulation/scenario/scenario-messages-he.ts';
import { caseAnswers, structuredFlows } from '../properties/structured-flows.ts';
import { withoutClock } from '../without-clock.ts';
import { recruitment } from './recruitment.ts';
import { setupOf } from './rehearsals.ts';

vi.setConfig({ testTimeout: 60_000 });

const node = fc.constantFrom(
  'start',
  'n0',
  'n1',
  'n2',
  'n3',
  'n1_b',
  'n0_s',
  'done',
  'work',
  'constructor',
  '__proto__',
);
const within = fc.array(node, { maxLength: 2 });
const place = fc.record({ node, within, occurrence: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: ['node'] });
const by = fc.constantFrom('author', 'Dana', 'x');
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)));
const data = fc.dictionary(fc.constantFrom('approved', 'again', 'amount', '__proto__', 'guests'), json);
const kind = <Kind extends string>(name: Kind) => fc.constant(name);

const moves: fc.Arbitrary<ScenarioMove> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: kind('completeTask'), place, by, data }) },
  fc.record({ kind: kind('answerRequest'), place, result: json }),
  fc.record({ kind: kind('failRequest'), place, code: fc.constantFrom('none', 'other', null) }),
  fc.record(
    {
      kind: kind('deliverMessage'),
      name: fc.constantFrom('news', 'none'),
      key: fc.string({ maxLength: 3 }),
      content: json,
      within,
    },
    { requiredKeys: ['kind', 'name', 'content'] },
  ),
  fc.record({ kind: kind('passTime'), ms: fc.constantFrom(1, 3_600_000, 86_400_000, 3_155_760_000_000) }),
  fc.record({ kind: kind('fireTimer'), place }),
  fc.record({ kind: kind('withdraw'), place, how: fc.constantFrom('skip' as const, 'drop' as const), by }),
  fc.record({
    kind: kind('resolveIncident'),
    place,
    by,
    resolution: fc.record(
      {
        how: fc.constantFrom('retry' as const, 'skip' as const, 'setVariables' as const, 'cancel' as const),
        edge: fc.constantFrom('e1', 'nowhere'),
        values: data,
      },
      { requiredKeys: ['how'] },
    ),
  }),
  fc.record({ kind: kind('cancelCase'), by, within }, { requiredKeys: ['kind', 'by'] }),
);

const visits = fc.array(fc.record({ node, times: fc.integer({ min: 1, max: 3 }) }), { maxLength: 4 });
const scenarios: fc.Arbitrary<Scenario> = fc.record({
  title: fc.constant('Any'),
  startAt: fc.constantFrom('2026-02-31T08:00:00Z', '2000-01-01T00:00:00.000Z', '2999-12-31T23:59:59.999Z'),
  start: fc.record({ data: caseAnswers }),
  moves: fc.array(moves, { maxLength: 12 }),
  expect: fc.record({
    path: visits,
    end: fc.record({ status: fc.constantFrom('running' as const, 'completed' as const) }),
    waits: visits,
    incidents: fc.constant([]),
    sent: fc.constant([]),
  }),
});

test('any scenario that has the shape of one comes to an outcome with sentences, on any flow', () => {
  fc.assert(
    fc.property(structuredFlows, scenarios, (document, scenario) => {
      expect(definitionErrors('nativ:flow/scenario', scenario)).toEqual([]);

      const { outcome } = withoutClock(() => runScenario(setupOf(document, {}, { maxWork: 5000 }), scenario));

      expect(outcome.passed).toBe(outcome.breaks.length === 0);
      expect(definitionErrors('nativ:flow/scenario-expectation', outcome.found)).toEqual([]);
      for (const { message, messages } of outcome.breaks) {
        expect([message, messages.he]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/[א-ת]/)]);
        expect(`${message} ${messages.he}`).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 200 },
  );
});

test('every break has a sentence in both languages that names what it is about', () => {
  const words = {
    node: 'NODE',
    expected: '2',
    found: '3',
    what: 'WHAT',
    by: 'BY',
    message: 'MESSAGE',
    standing: 'STANDING',
    reason: 'REASON.',
  };
  const codes = Object.keys(englishScenarioMessages.breaks) as BreakCode[];
  const told = codes.map((code) => [
    code,
    englishScenarioMessages.breaks[code](words),
    hebrewScenarioMessages.breaks[code](words),
  ]);

  for (const [code, en, he] of told) {
    const named = (text = '') => Object.values(words).filter((word) => /[A-Z]/.test(word) && text.includes(word));
    expect(en, code).toMatch(/\.$/);
    expect(he, code).toMatch(/\.$/);
    expect(named(he), code).toEqual(named(en));
  }
});

test('a sentence stays one that can be read, however long the names are', () => {
  const long = 'x'.repeat(50_000);
  const nodes = recruitment.nodes.map((each) => ({ ...each, name: long }));
  const code: TroubleCode = 'message.not-awaited';
  const about = { kind: 'trouble', code, within: [], params: { message: long } } as const;
  const standing = { kind: 'waits', nodeIds: nodes.map(({ id }) => id) } as const;

  const { messages } = tellBreak({ flow: 'main', documents: new Map([['main', { nodes }]]) }, { ...about, standing });

  for (const text of Object.values(messages)) expect(text.length).toBeLessThan(2000);
});
