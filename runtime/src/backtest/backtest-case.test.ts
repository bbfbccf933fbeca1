import { describe, expect, test } from 'vitest';
import { compiled } from '../../test/flows.ts';
import { advance } from '../engine/advance.ts';
import type { Command } from '../engine/command.ts';
import { start } from '../engine/start.ts';
import type { Env, Step } from '../engine/step.ts';
import { HIDDEN } from '../expressions/hidden.ts';
import type { CompiledFlow } from '../model/compiled-flow.ts';
import type { HistoryRecord } from '../state/history-record.ts';
import { backtestCase } from './backtest-case.ts';
import { retrace } from './retrace.ts';

type Drawn = Record<string, unknown>;
const now = '2026-03-20T08:00:00.000Z';
const day = (number: number) => `2026-03-0${number}T08:00:00.000Z`;

/** A flow of steps and of edges written as `source > target`, with their conditions. */
function flow(nodes: Record<string, Drawn>, edges: Record<string, Drawn>): CompiledFlow {
  return compiled({
    title: 'Any',
    nodes: [
      { id: 'start', type: 'formStart', config: { form: 'inquiry' } },
      ...Object.entries(nodes).map(([id, node]) => ({ id, ...node })),
      { id: 'done', type: 'end' },
    ],
    edges: Object.entries(edges).map(([way, rest]) => {
      const [source, target] = way.split(' > ');
      return { id: way.replace(' > ', '-'), source, target, ...rest };
    }),
  });
}

const task = (more: Drawn = {}): Drawn => ({
  type: 'userTask',
  config: { group: 'legal', title: 'Do', form: 'review', ...more },
});
const post = { type: 'post', config: { group: 'intake', text: 'News' } };
const gateway = { type: 'exclusiveGateway' };
const timer = (attachedTo: string, duration: string): Drawn => ({
  type: 'boundaryTimer',
  config: { attachedTo, interrupting: true, when: { duration } },
});

/** Sorts by a condition: what it holds for goes to `lawyers`, the rest to `others`. */
const sorting = (condition: string) =>
  flow(
    { sort: gateway, lawyers: task(), others: task() },
    {
      'start > sort': {},
      'sort > lawyers': { condition },
      'sort > others': { default: true },
      'lawyers > done': {},
      'others > done': {},
    },
  );

interface Given {
  readonly at?: string;
  /** Done when it is open: the review of a step. */
  readonly review?: Drawn;
  readonly command?: Command;
}

/** What a case of a version really came to, each thing on a day of its own. */
function past(
  version: CompiledFlow,
  data: Drawn,
  given: readonly Given[] = [],
  env: Partial<Env> = {},
): HistoryRecord[] {
  const steps: Step[] = [start(version, { instanceId: 'i', data }, { now: day(1), ...env })];
  for (const [index, { at = day(index + 2), review, command }] of given.entries()) {
    const { instance } = steps.at(-1) as Step;
    const open = instance.tokens.flatMap(({ waitsFor }) => (waitsFor.kind === 'task' ? [waitsFor.taskId] : []));
    const next: Command = command ?? { kind: 'completeTask', taskId: open[0] ?? '', data: review ?? {}, by: 'member' };
    const outcome = advance(version, instance, next, { now: at, ...env });
    if (outcome.kind === 'rejection') throw new Error(outcome.message);
    steps.push(outcome);
  }
  return steps.map(({ history }) => history);
}

const tried = (draft: CompiledFlow, version: CompiledFlow, records: HistoryRecord[]) =>
  backtestCase({ draft, version, records, now });

