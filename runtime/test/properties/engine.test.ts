import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advance,
  type Command,
  checkFlow,
  compileFlow,
  type HistoryRecord,
  type Instance,
  replay,
  type Step,
  start,
} from '../../src/index.ts';
import { compiled, context } from '../flows.ts';
import { withoutClock } from '../without-clock.ts';
import { answers, flowDocuments, reviews } from './flow-arbitrary.ts';

const moves = fc.array(fc.record({ review: reviews, cancel: fc.integer({ min: 0, max: 9 }) }), { maxLength: 8 });
const runs = fc.record({ document: flowDocuments, data: answers, moves });

type Run = typeof runs extends fc.Arbitrary<infer Value> ? Value : never;

/** What the waiting token of the instance is given next. */
function commandFor({ tokens }: Instance, move: Run['moves'][number]): Command | null {
  const wait = tokens[0]?.waitsFor;
  if (!wait) return null;
  if (wait.kind !== 'task' || move.cancel === 0) return { kind: 'cancel', by: 'manager', reason: 'a test' };
  return { kind: 'completeTask', taskId: wait.taskId, data: move.review, by: 'member' };
}

/** Runs a flow along a random path. `reload` is applied to the instance before each command. */
function play({ document, data, moves }: Run, reload: (instance: Instance) => Instance = (same) => same): Step[] {
  return withoutClock(() => {
    const flow = compiled(document);
    const steps = [start(flow, { instanceId: 'i', data }, { now: '2026-03-01T08:00:00.000Z' })];
    for (const [index, move] of moves.entries()) {
      const instance = reload((steps.at(-1) as Step).instance);
      const command = commandFor(instance, move);
      if (command === null) break;
      const outcome = advance(flow, instance, command, { now: `2026-03-02T0${index}:00:00.000Z` });
      if (outcome.kind === 'rejection') throw new Error(outcome.message);
      steps.push(outcome);
    }
    return steps;
  });
}

const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

describe('for every flow and every path', () => {
  test('replaying the stored records gives the stored state, byte for byte', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const steps = play(run);
        const records: HistoryRecord[] = stored(steps.map(({ history }) => history));
        const flow = compiled(stored(run.document));
        for (const [index, { instance }] of steps.entries())
          expect(JSON.stringify(replay(flow, records.slice(0, index + 1)))).toBe(JSON.stringify(instance));
      }),
      { numRuns: 150 },
    );
  });

  test('saving, loading and advancing gives what advancing gives', () => {
    fc.assert(
      fc.property(runs, (run) => {
        expect(JSON.stringify(play(run, stored))).toBe(JSON.stringify(play(run)));
      }),
      { numRuns: 150 },
    );
  });

  test('a step leaves the instance it began from as it was', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const deepFreeze = (value: unknown): void => {
          if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
          Object.freeze(value);
          for (const part of Object.values(value)) deepFreeze(part);
        };
        play(run, (instance) => {
          deepFreeze(instance);
          return instance;
        });
      }),
      { numRuns: 100 },
    );
  });

  test('no token is lost or doubled, and every task is created once and finished once', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const open = new Set<string>();
        const ids = new Set<string>();
        for (const { instance, effects, history } of play(run)) {
          if (history.cause.kind === 'completeTask') expect(open.delete(history.cause.taskId)).toBe(true);
          for (const effect of effects) {
            if (effect.kind === 'createTask') open.add(fresh(effect.taskId, ids));
            if (effect.kind === 'createPost') fresh(effect.postId, ids);
            if (effect.kind === 'cancelTask') expect(open.delete(effect.taskId)).toBe(true);
          }
          const ended = instance.status === 'completed' || instance.status === 'cancelled';
          expect(instance.tokens.map(({ id }) => id)).toEqual(ended ? [] : ['i:1']);
          const awaited = instance.tokens.flatMap(({ waitsFor }) =>
            waitsFor.kind === 'task' ? [waitsFor.taskId] : [],
          );
          expect(awaited).toEqual([...open]);
          expect(effects.filter(({ kind }) => kind === 'endInstance')).toHaveLength(ended ? 1 : 0);
          expect(instance.incidents.length > 0).toBe(instance.status === 'incident');
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the path taken is a path of the flow', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const edges = new Map(run.document.edges.map((edge) => [edge.id as string, edge]));
        let at: unknown = 'start';
        for (const { history } of play(run))
          for (const { kind, edgeId, nodeId } of history.events) {
            if (kind === 'edgeTaken') {
              expect(edges.get(edgeId as string)?.source).toBe(at);
              at = edges.get(edgeId as string)?.target;
            }
            if (kind === 'nodeEntered') expect(nodeId).toBe(at);
          }
      }),
      { numRuns: 100 },
    );
  });
});

