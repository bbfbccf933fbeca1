import type { Scenario, ScenarioMove } from '@nativ/schemas';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  type Moment,
  makeMove,
  momentsUpTo,
  runScenario,
  scenarioCoverage,
  scenarioOf,
  touchedIn,
} from '../../src/index.ts';
import { definitionErrors } from '../../src/model/definition-validator.ts';
import { withoutClock } from '../without-clock.ts';
import { moment, randomRehearsals, rehearse, rehearseAtRandom } from './rehearsals.ts';

const RUNS = { numRuns: Number(process.env.NATIV_RUNS ?? 100) };
vi.setConfig({ testTimeout: 60_000 });

const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
/** Everything of a moment that a screen could show; maps as lists, so that their order counts too. */
const written = ({ state, steps, index, work }: Moment) =>
  JSON.stringify([
    index,
    work,
    steps,
    state.now,
    [...state.cases].map(([id, { flow: _flow, ...rest }]) => [id, rest]),
    Object.values(state.open).map((open) => [...open]),
  ]);

test('random rehearsals do everything that can be done, in called flows too', () => {
  const made = fc
    .sample(randomRehearsals, { numRuns: 300, seed: 7 })
    .flatMap((random) => momentsUpTo(rehearseAtRandom(random).last))
    .flatMap(({ move }) => (move === null ? [] : [move]));
  const called = made.filter((move) => 'place' in move && (move.place.within?.length ?? 0) > 0);
  const others = made.filter((move) => 'place' in move && (move.place.occurrence ?? 1) > 1);

  expect(new Set(made.map(({ kind }) => kind))).toEqual(
    new Set([
      'completeTask',
      'answerRequest',
      'failRequest',
      'deliverMessage',
      'passTime',
      'fireTimer',
      'withdraw',
      'resolveIncident',
      'cancelCase',
    ]),
  );
  expect(called.length).toBeGreaterThan(5);
  expect(others.length).toBeGreaterThan(5);
});

describe('for flows of every node type and whatever is done in them', () => {
  test('a rehearsal that is kept as a scenario passes on the same flow', () => {
    fc.assert(
      fc.property(randomRehearsals, (random) => {
        const { setup, last } = withoutClock(() => rehearseAtRandom(random));
        const scenario: Scenario = stored(scenarioOf(setup, last, 'Any'));

        expect(definitionErrors('nativ:flow/scenario', scenario)).toEqual([]);
        const { classify: _live, ...world } = setup;
        const { outcome } = withoutClock(() => runScenario(world, scenario));

        expect(outcome.breaks).toEqual([]);
        expect(outcome.passed).toBe(true);
        expect(outcome.found).toEqual(scenario.expect);
        expect(outcome.touched).toEqual(touchedIn(last));
      }),
      RUNS,
    );
  });

  test('going back and doing the same again gives the same, and what was gone back from stays as it was', () => {
    fc.assert(
      fc.property(randomRehearsals, fc.nat(100), (random, back) => {
        const { setup, last } = rehearseAtRandom(random);
        const before = momentsUpTo(last);
        const from = before[back % before.length] as Moment;
        const writtenBefore = before.map(written);

        const astray = makeMove(setup, from, { kind: 'passTime', ms: 3_600_000 });
        const again = before
          .slice(from.index + 1)
          .reduce((at, { move }) => moment(makeMove(setup, at, move as ScenarioMove)), from);

        expect(astray.kind).toBe('moment');
        expect(momentsUpTo(again).map(written)).toEqual(writtenBefore);
        expect(before.map(written)).toEqual(writtenBefore);
      }),
      RUNS,
    );
  });

  test('a move that is refused changes nothing', () => {
    fc.assert(
      fc.property(randomRehearsals, (random) => {
        const { setup, last } = rehearseAtRandom(random);
        const before = written(last);

        const refused = makeMove(setup, last, { kind: 'completeTask', place: { node: 'start' }, by: 'x', data: {} });

        expect(refused.kind).toBe('trouble');
        expect(written(last)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });

  test('coverage names exactly the nodes and edges that no scenario came by', () => {
    fc.assert(
      fc.property(randomRehearsals, (random) => {
        const { setup, last } = rehearseAtRandom(random);
        const document = setup.documents.get('main') as { nodes: { id: string }[]; edges: { id: string }[] };
        const begun = rehearse(setup);
        const both = [touchedIn(last), touchedIn(begun)];

        const { untouchedNodes, untouchedEdges } = scenarioCoverage(
          document as Parameters<typeof scenarioCoverage>[0],
          both.map((touched) => ({ touched })),
        );

        const touched = new Set(both.flatMap(({ nodes, edges }) => [...nodes, ...edges]));
        const left = [...document.nodes, ...document.edges].map(({ id }) => id).filter((id) => !touched.has(id));
        expect([...untouchedNodes, ...untouchedEdges]).toEqual(left);
      }),
      { numRuns: 50 },
    );
  });
});
