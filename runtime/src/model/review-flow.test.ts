import type { FlowDocument } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import { checkFlow } from './compile-flow.ts';
import type { FlowContext } from './flow-context.ts';

type Part = Record<string, unknown>;

const legal = { properties: { kind: { const: 'legal' } }, required: ['kind'] };
const schema = {
  type: 'object',
  properties: {
    kind: { type: 'string', enum: ['legal', 'social'] },
    urgent: { type: 'boolean' },
    age: { type: 'integer' },
    topic: { type: 'string', enum: ['a', 'b'] },
  },
  required: ['kind'],
  allOf: [{ if: legal, then: { properties: { court: { type: 'string' } }, required: ['court'] } }],
  dependencies: { topic: { properties: { detail: { type: 'string' } } } },
};
const review = { type: 'object', properties: { approved: { type: 'boolean' }, note: { type: 'string' } } };
const context: FlowContext = {
  forms: new Map([
    ['asked', { schema }],
    ['review', { schema: review }],
  ]),
  groups: new Set(['team']),
};

/** Nodes by id, and edges as 'from > to' or 'from > to: condition', between a start and an end called done. */
function flow(nodes: Readonly<Record<string, Part>>, ...edges: readonly string[]): FlowDocument {
  const drawn = edges.map((line, index) => {
    const [, source = '', target = '', condition] = /^(\w+) > (\w+)(?:: (.*))?$/.exec(line) ?? [];
    return { id: `e${index}`, source, target, ...(condition && { condition }) };
  });
  const all = { start: { type: 'formStart', config: { form: 'asked' } }, ...nodes, done: { type: 'end' } };
  return {
    title: 'Test',
    nodes: Object.entries(all).map(([id, node]) => ({ id, ...node }) as FlowDocument['nodes'][number]),
    edges: drawn,
  };
}

const found = (document: unknown, around: FlowContext = context) =>
  checkFlow(document, around).map(({ code, nodeId, edgeId }) => `${code} ${edgeId ?? nodeId}`);

const task = { type: 'userTask', config: { group: 'team', title: 'Do', why: 'It helps.', form: 'review' } };
const sets = (variable: string, expression: string) => ({
  type: 'setVariables',
  config: { assignments: [{ variable, expression }] },
});
const gateway = { type: 'exclusiveGateway' };
const join = { type: 'parallelGateway' };

describe('a step that a person does', () => {
  const quiet = { type: 'userTask', config: { group: 'team', title: 'Do' } };

  test('is to say why it matters, which does not forbid publishing', () => {
    const [problem] = checkFlow(flow({ call: quiet }, 'start > call', 'call > done'), context);

    expect(problem).toMatchObject({ code: 'task.without-why', nodeId: 'call', severity: 'warning' });
  });

  test('says it, in any language', () => {
    const said = { ...quiet, config: { ...quiet.config, why: { he: 'כי מחכים' } } };
    const vote = { type: 'approval', config: { groups: ['team'], title: 'Yes?', why: 'It helps.' } };

    expect(found(flow({ call: said, vote }, 'start > call', 'call > vote', 'vote > done'))).toEqual([]);
  });
});

describe('a loop that never waits', () => {
  const loop = (condition: string, more: Readonly<Record<string, Part>> = {}) =>
    flow(
      { first: sets('count', '0'), next: sets('count', 'vars.count + 1'), again: gateway, ...more },
      'start > first',
      'first > next',
      'next > again',
      `again > next: ${condition}`,
      'again > done',
    );

  test('is refused where nothing that it reads ever changes', () => {
    expect(found(loop('data.urgent'))).toEqual(['flow.endless-loop next']);
  });

  test('is a warning where it counts, since it may end', () => {
    expect(found(loop('vars.count < 3'))).toEqual(['flow.loop-may-not-end next']);
    expect(checkFlow(loop('vars.count < 3'), context)[0]?.severity).toBe('warning');
  });

  test('is nothing to speak of where somebody does something on the way', () => {
    expect(found(loop('tasks.next.approved', { next: task, first: task }))).toEqual([]);
  });

  test.each([
    ['a wait of no time', { next: { type: 'wait', config: { when: { duration: 'PT0M' } } } }],
    ['a part in which nothing waits', { next: { type: 'subProcess' }, inner: { ...sets('x', '1'), parent: 'next' } }],
  ])('is found where it goes through %s', (_name, more) => {
    expect(found(loop('data.urgent', more))).toEqual(['flow.endless-loop next']);
  });

  test.each([
    ['a wait', { next: { type: 'wait', config: { when: { duration: 'PT1M' } } } }],
    ['a part in which somebody does something', { next: { type: 'subProcess' }, inner: { ...task, parent: 'next' } }],
  ])('is not seen in %s', (_name, more) => {
    expect(found(loop('data.urgent', more)).filter((each) => /loop/.test(each))).toEqual([]);
  });
});

