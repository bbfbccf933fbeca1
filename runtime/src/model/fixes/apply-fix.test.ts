import type { FlowDocument } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import { context } from '../../../test/flows.ts';
import { checkFlow } from '../compile-flow.ts';
import type { FlowContext } from '../flow-context.ts';
import { applyFix } from './apply-fix.ts';

const task = { group: 'legal', title: 'Call', form: 'review' };
const table = (rules: readonly string[], hitPolicy = 'unique') => ({
  inputs: [{ expression: 'data.urgent' }],
  outputs: [{ variable: 'group' }],
  hitPolicy,
  rules: rules.map((when) => ({ when: [when], answers: ["'x'"] })),
});

const sound = {
  title: 'Test',
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'inquiry' } },
    { id: 'sort', type: 'exclusiveGateway' },
    { id: 'call', type: 'userTask', config: task },
    { id: 'note', type: 'setVariables', config: { assignments: [{ variable: 'age', expression: 'data.age' }] } },
    { id: 'tell', type: 'post', config: { group: 'intake', text: 'Hello {{data.name}}' } },
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

type Part = Record<string, unknown>;
type Changes = Readonly<Record<string, Part | null>>;

/** The sound flow with nodes and edges changed by id, taken out (null) or added. */
function changed(changes: { nodes?: Changes; edges?: Changes }): FlowDocument {
  const merge = (list: readonly Part[], all: Changes = {}) => [
    ...list.flatMap((item) => {
      const change = all[String(item.id)];
      return change === null ? [] : [{ ...item, ...change }];
    }),
    ...Object.entries(all).flatMap(([id, item]) =>
      item === null || list.some((known) => known.id === id) ? [] : [{ id, ...item }],
    ),
  ];
  const drawn = { title: 'Test', nodes: merge(sound.nodes, changes.nodes), edges: merge(sound.edges, changes.edges) };
  return JSON.parse(JSON.stringify(drawn));
}

const known: FlowContext = { ...context, flows: new Set(['other-flow']), messages: new Set(['reply']) };

describe('what a check suggests makes the problem go away', () => {
  test.each<[string, Parameters<typeof changed>[0]]>([
    ['node.unknown-type', { nodes: { tell: { type: 'psot' } } }],
    ['node.unreachable', { nodes: { lost: { type: 'end' } } }],
    ['node.dead-end', { edges: { e4: null } }],
    ['config.unknown-setting', { nodes: { tell: { config: { group: 'intake', text: 'x', sound: 'bell' } } } }],
    ['edge.unknown-node', { edges: { e7: { source: 'sort', target: 'nowhere', condition: 'data.urgent' } } }],
    ['edge.condition-not-on-gateway', { edges: { e4: { condition: 'data.urgent', default: true } } }],
    [
      'start.several',
      { nodes: { again: { type: 'manualStart' } }, edges: { e7: { source: 'again', target: 'tell' } } },
    ],
    ['start.incoming-edge', { edges: { e7: { source: 'sort', target: 'start', condition: 'data.urgent' } } }],
    ['end.missing', { nodes: { done: null }, edges: { e6: null } }],
    ['end.outgoing-edge', { edges: { e7: { source: 'done', target: 'call' } } }],
    ['gateway.missing-default', { edges: { e3: { default: false, condition: 'data.urgent' } } }],
    ['gateway.several-defaults', { edges: { e2: { default: true, condition: undefined } } }],
    ['gateway.default-with-condition', { edges: { e3: { condition: 'data.urgent' } } }],
    ['body.unknown-parent', { nodes: { lost: { type: 'end', parent: 'call' } } }],
    [
      'body.crossing-edge',
      {
        nodes: {
          part: { type: 'subProcess' },
          inner: { type: 'post', parent: 'part', config: { group: 'legal', text: 'x' } },
        },
        edges: { e7: { source: 'inner', target: 'done' } },
      },
    ],
    ['form.unknown', { nodes: { call: { config: { ...task, form: 'reviwe' } } } }],
    ['group.unknown', { nodes: { call: { config: { ...task, group: 'leagl' } } } }],
    [
      'group.unknown',
      { nodes: { tell: { type: 'approval', config: { groups: ['legal', 'socail'], title: 'Yes?' } } } },
    ],
    ['flow.unknown', { nodes: { tell: { type: 'callFlow', config: { flow: 'other-flwo' } } } }],
    ['message.unknown', { nodes: { tell: { type: 'receiveMessage', config: { message: 'replay' } } } }],
    ['node.unknown-reference', { nodes: { tell: { type: 'withdraw', config: { nodes: ['cal'] } } } }],
    [
      'boundary.unknown-host',
      {
        nodes: { late: { type: 'boundaryTimer', config: { attachedTo: 'cal', when: { duration: 'PT1H' } } } },
        edges: { e7: { source: 'late', target: 'done' } },
      },
    ],
    ['decision.rule-never', { nodes: { note: { type: 'decisionTable', config: table(['value && !value', '-']) } } }],
    ['decision.rule-shadowed', { nodes: { note: { type: 'decisionTable', config: table(['-', 'true'], 'first') } } }],
    ['decision.overlap', { nodes: { note: { type: 'decisionTable', config: table(['-', 'true']) } } }],
    ['decision.gap', { nodes: { note: { type: 'decisionTable', config: table(['true']) } } }],
    ['gateway.condition-never|edge.dead', { edges: { e2: { condition: 'data.age > 5 && data.age < 3' } } }],
    [
      'gateway.condition-shadowed|edge.dead',
      { edges: { e7: { source: 'sort', target: 'tell', condition: "data.kind == 'legal' && data.urgent" } } },
    ],
    ['condition.unknown-name', { edges: { e2: { condition: "kind == 'legal'" } } }],
    ['condition.unknown-field', { edges: { e2: { condition: "data.knd == 'legal'" } } }],
    ['condition.unknown-task', { edges: { e2: { condition: 'tasks.cal.approved' } } }],
    ['condition.unknown-variable', { edges: { e2: { condition: 'vars.agee > 1' } } }],
    ['condition.unknown-value', { edges: { e2: { condition: "data.kind == 'leagl'" } } }],
    ['condition.unknown-function', { edges: { e2: { condition: "data.name.contain('x')" } } }],
    [
      'assignment.unknown-field',
      { nodes: { note: { config: { assignments: [{ variable: 'age', expression: 'data.aeg + 1' }] } } } },
    ],
    [
      'placeholder.unknown-field',
      { nodes: { tell: { config: { group: 'intake', text: { he: 'x', en: '{{data.nmae}}' } } } } },
    ],
  ])('%s', (codes, changes) => {
    const isMeant = ({ code }: { readonly code: string }) => codes.split('|').includes(code);
    const document = changed(changes);
    const problem = checkFlow(document, known).find(isMeant);
    expect(problem?.fix?.edit, JSON.stringify(checkFlow(document, known).map((each) => each.code))).toBeDefined();
    if (!problem?.fix?.edit) return;

    const mended = applyFix(document, problem.fix.edit);

    expect(checkFlow(mended, known).filter(isMeant)).toEqual([]);
    expect(document).toEqual(changed(changes));
  });
});

