import { describe, expect, test, vi } from 'vitest';
import { advance, type Instance, type Step, start } from '../../src/index.ts';
import { compiled } from '../flows.ts';

vi.setConfig({ testTimeout: 60_000 });

const at = { now: '2026-03-01T08:00:00.000Z' };
const MANY = 10_000;

function flowOf(body: Record<string, unknown>, each: Record<string, unknown> = {}) {
  return compiled({
    title: 'Many',
    nodes: [
      { id: 'start', type: 'webhookStart', config: { webhook: 'many' } },
      { id: 'each', type: 'forEach', config: { list: 'data.list', item: 'entry', ...each } },
      { id: 'inner', parent: 'each', ...body },
      { id: 'done', type: 'end' },
    ],
    edges: [
      { id: 'a', source: 'start', target: 'each' },
      { id: 'b', source: 'each', target: 'done' },
    ],
  });
}

/** Starts an instance and gives it `continue` as often as it asks for. */
function runSlices(flow: ReturnType<typeof compiled>): readonly Step[] {
  const list = Array.from({ length: MANY }, (_, index) => `entry ${index}`);
  const steps: Step[] = [start(flow, { instanceId: 'i', data: { list } }, at)];
  for (;;) {
    const last = steps.at(-1) as Step;
    const asked = last.effects.filter(({ kind }) => kind === 'continueLater').length;
    expect(asked).toBe(last.instance.continues ? 1 : 0);
    if (asked === 0) return steps;
    const step = advance(flow, last.instance, { kind: 'continue' }, at);
    if (step.kind === 'rejection') throw new Error(step.message);
    steps.push(step);
  }
}

describe('ten thousand items', () => {
  test('begin in bounded slices, one task each, and complete one by one', () => {
    const flow = flowOf({ type: 'userTask', config: { group: 'legal', title: 'Do {{vars.entry}}' } });
    const steps = runSlices(flow);

    for (const { history } of steps)
      expect(history.events.filter(({ kind }) => kind === 'nodeEntered').length).toBeLessThanOrEqual(1000);
    const titles = steps.flatMap(({ effects }) =>
      effects.flatMap((each) => (each.kind === 'createTask' ? [each.title] : [])),
    );
    expect(new Set(titles).size).toBe(MANY);

    const { tokens } = (steps.at(-1) as Step).instance;
    const began = performance.now();
    const outcome = complete(flow, (steps.at(-1) as Step).instance, tokens.length - 1);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(outcome.instance.tokens).toHaveLength(MANY);
  });

  test('that nobody has to do are done in bounded slices, with their results in order', () => {
    const assignments = [{ variable: 'twice', expression: 'vars.entryIndex * 2' }];
    const flow = flowOf({ type: 'setVariables', config: { assignments } }, { result: 'vars.twice', results: 'all' });
    const steps = runSlices(flow);

    const { status, variables } = (steps.at(-1) as Step).instance;
    expect(status).toBe('completed');
    expect(variables.vars.all).toEqual(Array.from({ length: MANY }, (_, index) => index * 2));
    expect(steps.length).toBeGreaterThan(5);
  });

  test('go on being begun when a command comes in between', () => {
    const flow = flowOf({ type: 'userTask', config: { group: 'legal', title: 'Do it' } });
    const list = Array.from({ length: 1500 }, (_, index) => index);
    const first = start(flow, { instanceId: 'i', data: { list } }, at);

    const between = complete(flow, first.instance, 1);

    expect(between.effects.some(({ kind }) => kind === 'continueLater')).toBe(false);
    expect(between.instance.continues).toBe(true);
  });

  test('in parallel branches wait for their turn when a step has no room left', () => {
    const flow = compiled(branches(60), 100);
    const first = start(flow, { instanceId: 'i', data: {} }, at);
    expect(first.instance.continues).toBe(true);
    expect(first.instance.incidents).toEqual([]);

    let { instance } = first;
    while (instance.continues) {
      const step = advance(flow, instance, { kind: 'continue' }, at);
      if (step.kind === 'rejection') throw new Error(step.message);
      ({ instance } = step);
    }
    expect(instance.status).toBe('completed');
  });
});

function complete(flow: ReturnType<typeof compiled>, instance: Instance, index: number): Step {
  const wait = instance.tokens[index]?.waitsFor;
  const taskId = wait?.kind === 'task' ? wait.taskId : '';
  const outcome = advance(flow, instance, { kind: 'completeTask', taskId, data: {}, by: 'member' }, at);
  if (outcome.kind === 'rejection') throw new Error(outcome.message);
  return outcome;
}

/** Many branches of a few steps each, which all meet again. */
function branches(count: number) {
  const ids = Array.from({ length: count }, (_, index) => index);
  const post = (id: string) => ({ id, type: 'post', config: { group: 'intake', text: id } });
  return {
    title: 'Branches',
    nodes: [
      { id: 'start', type: 'webhookStart', config: { webhook: 'many' } },
      { id: 'fork', type: 'parallelGateway' },
      ...ids.flatMap((id) => [post(`a${id}`), post(`b${id}`), post(`c${id}`)]),
      { id: 'join', type: 'parallelGateway' },
      { id: 'done', type: 'end' },
    ],
    edges: [
      { id: 's', source: 'start', target: 'fork' },
      ...ids.flatMap((id) => [
        { id: `f${id}`, source: 'fork', target: `a${id}` },
        { id: `g${id}`, source: `a${id}`, target: `b${id}` },
        { id: `h${id}`, source: `b${id}`, target: `c${id}` },
        { id: `j${id}`, source: `c${id}`, target: 'join' },
      ]),
      { id: 'e', source: 'join', target: 'done' },
    ],
  };
}
