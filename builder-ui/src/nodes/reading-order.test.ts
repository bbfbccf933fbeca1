import { expect, it } from 'vitest';
import { readingOrder } from './reading-order.ts';

const node = (id: string) => ({ id, type: 'userTask' });
const edge = (source: string, target: string) => ({ id: `${source}-${target}`, source, target });
const order = (ids: string[], edges: [string, string][]) =>
  readingOrder(
    ids.map(node),
    edges.map(([source, target]) => edge(source, target)),
  )
    .map(({ id }) => id)
    .join(' ');

it('tells a flow from its start, whatever the order of drawing', () => {
  expect(
    order(
      ['end', 'work', 'start'],
      [
        ['start', 'work'],
        ['work', 'end'],
      ],
    ),
  ).toBe('start work end');
});

it('tells a loop once and what cannot be reached last', () => {
  expect(
    order(
      ['lost', 'a', 'b', 'start'],
      [
        ['start', 'a'],
        ['a', 'b'],
        ['b', 'a'],
        ['lost', 'lost'],
      ],
    ),
  ).toBe('start a b lost');
});

it('tells the events attached to a step and the steps inside it right after it', () => {
  const nodes = [
    { id: 'inside2', type: 'userTask', parent: 'part' },
    { id: 'inside1', type: 'userTask', parent: 'part' },
    { id: 'late', type: 'boundaryTimer', config: { attachedTo: 'part' } },
    node('end'),
    node('escalated'),
    { id: 'part', type: 'subProcess' },
    node('start'),
  ];
  const edges = [
    edge('start', 'part'),
    edge('part', 'end'),
    edge('inside1', 'inside2'),
    edge('late', 'escalated'),
    edge('escalated', 'end'),
  ];

  expect(readingOrder(nodes, edges).map(({ id }) => id)).toEqual([
    'start',
    'part',
    'late',
    'inside1',
    'inside2',
    'end',
    'escalated',
  ]);
});

it('tells steps that stand inside each other once, and last', () => {
  const nodes = [
    { id: 'a', type: 'subProcess', parent: 'b' },
    { id: 'b', type: 'subProcess', parent: 'a' },
    node('start'),
  ];

  expect(readingOrder(nodes, []).map(({ id }) => id)).toEqual(['start', 'a', 'b']);
});
