import type { FlowDocument } from '@nativ/schemas';
import { expect, it } from 'vitest';
import { moveWay, setOtherwise, waysOut } from './edge-edits.ts';

const fork: FlowDocument = {
  title: 'Fork',
  nodes: [
    { id: 'choose', type: 'exclusiveGateway' },
    { id: 'other', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'choose', target: 'other', condition: 'data.a' },
    { id: 'between', source: 'start', target: 'choose' },
    { id: 'b', source: 'choose', target: 'other', default: true },
    { id: 'c', source: 'choose', target: 'other', condition: 'data.c' },
  ],
};

const order = (document: FlowDocument) => waysOut(document, 'choose').map(({ id }) => id);

it('has one way for when no other fits, and that one has no condition', () => {
  const changed = setOtherwise(fork, 'a', true);

  expect(changed.edges[0]).toEqual({ id: 'a', source: 'choose', target: 'other', default: true });
  expect(changed.edges[2]).toEqual({ id: 'b', source: 'choose', target: 'other' });
  expect(changed.edges[3]).toBe(fork.edges[3]);
});

it('makes an ordinary way of it again', () => {
  expect(setOtherwise(fork, 'b', false).edges[2]).toEqual({ id: 'b', source: 'choose', target: 'other' });
});

it('moves a way before and after its neighbours, whatever lines stand between them', () => {
  expect(order(moveWay(fork, 'b', -1))).toEqual(['b', 'a', 'c']);
  expect(order(moveWay(fork, 'b', 1))).toEqual(['a', 'c', 'b']);
  expect(moveWay(fork, 'a', -1)).toBe(fork);
  expect(moveWay(fork, 'b', 1).edges[1]).toBe(fork.edges[1]);
});