describe('a timer that can never fire', () => {
  const late = (when: Part, more: Part = {}) => ({
    type: 'boundaryTimer',
    config: { attachedTo: 'work', when, ...more },
  });
  const watched = (work: Part, timers: Readonly<Record<string, Part>>) =>
    flow({ work, ...timers }, 'start > work', 'work > done', ...Object.keys(timers).map((id) => `${id} > done`));
  const never = (document: FlowDocument) => found(document).filter((each) => each.startsWith('timer'));
  const wait = (duration: string) => ({ type: 'wait', config: { when: { duration } } });

  test.each<[string, FlowDocument, string[]]>([
    [
      'behind the wait that it watches',
      watched(wait('PT1H'), { slow: late({ duration: 'PT2H' }) }),
      ['timer.never slow'],
    ],
    ['before the end of the wait', watched(wait('PT2H'), { slow: late({ duration: 'PT1H' }) }), []],
    [
      'behind another one that interrupts',
      watched(task, { quick: late({ duration: 'PT1H' }), slow: late({ duration: 'P1D' }) }),
      ['timer.never slow'],
    ],
    [
      'behind one that only reminds',
      watched(task, { quick: late({ duration: 'PT1H' }, { interrupting: false }), slow: late({ duration: 'P1D' }) }),
      [],
    ],
    [
      'by another clock',
      watched(task, { quick: late({ businessDuration: 'PT1H' }), slow: late({ duration: 'P1D' }) }),
      [],
    ],
    [
      'behind the time-out of an approval',
      watched(
        {
          type: 'approval',
          config: { groups: ['team'], title: 'Yes?', why: 'It helps.', timeout: { duration: 'P1D' } },
        },
        { slow: late({ duration: 'P2D' }) },
      ),
      ['timer.never slow'],
    ],
    [
      'in a race with a shorter one',
      flow(
        { race: { type: 'eventGateway' }, a: wait('PT1H'), b: wait('PT2H') },
        'start > race',
        'race > a',
        'race > b',
        'a > done',
        'b > done',
      ),
      ['timer.never b'],
    ],
    [
      'that is also reached otherwise',
      flow(
        { race: { type: 'eventGateway' }, a: wait('PT1H'), b: wait('PT2H'), sort: gateway },
        'start > sort',
        'sort > race: data.urgent',
        'sort > b',
        'race > a',
        'race > b',
        'a > done',
        'b > done',
      ),
      [],
    ],
  ])('%s', (_name, document, expected) => {
    expect(never(document)).toEqual(expected);
  });
});

describe('a call that comes back', () => {
  const caller = (key: string, isAlways: boolean) =>
    isAlways
      ? flow({ call: { type: 'callFlow', config: { flow: key } } }, 'start > call', 'call > done')
      : flow(
          { call: { type: 'callFlow', config: { flow: key } }, sort: gateway },
          'start > sort',
          'sort > call: data.urgent',
          'sort > done',
          'call > done',
        );
  const within = (published: Readonly<Record<string, FlowDocument>>): FlowContext => ({
    ...context,
    flows: new Set([...Object.keys(published), 'self']),
    calls: { self: 'self', published: new Map(Object.entries(published)) },
  });

  test.each<[string, FlowDocument, Readonly<Record<string, FlowDocument>>, string[]]>([
    ['to itself, always', caller('self', true), {}, ['call.endless call']],
    ['to itself, on a condition', caller('self', false), {}, ['call.recursion call']],
    ['by another one, always', caller('other', true), { other: caller('self', true) }, ['call.endless call']],
    [
      'by another one, on a condition',
      caller('other', true),
      { other: caller('self', false) },
      ['call.recursion call'],
    ],
    ['by two others', caller('a', true), { a: caller('b', true), b: caller('self', true) }, ['call.endless call']],
    ['not at all', caller('other', true), { other: flow({}, 'start > done') }, []],
    ['to another one that calls itself', caller('other', true), { other: caller('other', false) }, []],
  ])('%s', (_name, document, published, expected) => {
    expect(found(document, within(published))).toEqual(expected);
  });

  test('may be left by an event, and then is a warning', () => {
    const document = flow(
      {
        call: { type: 'callFlow', config: { flow: 'self' } },
        late: { type: 'boundaryTimer', config: { attachedTo: 'call', when: { duration: 'P1D' } } },
      },
      'start > call',
      'call > done',
      'late > done',
    );
    expect(found(document, within({}))).toEqual(['call.recursion call']);
  });
});