describe('a case that the draft would have sent elsewhere', () => {
  test('is different where the ways part, with where it went and where it would go', () => {
    const version = sorting("data.kind == 'legal'");
    const draft = sorting("data.kind == 'legal' && data.urgent");
    const calm = past(version, { kind: 'legal', urgent: false }, [{ review: {} }]);

    expect(tried(draft, version, calm)).toMatchObject({
      kind: 'different',
      nodeId: 'sort',
      went: [{ edgeId: 'sort-lawyers', toNodeId: 'lawyers' }],
      would: [{ edgeId: 'sort-others', toNodeId: 'others' }],
    });
    expect(tried(draft, version, past(version, { kind: 'legal', urgent: true }, [{ review: {} }]))).toEqual({
      kind: 'same',
    });
  });

  test('is different by what people decided then, too', () => {
    const version = flow(
      { look: task(), ok: gateway, tell: post },
      {
        'start > look': {},
        'look > ok': {},
        'ok > tell': { condition: 'tasks.look.approved' },
        'ok > done': { default: true },
        'tell > done': {},
      },
    );
    const draft = flow(
      { look: task(), ok: gateway, tell: post },
      {
        'start > look': {},
        'look > ok': {},
        'ok > tell': { condition: '!tasks.look.approved' },
        'ok > done': { default: true },
        'tell > done': {},
      },
    );

    expect(tried(draft, version, past(version, {}, [{ review: { approved: true } }]))).toMatchObject({
      kind: 'different',
      nodeId: 'ok',
      went: [{ toNodeId: 'tell' }],
      would: [{ toNodeId: 'done' }],
    });
  });

  test('is different at the step before one that was put in', () => {
    const version = flow({ a: post }, { 'start > a': {}, 'a > done': {} });
    const draft = flow({ a: post, check: task() }, { 'start > a': {}, 'a > check': {}, 'check > done': {} });

    expect(tried(draft, version, past(version, {}))).toMatchObject({
      kind: 'different',
      nodeId: 'a',
      went: [{ toNodeId: 'done' }],
      would: [{ toNodeId: 'check' }],
    });
  });

  test('is the same where only an edge was drawn anew, or branches took their turns in another order', () => {
    const parallel = (first: string, second: string, prefix = '') =>
      flow(
        { fork: { type: 'parallelGateway' }, a: task(), b: task(), join: { type: 'parallelGateway' } },
        {
          'start > fork': {},
          [`fork > ${first}`]: { id: `${prefix}one` },
          [`fork > ${second}`]: { id: `${prefix}two` },
          'a > join': {},
          'b > join': {},
          'join > done': {},
        },
      );
    const version = parallel('a', 'b');
    const records = past(version, {}, [{ review: {} }, { review: {} }]);

    expect(tried(parallel('b', 'a', 'new'), version, records)).toEqual({ kind: 'same' });
  });

  test('takes a decision that was given before the draft asks for it', () => {
    const inTurn = (first: string, second: string) =>
      flow(
        { a: task(), b: task() },
        { [`start > ${first}`]: {}, [`${first} > ${second}`]: {}, [`${second} > done`]: {} },
      );
    const version = flow(
      { fork: { type: 'parallelGateway' }, a: task(), b: task(), join: { type: 'parallelGateway' }, last: gateway },
      {
        'start > fork': {},
        'fork > a': {},
        'fork > b': {},
        'a > join': {},
        'b > join': {},
        'join > last': {},
        'last > done': {},
      },
    );
    const records = past(version, {}, [{ review: {} }, { review: {} }]);

    const measure = retrace({ flow: version, records, until: now, measure: null });
    const { instance } = retrace({ flow: inTurn('b', 'a'), records, until: now, measure });

    expect(instance.status).toBe('completed');
  });
});

describe('timers', () => {
  const waiting = (duration: string) =>
    flow(
      { look: task(), late: timer('look', duration), remind: post },
      { 'start > look': {}, 'look > done': {}, 'late > remind': {}, 'remind > done': {} },
    );

  test('that are set as they were follow history, however late they fired', () => {
    const version = waiting('P1D');
    const inTime = past(version, {}, [{ at: day(5), review: {} }]);

    expect(tried(waiting('P1D'), version, inTime)).toEqual({ kind: 'same' });
  });

  test('that are set anew fire at their own time, before the answer that came later', () => {
    const version = waiting('P5D');
    const answered = past(version, {}, [{ at: day(4), review: {} }]);

    expect(tried(waiting('P2D'), version, answered)).toMatchObject({
      kind: 'different',
      went: [{ nodeId: 'look', toNodeId: 'done' }].slice(1),
      would: [{ nodeId: 'late', toNodeId: 'remind' }],
      nodeId: 'late',
    });
    expect(tried(waiting('P4D'), version, answered)).toEqual({ kind: 'same' });
  });

  test('of a case that still waits fire up to now and no further', () => {
    const version = waiting('P90D');
    const open = past(version, {});

    expect(tried(waiting('P10D'), version, open)).toMatchObject({ kind: 'different', would: [{ toNodeId: 'remind' }] });
    expect(tried(waiting('P60D'), version, open)).toEqual({ kind: 'same' });
  });
});

