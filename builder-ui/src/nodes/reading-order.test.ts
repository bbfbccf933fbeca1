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
