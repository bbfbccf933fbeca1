import { describe, expect, test } from 'vitest';
import { context } from '../../test/flows.ts';
import { checkFlow, compileFlow } from './compile-flow.ts';

interface Drawn {
  readonly nodes: readonly Record<string, unknown>[];
  readonly edges: readonly Record<string, unknown>[];
}

const sound: Drawn = {
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'inquiry' } },
    { id: 'sort', type: 'exclusiveGateway' },
    {
      id: 'call',
      type: 'userTask',
      config: { group: 'legal', title: 'Call {{data.name}}', why: 'They wait.', form: 'review' },
    },
    { id: 'note', type: 'setVariables', config: { assignments: [{ variable: 'age', expression: 'data.age + 1' }] } },
    { id: 'tell', type: 'post', config: { group: 'intake', text: { he: '{{vars.age}}', en: '{{tasks.call.note}}' } } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'e1', source: 'start', target: 'sort' },
    { id: 'e2', source: 'sort', target: 'call', condition: "data.kind == 'legal'" },
    { id: 'e3', source: 'sort', target: 'note', default: true },
    { id: 'e4', source: 'call', target: 'note' },
    { id: 'e5', source: 'note', target: 'tell' },
    { id: 'e6', source: 'tell', target: 'done' },
  ],
};

/** The sound flow with some nodes or edges changed (by id), added, or taken out (null). */
function drawn(changes: { nodes?: Changes; edges?: Changes }) {
  return { title: 'Test', nodes: changed(sound.nodes, changes.nodes), edges: changed(sound.edges, changes.edges) };
}

type Changes = Readonly<Record<string, Record<string, unknown> | null>>;

function changed(list: readonly Record<string, unknown>[], changes: Changes = {}) {
  const kept = list.flatMap((item) => {
    const change = changes[item.id as string];
    return change === null ? [] : [{ ...item, ...change }];
  });
  const known = new Set(list.map(({ id }) => id));
  const added = Object.entries(changes).filter(([id]) => !known.has(id));
  return [...kept, ...added.map(([id, item]) => ({ id, ...item }))];
}

function problemsOf(document: unknown) {
  return checkFlow(document, context).map(({ code, nodeId, edgeId }) => [code, nodeId ?? '-', edgeId ?? '-'].join(' '));
}

test('a sound flow has no problems and compiles', () => {
  expect(checkFlow(drawn({}), context)).toEqual([]);
  expect(compileFlow(drawn({}), context).kind).toBe('compiled');
});

test('a field that the form lacks is refused, naming edge and field in both languages', () => {
  const [problem] = checkFlow(drawn({ edges: { e2: { condition: "data.knd == 'legal'" } } }), context);

  expect(problem).toEqual({
    severity: 'error',
    nodeId: 'sort',
    edgeId: 'e2',
    code: 'condition.unknown-field',
    message:
      "Expected the condition of edge 'e2' to read a field of form 'inquiry', but it has no 'data.knd'. Did you mean 'data.kind'?",
    messages: {
      en: "Expected the condition of edge 'e2' to read a field of form 'inquiry', but it has no 'data.knd'. Did you mean 'data.kind'?",
      he: "בתנאי של החץ 'e2' מופיע 'data.knd', ובטופס 'inquiry' אין שדה כזה. האם הכוונה ל-'data.kind'?",
    },
    position: { line: 1, column: 1, length: 8 },
    fix: {
      message: "Replace 'data.knd' with 'data.kind'.",
      messages: { en: "Replace 'data.knd' with 'data.kind'.", he: "להחליף את 'data.knd' ב-'data.kind'." },
      edit: { kind: 'replaceText', edgeId: 'e2', from: 'data.knd', to: 'data.kind' },
    },
  });
});

test('a warning does not forbid compiling', () => {
  const document = drawn({ nodes: { tell: { config: { group: 'intake', text: '{{data.story}}' } } } });

  expect(checkFlow(document, context)).toMatchObject([{ severity: 'warning', code: 'placeholder.sensitive-field' }]);
  expect(compileFlow(document, context).kind).toBe('compiled');
});

test('a node is called by its name in the language of the sentence', () => {
  const name = { he: 'שיחה', en: 'Call back' };
  const config = { group: 'nowhere', title: 'Call', why: 'They wait.' };
  const [problem] = checkFlow(drawn({ nodes: { call: { name, config } } }), context);

  expect(problem?.messages).toEqual({
    en: "Expected 'Call back' to use a group of this workspace, but found 'nowhere'. Choose another, or create it.",
    he: "השלב 'שיחה' משתמש בקבוצה 'nowhere', שאינה קיימת כאן. אפשר לבחור קבוצה אחרת, או ליצור אותה.",
  });
});

const assigns = (expression: string) => ({ config: { assignments: [{ variable: 'age', expression }] } });
const says = (title: string) => ({ config: { group: 'legal', title, why: 'They wait.', form: 'review' } });

