import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { advance, backtestCase, type CompiledFlow, type HistoryRecord, type Step, start } from '../../src/index.ts';
import { compiled } from '../flows.ts';
import { withoutClock } from '../without-clock.ts';
import { answers, flowDocuments, reviews } from './flow-arbitrary.ts';
import { playMoves, structuredRuns } from './random-moves.ts';

vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: Number(process.env.NATIV_RUNS ?? 300) };
const now = '2026-04-01T08:00:00.000Z';
const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

const outcomeOf = (draft: CompiledFlow, version: CompiledFlow, steps: readonly Step[]) => {
  const records: HistoryRecord[] = stored(steps.map(({ history }) => history));
  return withoutClock(() => backtestCase({ draft, version, records, now }));
};

describe('a version tried on the history of its own cases', () => {
  test('goes the same way, for flows of every node type and every path', () => {
    fc.assert(
      fc.property(structuredRuns, (run) => {
        const { flow, steps } = playMoves(run);
        // In the middle of a step that goes on in the next one there is nothing to compare yet.
        fc.pre(steps.at(-1)?.instance.continues === false);

        expect(outcomeOf(flow, flow, steps)).toEqual({ kind: 'same' });
        expect(outcomeOf(compiled(stored(run.document), 200), flow, steps)).toEqual({ kind: 'same' });
      }),
      RUNS,
    );
  });

  test('goes the same way through loops and gateways', () => {
    fc.assert(
      fc.property(flowDocuments, answers, fc.array(reviews, { maxLength: 8 }), (document, data, given) => {
        const flow = compiled(document);
        const steps = reviewed(flow, data, given);

        expect(outcomeOf(flow, flow, steps)).toEqual({ kind: 'same' });
      }),
      RUNS,
    );
  });
});

describe('whatever flow is tried on the history of another one', () => {
  test('the answer is an outcome, and it is the same the second time', () => {
    fc.assert(
      fc.property(structuredRuns, structuredRuns, (run, other) => {
        const { flow, steps } = playMoves(run);
        const draft = compiled(other.document, 200);

        const first = outcomeOf(draft, flow, steps);

        expect(['same', 'different', 'unknown', 'failed']).toContain(first.kind);
        expect(outcomeOf(draft, flow, steps)).toEqual(first);
      }),
      RUNS,
    );
  });
});

function reviewed(
  flow: CompiledFlow,
  data: Readonly<Record<string, unknown>>,
  given: readonly Readonly<Record<string, unknown>>[],
): Step[] {
  const steps = [start(flow, { instanceId: 'i', data }, { now: '2026-03-01T08:00:00.000Z' })];
  for (const [index, review] of given.entries()) {
    const { instance } = steps.at(-1) as Step;
    const wait = instance.tokens[0]?.waitsFor;
    if (wait?.kind !== 'task') break;
    const command = { kind: 'completeTask', taskId: wait.taskId, data: review, by: 'member' } as const;
    const outcome = advance(flow, instance, command, { now: `2026-03-02T0${index}:00:00.000Z` });
    if (outcome.kind === 'step') steps.push(outcome);
  }
  return steps;
}
