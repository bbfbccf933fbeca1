import type { FlowDocument } from '@nativ/schemas';
import { expect, it, test } from 'vitest';
import { nodeSize } from '../../../canvas/flow-layout.ts';
import { align, distribute } from './align.ts';

const at = (id: string, x: number, y: number, more = {}) => ({ id, type: 'userTask', position: { x, y }, ...more });
const flow: FlowDocument = {
  title: 'Flow',
  nodes: [
    at('a', 0, 0),
    at('b', 400, 90),
    at('c', 1000, 30),
    { id: 'part', type: 'subProcess' },
    at('inner', 500, 600, { parent: 'part' }),
  ],
  edges: [],
  settings: {
    annotations: [
      { id: 'note', kind: 'note', text: '', position: { x: 50, y: 300 }, size: { width: 100, height: 60 } },
    ],
  },
};
const placesOf = ({ nodes }: FlowDocument) => Object.fromEntries(nodes.map(({ id, position }) => [id, position]));

test.each([
  ['start', { a: 0, b: 0, c: 0 }],
  ['centre', { a: 500, b: 500, c: 500 }],
  ['end', { a: 1000, b: 1000, c: 1000 }],
] as const)('lines up along the reading direction: %s', (how, expected) => {
  const places = placesOf(align(flow, ['a', 'b', 'c'], how));

  expect({ a: places.a?.x, b: places.b?.x, c: places.c?.x }).toEqual(expected);
  expect(places.b?.y).toBe(90);
});

it('lines up across it, frames with what is inside them, and notes', () => {
  const aligned = align(flow, ['a', 'part', 'inner', 'note'], 'top');

  expect(aligned.nodes.find(({ id }) => id === 'inner')?.position?.y).toBe(92);
  expect(aligned.settings?.annotations?.[0]?.position).toEqual({ x: 50, y: 0 });
});

it('leaves the same room between each and the next', () => {
  const places = placesOf(distribute(flow, ['a', 'c', 'b'], 'along'));

  expect([places.a?.x, places.b?.x, places.c?.x]).toEqual([0, 500, 1000]);
  expect((places.b?.x ?? 0) - nodeSize.width).toBe(1000 - 500 - nodeSize.width);
});

it('gives the very same flow where there is nothing to line up', () => {
  expect(align(flow, ['a'], 'top')).toBe(flow);
  expect(align(align(flow, ['a', 'b'], 'top'), ['a', 'b'], 'top')).toEqual(align(flow, ['a', 'b'], 'top'));
  expect(distribute(flow, ['a', 'b'], 'along')).toBe(flow);
});