describe('nobody can tell', () => {
  test('where the draft waits for an answer that nobody gave then', () => {
    const version = flow(
      { look: task(), late: timer('look', 'P1D') },
      { 'start > look': {}, 'look > done': {}, 'late > done': {} },
    );
    const fired = past(version, {}, [{ command: { kind: 'fireTimer', timerId: 'i:4' } }]);
    const draft = flow({ look: task() }, { 'start > look': {}, 'look > done': {} });

    expect(tried(draft, version, fired)).toEqual({ kind: 'unknown', reason: 'noAnswer', nodeId: 'look' });
  });

  test('where a step asks by another form, or another system', () => {
    const asking = (form: string) => flow({ look: task({ form }) }, { 'start > look': {}, 'look > done': {} });
    const calling = (path: string) =>
      flow(
        { ask: { type: 'httpRequest', config: { connector: 'crm', path, variable: 'got' } } },
        { 'start > ask': {}, 'ask > done': {} },
      );
    const answer: Given = { command: { kind: 'reportSuccess', jobId: 'i:2', result: { body: 1 } } };

    const byForm = tried(asking('case'), asking('review'), past(asking('review'), {}, [{ review: {} }]));
    const byPath = tried(calling('/b'), calling('/a'), past(calling('/a'), {}, [answer]));

    expect(byForm).toEqual({ kind: 'unknown', reason: 'noAnswer', nodeId: 'look' });
    expect(byPath).toEqual({ kind: 'unknown', reason: 'noAnswer', nodeId: 'ask' });
    expect(tried(calling('/a'), calling('/a'), past(calling('/a'), {}, [answer]))).toEqual({ kind: 'same' });
  });

  test('where the draft decides by a sealed answer, and only there', () => {
    const version = sorting("data.kind == 'legal'");
    const [first, ...rest] = past(version, { kind: 'legal' }, [{ review: {} }]) as [HistoryRecord, ...HistoryRecord[]];
    if (first.cause.kind !== 'start') throw new Error('Expected a start.');
    const input = { ...first.cause.input, data: { kind: 'legal', story: HIDDEN } };
    const records = [{ ...first, cause: { ...first.cause, input } }, ...rest];

    expect(tried(sorting("data.story == 'x'"), version, records)).toEqual({
      kind: 'unknown',
      reason: 'hidden',
      nodeId: 'sort',
    });
    expect(tried(sorting("data.kind == 'social'"), version, records)).toMatchObject({ kind: 'different' });
    expect(tried(version, version, records)).toEqual({ kind: 'same' });
  });

  test('what is computed from a sealed answer and decides nothing hides nothing', () => {
    const computing = (condition: string) =>
      flow(
        {
          set: { type: 'setVariables', config: { assignments: [{ variable: 'copy', expression: 'data.story' }] } },
          sort: gateway,
          a: post,
        },
        {
          'start > set': {},
          'set > sort': {},
          'sort > a': { condition },
          'sort > done': { default: true },
          'a > done': {},
        },
      );
    const version = computing("data.kind == 'legal'");
    const [first] = past(version, { kind: 'legal', story: 'x' }) as [HistoryRecord];
    if (first.cause.kind !== 'start') throw new Error('Expected a start.');
    const input = { ...first.cause.input, data: { kind: 'legal', story: HIDDEN } };
    const records = [{ ...first, cause: { ...first.cause, input } }];

    expect(tried(version, version, records)).toEqual({ kind: 'same' });
    expect(tried(computing("vars.copy == 'x'"), version, records)).toEqual({
      kind: 'unknown',
      reason: 'hidden',
      nodeId: 'sort',
    });
  });

  test('of a case that was moved to another version on its way', () => {
    const version = sorting('data.urgent');
    const records = past(version, {});
    const migrated = {
      ...records[0],
      sequence: 2,
      events: [],
      cause: { kind: 'migrate', toVersion: 'v2', mapping: {}, by: 'a' },
    };

    expect(tried(version, version, [...records, migrated as unknown as HistoryRecord])).toEqual({
      kind: 'unknown',
      reason: 'migrated',
      nodeId: null,
    });
  });

  test('of a case that does not even go its own way again', () => {
    const version = sorting("data.kind == 'legal'");
    const [first, ...rest] = past(version, { kind: 'legal' }, [{ review: {} }]) as [HistoryRecord, ...HistoryRecord[]];
    if (first.cause.kind !== 'start') throw new Error('Expected a start.');
    const changed = { ...first, cause: { ...first.cause, input: { ...first.cause.input, data: { kind: 'social' } } } };

    expect(tried(sorting("data.kind == 'social'"), version, [changed, ...rest])).toEqual({ kind: 'same' });
    expect(tried(version, version, [changed, ...rest])).toEqual({
      kind: 'unknown',
      reason: 'notRetraced',
      nodeId: 'sort',
    });
  });

  test('of a case whose history was not kept from its start', () => {
    const version = sorting('data.urgent');
    const [, ...rest] = past(version, {}, [{ review: {} }]);

    for (const records of [[], rest])
      expect(tried(version, version, records)).toEqual({ kind: 'unknown', reason: 'notRetraced', nodeId: 'start' });
  });

  test('of a flow that never comes to rest', () => {
    const version = flow({ look: task() }, { 'start > look': {}, 'look > done': {} });
    const draft = flow(
      {
        look: task(),
        again: {
          type: 'boundaryTimer',
          config: { attachedTo: 'look', interrupting: false, when: { duration: 'PT1M' }, every: 'PT1M' },
        },
        remind: post,
      },
      { 'start > look': {}, 'look > done': {}, 'again > remind': {}, 'remind > done': {} },
    );

    expect(tried(draft, version, past(version, {}))).toMatchObject({ kind: 'unknown', reason: 'tooLong' });
  });
});

