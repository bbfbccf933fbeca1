import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  advance,
  backtestCase,
  type CompiledFlow,
  HIDDEN,
  type HistoryRecord,
  type Step,
  start,
} from '../../src/index.ts';
import { compiled } from '../flows.ts';
import { withoutClock } from '../without-clock.ts';
import { answers, flowDocuments, reviews } from './flow-arbitrary.ts';
import { playMoves, structuredRuns } from './random-moves.ts';

vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: Number(process.env.NATIV_RUNS ?? 150) };
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

const CONDITIONS = [
  'data.a',
  '!data.b',
  'data.amount > 2',
  "data.answer == ''",
  'data.n == 1 || data.a',
  'size(data.guests) > 1',
];
const NAMES = ['a', 'b', 'amount', 'n', 'answer', 'guests'];

/** The same drawing with other conditions, and with other things asked of systems and flows. */
function redrawn<Document extends { readonly nodes: readonly object[]; readonly edges: readonly object[] }>(
  document: Document,
  picks: readonly number[],
): Document {
  const copy = stored(document) as unknown as {
    nodes: { type: string; config?: Record<string, unknown> }[];
    edges: { condition?: string }[];
  };
  const pick = (index: number) => picks[index % picks.length] ?? 0;
  for (const [index, edge] of copy.edges.entries())
    if (edge.condition?.startsWith('data.')) edge.condition = CONDITIONS[pick(index) % CONDITIONS.length] ?? '';
  for (const [index, { type, config }] of copy.nodes.entries()) {
    const name = NAMES[pick(index) % NAMES.length];
    if (type === 'httpRequest' && config) config.path = `/x/{{data.${name === 'guests' ? 'n' : name}}}`;
    if (type === 'callFlow' && config) config.input = [{ variable: 'n', expression: `data.${name}` }];
  }
  return copy as unknown as Document;
}

describe('hiding answers', () => {
  test('may leave an outcome unknown, and never makes one up', () => {
    const hidden = fc.subarray(NAMES, { minLength: 1 });
    const picks = fc.array(fc.nat(100), { minLength: 1, maxLength: 6 });
    const counts = { same: 0, different: 0, unknown: 0, failed: 0 };
    fc.assert(
      fc.property(structuredRuns, picks, hidden, (run, chosen, names) => {
        const { flow, steps } = playMoves(run);
        fc.pre(steps.at(-1)?.instance.continues === false);
        const document = redrawn(run.document, chosen);
        const draft = compiled(document, 200);
        const isAsDrawn = (id: string) => {
          const drawn = (nodes: readonly { readonly id?: unknown }[]) =>
            JSON.stringify(nodes.find((node) => node.id === id));
          return drawn(run.document.nodes) === drawn(document.nodes);
        };
        const records: HistoryRecord[] = stored(steps.map(({ history }) => history));
        const told = backtestCase({ draft, version: flow, records, now, isAsDrawn });
        const guessed = backtestCase({ draft, version: flow, records: withHidden(records, names), now, isAsDrawn });

        counts[guessed.kind] += 1;
        if (guessed.kind === 'same') expect(told).toEqual({ kind: 'same' });
        if (guessed.kind === 'different') expect(told.kind).not.toBe('same');
      }),
      { numRuns: 2 * RUNS.numRuns },
    );
    // Else it would say nothing.
    expect(Math.min(counts.same, counts.different, counts.unknown)).toBeGreaterThan(10);
  });
});

function withHidden([first, ...rest]: readonly HistoryRecord[], names: readonly string[]): HistoryRecord[] {
  if (first?.cause.kind !== 'start') throw new Error('Expected a start.');
  const data = { ...first.cause.input.data, ...Object.fromEntries(names.map((name) => [name, HIDDEN])) };
  return [{ ...first, cause: { ...first.cause, input: { ...first.cause.input, data } } }, ...rest];
}

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