test('what has been changed in the meantime stays as it is', () => {
  const document = changed({});
  for (const edit of [
    { kind: 'removeNode', nodeId: 'gone' },
    { kind: 'removeEdge', edgeId: 'gone' },
    { kind: 'connectToEnd', nodeId: 'gone' },
    { kind: 'replaceText', edgeId: 'e2', from: 'data.knd', to: 'data.kind' },
    { kind: 'setSetting', nodeId: 'gone', setting: 'form', to: 'x' },
    { kind: 'removeRule', nodeId: 'call', rule: 1 },
    { kind: 'addOtherwise', nodeId: 'call' },
  ] as const)
    expect(applyFix(document, edit)).toBe(document);
});

test('a word is replaced where it stands alone, and nowhere else', () => {
  const document = changed({ edges: { e2: { condition: "data.kin == data.kinds || x.data.kin == 'data.kin'" } } });
  const mended = applyFix(document, { kind: 'replaceText', edgeId: 'e2', from: 'data.kin', to: 'data.kind' });

  expect(mended.edges.find(({ id }) => id === 'e2')?.condition).toBe(
    "data.kind == data.kinds || x.data.kin == 'data.kind'",
  );
});

test('removing a step takes along what is attached to it and what stands inside it', () => {
  const document = changed({
    nodes: {
      part: { type: 'subProcess' },
      inner: { type: 'end', parent: 'part' },
      late: { type: 'boundaryTimer', config: { attachedTo: 'part', when: { duration: 'PT1H' } } },
    },
    edges: { e7: { source: 'late', target: 'done' } },
  });

  expect(applyFix(document, { kind: 'removeNode', nodeId: 'part' })).toEqual(changed({}));
});

describe('no change is suggested that would make another mistake', () => {
  const editsOf = (code: string, document: FlowDocument) =>
    checkFlow(document, known).flatMap((problem) => (problem.code === code ? [problem.fix?.edit?.nodeId ?? null] : []));

  test('a step that goes round in a loop gets no second edge', () => {
    const loop = changed({ edges: { e6: { target: 'note' } }, nodes: { note: { type: 'userTask', config: task } } });

    expect(editsOf('node.dead-end', loop)).not.toEqual([]);
    expect(editsOf('node.dead-end', loop).filter((edit) => edit !== null)).toEqual([]);
  });

  test('the only end is not removed', () => {
    expect(editsOf('node.unreachable', changed({ edges: { e6: null } }))).toEqual([null]);
  });
});