describe('a condition looks at what may be absent', () => {
  const asks = (condition: string, ...before: readonly string[]) =>
    flow(
      { sort: gateway, work: task },
      'start > sort',
      `sort > work: ${condition}`,
      'sort > done',
      'work > done',
      ...before,
    );

  test.each<[string, FlowDocument]>([
    ['an answer that the form hides', asks("data.court == 'high'")],
    ['one that another answer brings to light', asks("data.detail.contains('x')")],
    ['one that is hidden where the rest holds', asks("data.kind == 'social' && data.court != 'high'")],
    ['the guard of another one', asks("has(data.kind) && data.court == 'high'")],
    [
      'a task that is not done on every way',
      flow(
        { sort: gateway, call: task, merge: gateway, work: task },
        'start > sort',
        'sort > call: data.urgent',
        'sort > merge',
        'call > merge',
        'merge > work: tasks.call.approved',
        'merge > done',
        'work > done',
      ),
    ],
    [
      'a variable that is set later',
      flow(
        { sort: gateway, later: sets('x', '1') },
        'start > sort',
        'sort > later: vars.x == 1',
        'sort > done',
        'later > done',
      ),
    ],
  ])('%s', (_name, document) => {
    const [problem, ...others] = checkFlow(document, context).filter(
      ({ code }) => code !== 'edge.dead' && code !== 'node.dead',
    );

    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'condition.may-be-absent', severity: 'warning' });
    expect(problem?.fix?.edit).toMatchObject({ kind: 'addGuard' });
  });

  test.each<[string, FlowDocument]>([
    ['an optional question', asks('data.age > 3')],
    ['one that is asked for first', asks("has(data.court) && data.court == 'high'")],
    ['one whose absence is meant', asks('data.court == null')],
    ['one that the rest of the condition brings to light', asks("data.kind == 'legal' && data.court == 'high'")],
    ['one that is chosen between', asks("has(data.court) ? data.court == 'high' : false")],
    [
      'one that the way to it brings to light',
      flow(
        { first: gateway, sort: gateway, work: task },
        'start > first',
        "first > sort: data.kind == 'legal'",
        'first > done',
        "sort > work: data.court == 'high'",
        'sort > done',
        'work > done',
      ),
    ],
    [
      'a task that is done on every way',
      flow(
        { call: task, sort: gateway, work: task },
        'start > call',
        'call > sort',
        'sort > work: tasks.call.approved',
        'sort > done',
        'work > done',
      ),
    ],
    [
      'a task of a branch that was waited for',
      flow(
        { split: join, call: task, other: task, meet: join, sort: gateway, work: task },
        'start > split',
        'split > call',
        'split > other',
        'call > meet',
        'other > meet',
        'meet > sort',
        'sort > work: tasks.call.approved',
        'sort > done',
        'work > done',
      ),
    ],
    [
      'a task that is done where the rest holds',
      flow(
        { sort: gateway, call: task, merge: gateway, work: task },
        'start > sort',
        "sort > call: data.kind == 'legal'",
        'sort > merge',
        'call > merge',
        "merge > work: data.kind == 'legal' && tasks.call.approved",
        'merge > done',
        'work > done',
      ),
    ],
  ])('and not %s', (_name, document) => {
    expect(found(document)).toEqual([]);
  });
});

describe('a gateway without a default', () => {
  const ways = (...conditions: readonly string[]) =>
    flow(
      { sort: gateway, ...Object.fromEntries(conditions.map((_each, index) => [`work${index}`, task])) },
      'start > sort',
      ...conditions.flatMap((condition, index) => [`sort > work${index}: ${condition}`, `work${index} > done`]),
    );

  test.each([
    ['where something is not provided for', ["data.kind == 'legal'", 'data.urgent']],
    ['where an answer may be absent', ['data.age < 18', 'data.age >= 18']],
    ['where nobody can tell', ["data.court.contains('x')", "data.kind == 'legal'"]],
  ])('is refused %s', (_name, conditions) => {
    expect(found(ways(...conditions))[0]).toBe('gateway.missing-default sort');
  });

  test.each([
    ['of which one holds and the other does not', ['data.urgent', '!data.urgent']],
    ['that provide for every choice of a required question', ["data.kind == 'legal'", "data.kind == 'social'"]],
    ['that provide for absence too', ['data.age < 18', 'data.age >= 18', 'data.age == null']],
  ])('is sound with conditions %s', (_name, conditions) => {
    expect(found(ways(...conditions))).toEqual([]);
  });
});