describe('a check finds', () => {
  test.each<[string, Parameters<typeof drawn>[0], string[]]>([
    ['a type that nobody knows', { nodes: { tell: { type: 'psot' } } }, ['node.unknown-type tell -']],
    ['a setting that is missing', { nodes: { tell: { config: { group: 'intake' } } } }, ['config.missing tell -']],
    [
      'a setting that nobody knows',
      { nodes: { done: { config: { sound: 'bell' } } } },
      ['config.unknown-setting done -'],
    ],
    [
      'a setting of the wrong form',
      { nodes: { call: { config: { group: 'legal', title: 'x', why: 'y', dueIn: 'soon' } } } },
      ['config.invalid call -'],
    ],
    [
      'a text that is no text',
      { nodes: { tell: { config: { group: 'intake', text: 7 } } } },
      ['config.invalid tell -'],
    ],
    [
      'an id that is reserved',
      { nodes: { constructor: { type: 'end' } } },
      ['node.reserved-id constructor -', 'node.unreachable constructor -'],
    ],
    [
      'an edge to a node that is not there',
      { edges: { e6: { target: 'nowhere' } } },
      [
        'edge.unknown-node - e6',
        'node.dead-end start -',
        'node.dead-end sort -',
        'node.dead-end call -',
        'node.dead-end note -',
        'node.dead-end tell -',
        'node.unreachable done -',
      ],
    ],
    ['a node without a way to it', { nodes: { lost: { type: 'end' } } }, ['node.unreachable lost -']],
    ['a node without a way on', { edges: { e4: null } }, ['node.dead-end call -']],
    ['a missing end', { nodes: { done: null }, edges: { e6: null } }, ['end.missing - -']],
    ['a missing start', { nodes: { start: null }, edges: { e1: null } }, ['start.missing - -']],
    [
      'a second start',
      {
        nodes: { again: { type: 'formStart', config: { form: 'inquiry' } } },
        edges: { e7: { source: 'again', target: 'tell' } },
      },
      ['start.several again -'],
    ],
    [
      'an edge into the start',
      { edges: { e5: { target: 'start' } } },
      [
        'start.incoming-edge start e5',
        'node.dead-end start -',
        'node.dead-end sort -',
        'node.dead-end call -',
        'node.dead-end note -',
        'node.unreachable tell -',
        'node.unreachable done -',
        'flow.endless-loop start -',
      ],
    ],
    ['an edge out of an end', { edges: { e7: { source: 'done', target: 'call' } } }, ['end.outgoing-edge done e7']],
    [
      'two edges out of a task',
      { edges: { e7: { source: 'call', target: 'tell' } } },
      ['node.several-outgoing call -'],
    ],
    [
      'a gateway without a default',
      { edges: { e3: { default: false, condition: 'data.urgent' } } },
      ['gateway.missing-default sort -'],
    ],
    [
      'a gateway with two defaults',
      { edges: { e2: { default: true, condition: undefined } } },
      ['gateway.several-defaults sort e3'],
    ],
    [
      'an edge that lacks its condition',
      { edges: { e2: { condition: undefined } } },
      ['gateway.missing-condition sort e2'],
    ],
    [
      'a condition that is never looked at',
      { edges: { e3: { condition: 'data.urgent' } } },
      ['gateway.default-with-condition sort e3'],
    ],
    [
      'a condition where nothing is decided',
      { edges: { e4: { condition: 'data.urgent' } } },
      ['edge.condition-not-on-gateway call e4'],
    ],
    [
      'a loop that never waits',
      {
        nodes: { again: { type: 'exclusiveGateway' } },
        edges: {
          e5: { target: 'again' },
          e7: { source: 'again', target: 'tell', condition: 'data.urgent' },
          e8: { source: 'again', target: 'note', default: true },
        },
      },
      ['flow.endless-loop note -'],
    ],
    [
      'a form that is not published',
      { nodes: { call: { config: { group: 'legal', title: 'x', why: 'y', form: 'lost' } } } },
      ['form.unknown call -'],
    ],
    [
      'a group that is not there',
      { nodes: { call: { config: { group: 'lost', title: 'x', why: 'y', form: 'review' } } } },
      ['group.unknown call -'],
    ],
    [
      'a typo in an answer of a task',
      { edges: { e2: { condition: 'tasks.call.aproved' } } },
      ['condition.unknown-field sort e2'],
    ],
    [
      'answers of a node that asks nothing',
      { edges: { e2: { condition: 'tasks.tell.text' } } },
      ['condition.unknown-task sort e2'],
    ],
    [
      'answers of a task without a form',
      {
        nodes: { call: { config: { group: 'legal', title: 'x', why: 'y' } } },
        edges: { e2: { condition: 'tasks.call.approved' } },
      },
      ['condition.task-without-form sort e2', 'placeholder.task-without-form tell -'],
    ],
    [
      'a variable that nothing sets',
      { edges: { e2: { condition: 'vars.agee > 1' } } },
      ['condition.unknown-variable sort e2'],
    ],
    [
      'a comparison of unlike kinds',
      { edges: { e2: { condition: "vars.age == 'x'" } } },
      ['condition.wrong-type sort e2'],
    ],
    [
      'a condition that is no condition',
      { edges: { e2: { condition: 'data.name' } } },
      ['condition.wrong-type sort e2'],
    ],
    [
      'a value that the form does not offer',
      { edges: { e2: { condition: "data.kind == 'leagl'" } } },
      ['condition.unknown-value sort e2'],
    ],
    ['a condition that cannot be read', { edges: { e2: { condition: 'data.kind =' } } }, ['condition.syntax sort e2']],
    ['a value that cannot be computed', { nodes: { note: assigns('data.agee') } }, ['assignment.unknown-field note -']],
    ['a typo in a placeholder', { nodes: { call: says('{{data.nmae}}') } }, ['placeholder.unknown-field call -']],
    ['a placeholder without its root', { nodes: { call: says('{{name}}') } }, ['placeholder.unknown-name call -']],
    ['a placeholder for everything', { nodes: { call: says('{{data}}') } }, ['placeholder.not-a-text call -']],
    [
      'two problems at once',
      { nodes: { call: says('{{data.a}} {{vars.b}}') } },
      ['placeholder.unknown-field call -', 'placeholder.unknown-variable call -'],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(problemsOf(drawn(changes))).toEqual(expected);
  });

  test.each([null, 7, [], {}, { nodes: [], edges: [] }, { title: 'x', nodes: [{}], edges: [{}] }])(
    'no flow in %j',
    (document) => {
      expect(problemsOf(document)).not.toEqual([]);
      expect(compileFlow(document, context).kind).toBe('refused');
    },
  );
});

test('a gateway with one edge that has no condition passes through', () => {
  const document = drawn({ nodes: { call: null }, edges: { e2: null, e4: null, e3: { default: false } } });

  expect(problemsOf(document)).toEqual(['placeholder.unknown-task tell -']);
});

test('a check of a large flow takes a moment only', () => {
  const nodes = Array.from({ length: 1990 }, (_, index) => ({
    id: `n${index}`,
    type: 'userTask',
    config: { group: 'intake', title: 'Task {{data.name}}', why: 'They wait.' },
  }));
  const edges = nodes.map(({ id }, index) => ({ id: `e${index}`, source: id, target: nodes[index + 1]?.id ?? 'done' }));
  const first = { id: 'e', source: 'start', target: 'n0' };
  const document = {
    title: 'Long',
    nodes: [{ id: 'start', type: 'formStart', config: { form: 'inquiry' } }, ...nodes, { id: 'done', type: 'end' }],
    edges: [first, ...edges],
  };

  const before = performance.now();
  expect(checkFlow(document, context)).toEqual([]);
  expect(performance.now() - before).toBeLessThan(20_000);
});

test('a sensitive answer is known again in what was made of it', () => {
  const node = (text: string) => ({ config: { group: 'intake', text } });
  const warned = (expression: string) =>
    problemsOf(drawn({ nodes: { note: assigns(expression), tell: node('{{vars.age}}') } }));

  for (const expression of ['data.story', "data.story + '!'", 'data.story.trim()', '[data.story][0]', '[data.story]'])
    expect(warned(expression)).toEqual(['placeholder.sensitive-field tell -']);
  expect(warned('data.name')).toEqual([]);
});

test('a condition on a sensitive answer is warned of, however it reads it', () => {
  const warned = (condition: string) => problemsOf(drawn({ edges: { e2: { condition } } }));

  for (const condition of [
    "data.story == 'x'",
    "data.kind == 'legal' && data.story.contains('x')",
    "!(data.story == 'x')",
    'has(data.story) && size(data.story) > 3',
    "data.story == 'x' ? true : false",
    "data.story.matches('x')",
    "'x' in [data.story]",
    "['a'].exists(each, each == data.story)",
    "[data.story].exists(each, each == 'x')",
  ])
    expect(warned(condition), condition).toEqual(['condition.sensitive-test sort e2']);
  expect(warned("data.kind == 'legal'")).toEqual([]);
});

test('a document full of problems is answered soon, with the first of them', () => {
  const text = Array.from({ length: 1500 }, (_, index) => `{{data.nam${index}}}`)
    .join('')
    .slice(0, 20_000);
  const nodes = Array.from({ length: 1990 }, (_, index) => ({
    id: `n${index}`,
    type: 'post',
    config: { group: 'x', text },
  }));
  const document = drawn({});
  const hostile = { ...document, nodes: [...document.nodes, ...nodes] };

  const before = performance.now();
  expect(checkFlow(hostile, context)).toHaveLength(200);
  expect(performance.now() - before).toBeLessThan(30_000);
});
