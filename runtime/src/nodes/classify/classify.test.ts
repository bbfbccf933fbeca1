import { describe, expect, test } from 'vitest';
import { oneStepFlow, withForm } from '../../../test/one-step-flow.ts';
import {
  advance,
  type Classification,
  type Command,
  checkFlow,
  compileFlow,
  type Env,
  type Instance,
  type Question,
  replay,
  type Step,
  start,
} from '../../index.ts';

const classifiers = (more: object = {}) =>
  new Map([['kinds', { labels: ['legal', 'social'], isReady: true, readsSealed: false, ...more }]]);
const context = withForm(
  { properties: { story: { type: 'string' }, secret: { type: 'string', 'x-sensitivity': 'sensitive' } } },
  { classifiers: classifiers() },
);
const sort = (more: object = {}) => ({
  type: 'classify',
  config: { classifier: 'kinds', fields: ['data.story', 'data.secret'], variable: 'kind', ...more },
});
const held = { heldBack: { group: 'team', due: { duration: 'P1D' } } };
const said = (label: string | null, more: Partial<Classification> = {}): Classification => ({
  label,
  probability: 0.8,
  runnersUp: [{ label: 'social', probability: 0.1 }],
  abstained: label === null ? 'unsure' : null,
  model: 3,
  ...more,
});
const DATA = { story: 'they fired me', secret: 'I am ill' };

function flowOf(step: Readonly<Record<string, unknown>>) {
  const outcome = compileFlow(oneStepFlow(step), context);
  if (outcome.kind === 'refused') throw new Error(outcome.problems[0]?.message);
  return outcome.flow;
}

function started(step: Readonly<Record<string, unknown>>, classify?: Env['classify'], data: object = DATA) {
  const flow = flowOf(step);
  const env = { now: '2026-03-01T08:00:00.000Z', ...(classify && { classify }) };
  const first = start(flow, { instanceId: 'i', data: { ...data } }, env);
  const steps: Step[] = [first];
  return {
    steps,
    get instance(): Instance {
      return (steps.at(-1) as Step).instance;
    },
    get kind() {
      return (steps.at(-1) as Step).instance.variables.vars.kind as Record<string, unknown>;
    },
    give(command: Exclude<Command, { kind: 'migrate' }>) {
      const outcome = advance(flow, (steps.at(-1) as Step).instance, command, env);
      if (outcome.kind === 'step') steps.push(outcome);
      return outcome;
    },
    /** Without any classifier to ask. */
    replayed: (): Instance =>
      replay(
        flow,
        steps.map(({ history }) => history),
      ),
  };
}

describe('a text that the classifier is sure of', () => {
  test('leaves with the label and what goes with it, and is not asked again by a replay', () => {
    const run = started(sort(), () => said('legal'));

    expect(run.instance.status).toBe('completed');
    expect(run.kind).toEqual({ ...said('legal'), sortedBy: 'model' });
    expect(run.replayed()).toEqual(run.instance);
    expect(JSON.stringify(run.steps[0]?.history.events)).not.toContain('fired');
  });

  test('is asked with what is sealed apart', () => {
    const asked: Question[] = [];
    started(sort({ atLeast: 0.5 }), (question) => {
      asked.push(question);
      return said('legal');
    });

    expect(asked).toEqual([{ classifier: 'kinds', open: 'they fired me', sealed: 'I am ill', atLeast: 0.5 }]);
  });
});

describe('an abstention', () => {
  test.each([
    ['nobody can be asked', undefined, 'noModel'],
    ['there is no model', (): null => null, 'noModel'],
    ['the text is like nothing it knows', () => said(null, { abstained: 'unknown' }), 'unknown'],
    ['it is less sure than it has to be here', () => said('legal', { probability: 0.4 }), 'unsure'],
  ] as const)('goes on without a label when %s', (_why, classify, abstained) => {
    const run = started(sort({ atLeast: 0.5 }), classify);

    expect(run.instance.status).toBe('completed');
    expect(run.kind).toMatchObject({ label: null, abstained });
    expect(run.replayed()).toEqual(run.instance);
  });

  test('keeps the label that it was not sure enough of as the likeliest', () => {
    const run = started(sort({ atLeast: 0.9 }), () => said('legal'));

    expect(run.kind.runnersUp).toEqual([
      { label: 'legal', probability: 0.8 },
      { label: 'social', probability: 0.1 },
    ]);
  });

  test('that is held back waits for a person, whose label counts as if the classifier had said it', () => {
    const run = started(sort(held), () => said(null));
    const task = run.steps[0]?.effects.find((effect) => effect.kind === 'createTask');

    expect(task).toMatchObject({
      group: 'team',
      purpose: 'sorting',
      classifier: 'kinds',
      dueAt: '2026-03-02T08:00:00.000Z',
    });
    expect(run.instance.status).toBe('running');
    expect(run.give({ kind: 'completeTask', taskId: 'i:2', data: {}, by: 'ann' })).toMatchObject({
      kind: 'rejection',
      code: 'sorting.without-label',
    });

    run.give({ kind: 'completeTask', taskId: 'i:2', data: { label: 'social' }, by: 'ann' });

    expect(run.instance.status).toBe('completed');
    expect(run.kind).toMatchObject({ label: 'social', probability: 1, abstained: null, model: 3, sortedBy: 'person' });
    expect(run.steps.at(-1)?.effects).toContainEqual({
      kind: 'settleSorting',
      taskId: 'i:2',
      label: 'social',
      by: 'ann',
    });
    expect(run.replayed()).toEqual(run.instance);
  });
});