describe('a case that would have come to an incident', () => {
  test('has failed, at the step where', () => {
    const version = sorting("data.kind == 'legal'");
    const draft = sorting('1 / data.age > 0');

    expect(tried(draft, version, past(version, { kind: 'legal', age: 0 }))).toEqual({
      kind: 'failed',
      nodeId: 'sort',
      code: 'expression.failed',
    });
  });

  test('has not, where it really came to the same one', () => {
    const version = sorting('1 / data.age > 0');

    expect(tried(version, version, past(version, { age: 0 }))).toEqual({ kind: 'same' });
  });
});

test('a step that failed, is watched by a timer and was taken back goes its own way again', () => {
  const watched = { ask: { type: 'httpRequest', config: { connector: 'crm', path: '/a' } }, late: timer('ask', 'P1D') };
  const version = flow(watched, { 'start > ask': {}, 'ask > done': {}, 'late > done': {} });
  const takenBack = past(version, {}, [
    { command: { kind: 'reportFailure', jobId: 'i:2', code: null, message: 'No answer.' } },
    { command: { kind: 'withdraw', tokenId: 'i:1', how: 'skip', by: 'manager', reason: 'not needed' } },
  ]);

  expect(takenBack.at(-1)?.events[0]).toMatchObject({ nodeId: 'late' });
  expect(tried(version, version, takenBack)).toEqual({ kind: 'same' });
});

test('what a model said of the same text counts, and of another text nobody can tell', () => {
  const classifying = (text: string) =>
    flow(
      { read: { type: 'classify', config: { classifier: 'kinds', text, variable: 'kind' } }, sort: gateway, a: post },
      {
        'start > read': {},
        'read > sort': {},
        'sort > a': { condition: "vars.kind.label == 'x'" },
        'sort > done': { default: true },
        'a > done': {},
      },
    );
  const version = classifying('data.name');
  const records = past(version, { name: 'a text', extra: 'b' }, [], {
    classify: () => ({ label: 'x', probability: 1, runnersUp: [], abstained: null, model: 1 }),
  });

  expect(tried(version, version, records)).toEqual({ kind: 'same' });
  expect(tried(classifying("data.name + '!'"), version, records)).toEqual({
    kind: 'unknown',
    reason: 'hidden',
    nodeId: 'read',
  });
});

test('of a text that a model was not asked about then, the model of now tells', () => {
  const classifying = (text: string) =>
    flow(
      { read: { type: 'classify', config: { classifier: 'kinds', text, variable: 'kind' } }, sort: gateway, a: post },
      {
        'start > read': {},
        'read > sort': {},
        'sort > a': { condition: "vars.kind.label == 'x'" },
        'sort > done': { default: true },
        'a > done': {},
      },
    );
  const version = classifying('data.name');
  const says = (label: string) => () => ({ label, probability: 1, runnersUp: [], abstained: null, model: 1 });
  const records = past(version, { name: 'a text', extra: 'b' }, [], { classify: says('x') });
  const outcome = (label: string) =>
    backtestCase({ draft: classifying('data.extra'), version, records, now, classify: says(label) });

  expect(outcome('x')).toEqual({ kind: 'same' });
  expect(outcome('y')).toMatchObject({ kind: 'different', nodeId: 'sort' });
});
