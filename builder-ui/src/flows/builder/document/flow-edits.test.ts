import type { FlowDocument } from '@nativ/schemas';
import { expect, it } from 'vitest';
import { addNode, changeEdge, connect, insertOnEdge, nameNode, removeParts, setConfig } from './flow-edits.ts';
import { freeId, stillThere } from './parts.ts';

const row: FlowDocument = {
  title: 'Row',
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'inquiry' } },
    { id: 'review', type: 'userTask' },
    { id: 'end', type: 'end' },
  ],
  edges: [
    { id: 'first', source: 'start', target: 'review', condition: 'data.age > 3' },
    { id: 'second', source: 'review', target: 'end' },
  ],
};

it('joins the neighbours of a step that is taken out of a row, keeping what the way into it said', () => {
  expect(removeParts(row, { nodes: ['review'], edges: [] }).edges).toEqual([
    { id: 'first', source: 'start', target: 'end', condition: 'data.age > 3' },
  ]);
});

it('takes away what stands inside a node and what is attached to it, and the edges that would hang loose', () => {
  const nested: FlowDocument = {
    ...row,
    nodes: [
      ...row.nodes,
      { id: 'body', type: 'subProcess' },
      { id: 'inner', type: 'userTask', parent: 'body' },
      { id: 'late', type: 'boundaryTimer', config: { attachedTo: 'inner' } },
    ],
    edges: [...row.edges, { id: 'third', source: 'late', target: 'end' }],
  };
  const left = removeParts(nested, { nodes: ['body'], edges: [] });
  expect(left.nodes).toEqual(row.nodes);
  expect(left.edges).toEqual(row.edges);
});

it('puts a step between two others; the condition stays on the way into it', () => {
  const longer = insertOnEdge(addNode(row, { id: 'wait', type: 'wait' }), 'first', 'wait');
  expect(longer.edges).toEqual([
    { id: 'first', source: 'start', target: 'wait', condition: 'data.age > 3' },
    { id: 'second', source: 'review', target: 'end' },
    { id: 'wait_review', source: 'wait', target: 'review' },
  ]);
});

it('gives the very same document where nothing changes', () => {
  expect(connect(row, 'start', 'review')).toBe(row);
  expect(setConfig(row, 'start', 'form', 'inquiry')).toBe(row);
  expect(changeEdge(row, 'nowhere', (edge) => ({ ...edge, default: true }))).toBe(row);
  expect(removeParts(row, { nodes: [], edges: ['nowhere'] })).toBe(row);
  const chosen = { nodes: ['review'], edges: ['first'] };
  expect(stillThere(row, chosen)).toBe(chosen);
});

it('finds a name that neither a node nor an edge has', () => {
  expect(freeId(row, 'review')).toBe('review2');
  expect(freeId(row, 'first')).toBe('first2');
  expect(freeId(row, 'review', new Set(['review2']))).toBe('review3');
});

it('lets the title of a task follow its name until somebody writes another title', () => {
  const titled = (name: string, title: string) =>
    ({ id: 'review', type: 'userTask', name: { en: name }, config: { group: 'legal', title: { en: title } } }) as const;
  const named = (title: string) =>
    nameNode({ ...row, nodes: [titled('Task', title)] }, 'review', { en: 'Screening' }).nodes[0];
  expect(named('Task')).toEqual(titled('Screening', 'Screening'));
  expect(named('Please look')).toEqual(titled('Screening', 'Please look'));
});

it('gives no title to a step that has none', () => {
  expect(nameNode(row, 'end', { en: 'Done' }).nodes[2]).toEqual({ id: 'end', type: 'end', name: { en: 'Done' } });
});