describe('a model server', () => {
  test('is asked by a job and told nothing that is sealed', () => {
    const run = started(sort(), () => 'ask');

    expect(run.steps[0]?.effects).toContainEqual({
      kind: 'askModel',
      jobId: 'i:2',
      nodeId: 'step',
      classifier: 'kinds',
      text: 'they fired me',
    });
    run.give({ kind: 'reportSuccess', jobId: 'i:2', result: { label: 'legal', probability: 1, runnersUp: [] } });
    expect(run.kind).toMatchObject({ label: 'legal', model: null });
    expect(run.replayed()).toEqual(run.instance);
  });

  test('is not asked about nothing', () => {
    const run = started(sort(), () => 'ask', { secret: 'I am ill' });

    expect(run.kind).toMatchObject({ label: null, abstained: 'noText' });
  });

  test.each([
    ['a failure', { kind: 'reportFailure', jobId: 'i:2', code: null, message: 'no' } as const, 'noAnswer'],
    ['nonsense', { kind: 'reportSuccess', jobId: 'i:2', result: 'hello' } as const, 'noAnswer'],
    ['no label', { kind: 'reportSuccess', jobId: 'i:2', result: { label: null } } as const, 'unsure'],
  ])('that answers with %s stops no case', (_what, command, abstained) => {
    const run = started(sort(), () => 'ask');

    run.give(command);

    expect(run.instance.status).toBe('completed');
    expect(run.kind).toMatchObject({ label: null, abstained });
    expect(run.instance.incidents).toEqual([]);
  });
});

describe('a check', () => {
  const told = (step: object, facts: object | null = {}, condition?: string) => {
    const drawing = oneStepFlow(step as Readonly<Record<string, unknown>>);
    const nodes = [...drawing.nodes, { id: 'way', type: 'exclusiveGateway' }];
    const edges = [
      { id: 'e1', source: 'start', target: 'step' },
      { id: 'e2', source: 'step', target: 'way' },
      { id: 'e3', source: 'way', target: 'done', ...(condition === undefined ? {} : { condition }) },
      { id: 'e4', source: 'way', target: 'done', default: true },
    ];
    const document = condition === undefined ? drawing : { ...drawing, nodes, edges };
    const around = facts === null ? new Map() : classifiers(facts);
    return checkFlow(document, { ...context, classifiers: around }).map(({ code, severity }) => `${severity} ${code}`);
  };
  const legal = "vars.kind.label == 'legal'";
  const open = sort({ fields: ['data.story'] });

  test('finds nothing wrong with a label that there is', () => {
    expect(told(open, {}, legal)).toEqual([]);
  });

  test.each([
    ['a classifier that there is not', open, null, legal, 'error classifier.unknown'],
    ['a classifier without a model', open, { isReady: false }, legal, 'warning classifier.no-model'],
    ['sealed answers that are left out', sort(), {}, legal, 'warning classifier.sealed-left-out'],
    ['a result that nothing reads', open, {}, undefined, 'warning classifier.result-unused'],
    ['a label that there is not', open, {}, "vars.kind.label == 'legle'", 'warning condition.unknown-value'],
    [
      'no text at all',
      { ...open, config: { classifier: 'kinds', variable: 'kind' } },
      {},
      legal,
      'error config.missing',
    ],
  ])('tells of %s', (_what, step, facts, condition, expected) => {
    expect(told(step, facts, condition)).toContain(expected);
  });
});