function fresh(id: string, ids: Set<string>): string {
  expect(ids.has(id)).toBe(false);
  ids.add(id);
  return id;
}

describe('whatever is given as a flow, the check answers', () => {
  const answersAll = (document: unknown) => {
    const problems = checkFlow(document, context);
    const outcome = compileFlow(document, context);
    // The other way round does not hold: what may go wrong on the way refuses no flow that was published before.
    if (outcome.kind === 'refused') expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    for (const { message, messages } of problems)
      expect([messages?.en, messages?.he]).toEqual([message, expect.any(String)]);
  };

  test('any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), answersAll), { numRuns: 500 });
  });

  test('JSON that looks like a flow', () => {
    const word = fc.oneof(
      fc.constantFrom('start', 'a', 'b', 'done', '__proto__', 'constructor', 'formStart', 'userTask', 'post', 'end'),
      fc.constantFrom('exclusiveGateway', 'setVariables', 'inquiry', 'intake', 'data.kind', '{{data.x}}', '{{', ''),
      fc.string({ maxLength: 8 }),
    );
    const value = fc.oneof(word, fc.jsonValue({ maxDepth: 2 }));
    const config = fc.dictionary(
      fc.constantFrom('form', 'group', 'title', 'text', 'assignments', 'dueIn', 'assignee', 'other'),
      fc.oneof(value, fc.array(fc.record({ variable: value, expression: value }), { maxLength: 2 })),
    );
    const node = fc.record(
      { id: value, type: value, name: value, config: fc.oneof(config, value) },
      { requiredKeys: ['id', 'type'] },
    );
    const edge = fc.record(
      { id: value, source: value, target: value, condition: value, default: value },
      { requiredKeys: ['id', 'source', 'target'] },
    );
    const documents = fc.record({ title: value, nodes: fc.array(node), edges: fc.array(edge) });
    fc.assert(fc.property(documents, answersAll), { numRuns: 500 });
  });

  test('a sound flow with one thing changed', () => {
    const change = fc.record({
      at: fc.nat(1000),
      value: fc.oneof(fc.jsonValue(), fc.constantFrom('start', 'done', 'n1')),
    });
    fc.assert(
      fc.property(flowDocuments, fc.array(change, { maxLength: 3 }), (document, changes) => {
        const copy = stored(document) as unknown;
        for (const { at, value } of changes) mutate(copy, at, value);
        answersAll(copy);
      }),
      { numRuns: 500 },
    );
  });

  test('what is no JSON at all, and JSON nested too deep to be written', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    let deep: unknown = 1;
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    for (const document of [undefined, cyclic, 1n, deep, { title: deep, nodes: [], edges: [] }]) answersAll(document);
  });
});

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

describe('whatever is given as an expression, the check answers and the run does not throw', () => {
  const tokens = [
    'data',
    '.',
    'kind',
    'age',
    'extra',
    'tags',
    '==',
    '!=',
    '<',
    '+',
    '-',
    '/',
    '&&',
    '||',
    '!',
    '?',
    ':',
    '(',
    ')',
    '[',
    ']',
    ',',
    'in',
    '1',
    '2.5',
    "'a'",
    'null',
    'true',
    '.exists(t, t',
    '.map(t, t',
    '.filter(t, t',
    ')',
    'size(',
    'string(',
    '.contains(',
    'vars',
    'tasks',
    '{',
    '}',
    '.matches(',
  ];
  const sources = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...tokens), { maxLength: 14 }).map((parts) => parts.join(' ')),
  );

  test('any text', () => {
    fc.assert(
      fc.property(sources, answers, (source, data) => {
        const assignment = {
          id: 'a',
          type: 'setVariables',
          config: { assignments: [{ variable: 'x', expression: source }] },
        };
        const document = {
          title: 'x',
          nodes: [{ id: 's', type: 'formStart', config: { form: 'inquiry' } }, assignment, { id: 'd', type: 'end' }],
          edges: [
            { id: 'e', source: 's', target: 'a' },
            { id: 'f', source: 'a', target: 'd' },
          ],
        };
        const outcome = withoutClock(() => compileFlow(document, context));
        if (outcome.kind === 'refused') return;
        const step = withoutClock(() =>
          start(outcome.flow, { instanceId: 'i', data }, { now: '2026-03-01T08:00:00.000Z' }),
        );
        expect(['completed', 'incident']).toContain(step.instance.status);
        expect(stored(step.instance)).toEqual(step.instance);
      }),
      { numRuns: 500 },
    );
  });
});
