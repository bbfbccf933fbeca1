import { compareFlows } from '@nativ/runtime';
import type { FlowDocument, LocalizedText } from '@nativ/schemas';
import { expect, it } from 'vitest';
import type { FaceWords } from '../../nodes/node-face.ts';
import { toldChanges } from './change-words.ts';
import { partChanges, unitedFlow } from './united-flow.ts';

const before: FlowDocument = {
  title: 'Flow',
  nodes: [
    { id: 'start', type: 'manualStart' },
    { id: 'answer', type: 'userTask', config: { group: 'legal', title: { he: 'לענות', en: 'Answer' } } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'in', source: 'start', target: 'answer' },
    { id: 'out', source: 'answer', target: 'done' },
  ],
};
const after: FlowDocument = {
  title: 'Flow',
  nodes: [
    { id: 'start', type: 'manualStart' },
    { id: 'answer', type: 'userTask', config: { group: 'intake', title: { he: 'לענות', en: 'Answer' } } },
    { id: 'over', type: 'end' },
  ],
  edges: [
    { id: 'in', source: 'start', target: 'answer' },
    { id: 'on', source: 'answer', target: 'over' },
  ],
};

/** Words that show which sentence was chosen and what was put into it. */
const words: FaceWords = {
  t: ((key: string, values: object = {}) => [key, ...Object.values(values)].join(' ')) as never,
  language: 'en',
  text: (text: LocalizedText | null | undefined) => (typeof text === 'object' && text ? (text.en ?? '') : (text ?? '')),
  groupName: (key) => `Group ${key}`,
  formTitle: (key) => key,
  classifierTitle: (key) => key,
  flowTitle: (key) => key,
  nodeName: (id) => id.toUpperCase(),
  expression: (expression) => expression,
};

it('draws the later flow with what it no longer has, each part marked once', () => {
  const { nodes, edges } = unitedFlow(before, after);
  const marks = partChanges(compareFlows(before, after));

  expect(nodes.map(({ id }) => id)).toEqual(['start', 'answer', 'over', 'done']);
  expect(edges.map(({ id }) => id)).toEqual(['in', 'on', 'out']);
  expect(Object.fromEntries(marks)).toEqual({
    answer: 'changed',
    over: 'added',
    done: 'removed',
    on: 'added',
    out: 'removed',
  });
});

it('says each change in a sentence, and what a setting was and is', () => {
  const told = toldChanges(compareFlows(before, after), { before, after }, words);

  expect(told.map(({ sign, sentence }) => `${sign} ${sentence}`)).toEqual([
    '− flowVersions.change.node.removed DONE',
    '+ flowVersions.change.node.added OVER',
    '± flowVersions.change.node.changed ANSWER',
    '− flowVersions.change.edge.removed ANSWER DONE',
    '+ flowVersions.change.edge.added ANSWER OVER',
  ]);
  expect(told[2]?.settings).toEqual([{ name: expect.any(String), was: 'Group legal', is: 'Group intake' }]);
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
});

it('tells a drawing that was tidied up as one change', () => {
  const tidied = { ...before, nodes: before.nodes.map((node, x) => ({ ...node, position: { x, y: 0 } })) };
  const wide = { ...tidied, nodes: [...tidied.nodes, { id: 'more', type: 'end', position: { x: 9, y: 9 } }] };
  const narrow = { ...before, nodes: [...before.nodes, { id: 'more', type: 'end' }] };
  const told = (after: FlowDocument, from: FlowDocument) =>
    toldChanges(compareFlows(from, after), { before: from, after }, words).map(({ sentence }) => sentence);

  expect(told(tidied, before)).toHaveLength(3);
  expect(told(wide, narrow)).toEqual(['flowVersions.change.moves 4']);
});
