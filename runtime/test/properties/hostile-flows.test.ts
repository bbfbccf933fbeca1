import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { checkFlow, compileFlow } from '../../src/index.ts';
import { context } from '../flows.ts';
import { withoutClock } from '../without-clock.ts';
import { movesOf, type StructuredRun, structuredRuns } from './random-moves.ts';

vi.setConfig({ testTimeout: 3_600_000 });

/** A thousand with the tests, ten thousand with `npm run fuzz`. */
const RUNS = Number(process.env.NATIV_RUNS ?? (process.env.NATIV_FUZZ_RUNS === undefined ? 1000 : 10_000));

const changes = fc.array(
  fc.record({
    at: fc.nat(2000),
    value: fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('start', 'done', 'n1', 'n2', 'forEach', 'subProcess', 'boundaryTimer', 'eventGateway', 'legal'),
      fc.constantFrom(
        'parallelGateway',
        'inclusiveGateway',
        'PT1H',
        'data.guests',
        "data.answer == 'x'",
        '> 3',
        'true',
      ),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('a flow of every node type with some things changed', () => {
  test('is refused with problems in both languages, or runs without throwing', () => {
    fc.assert(
      fc.property(structuredRuns, changes, ({ document, data, moves }, all) => {
        const copy = JSON.parse(JSON.stringify(document));
        for (const { at, value } of all) mutate(copy, at, value);

        const problems = checkFlow(copy, context);
        const outcome = compileFlow(copy, context, { maxNodesPerStep: 100 });

        if (outcome.kind === 'refused') expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
        for (const { message, messages } of problems)
          expect([messages?.en, messages?.he]).toEqual([message, expect.any(String)]);
        if (outcome.kind === 'compiled') runs(outcome.flow, data, moves);
      }),
      { numRuns: RUNS },
    );
  });
});

function runs(flow: Parameters<typeof movesOf>[0], data: StructuredRun['data'], moves: StructuredRun['moves']): void {
  const { steps } = withoutClock(() => movesOf(flow, data, moves));
  for (const { instance } of steps) expect(JSON.parse(JSON.stringify(instance))).toEqual(instance);
}

/** Replaces one value somewhere in a document. */
function mutate(document: unknown, at: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const [key, part] of Object.entries(holder)) {
      places.push([holder as Record<string, unknown>, key]);
      visit(part);
    }
  };
  visit(document);
  const place = places[at % places.length];
  if (place) place[0][place[1]] = value;
}
