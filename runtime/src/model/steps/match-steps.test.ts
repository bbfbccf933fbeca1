import type { FlowNode } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { matchSteps, renamedNodes } from './match-steps.ts';

const at = (id: string, x: number, more: Partial<FlowNode> = {}): FlowNode => ({
  id,
  type: 'userTask',
  position: { x, y: 0 },
  ...more,
});

test('finds the node that stands where one of its type stood, whatever else has changed', () => {
  const before = [at('start', 0, { type: 'manualStart' }), at('look', 100, { name: 'Look' }), at('end', 200)];
  const after = [at('start', 0, { type: 'manualStart' }), at('see', 100, { name: 'See' }), at('end', 260)];

  expect([...renamedNodes({ nodes: before }, { nodes: after })]).toEqual([['look', 'see']]);
});

test('finds it by its name where nothing was drawn', () => {
  const before: FlowNode[] = [{ id: 'look', type: 'userTask', name: 'Look' }];
  const after: FlowNode[] = [{ id: 'see', type: 'userTask', name: 'Look' }];

  expect([...renamedNodes({ nodes: before }, { nodes: after })]).toEqual([['look', 'see']]);
});

test('finds none where another type came, somewhere else, or where more than one could be meant', () => {
  const pairs: readonly (readonly [FlowNode[], FlowNode[]])[] = [
    [[at('look', 100)], [at('see', 100, { type: 'post' })]],
    [[at('look', 100)], [at('see', 140)]],
    [[at('look', 100)], [at('see', 100), at('hear', 100)]],
    [[at('look', 100), at('smell', 100)], [at('see', 100)]],
    [[at('look', 100)], [at('look', 100), at('see', 100)]],
  ];

  for (const [before, after] of pairs) expect(renamedNodes({ nodes: before }, { nodes: after }).size).toBe(0);
});

const work = (id: string, name: string, more: Partial<FlowNode> = {}): FlowNode => ({
  id,
  type: 'userTask',
  name,
  ...more,
});
const line = (nodes: readonly FlowNode[], ids: readonly string[]) => ({
  nodes: [...nodes],
  edges: ids.slice(1).map((target, index) => ({ id: `to_${target}`, source: ids[index] ?? '', target })),
});

test('finds a step that has got another id and another place by its name and its ways', () => {
  const before = line(
    [work('a', 'A'), work('look', 'Look', { position: { x: 1, y: 1 } }), work('c', 'C')],
    ['a', 'look', 'c'],
  );
  const after = line(
    [work('a', 'A'), work('see', 'Look', { position: { x: 9, y: 9 } }), work('c', 'C')],
    ['a', 'see', 'c'],
  );

  expect(matchSteps(before, after).get('look')).toEqual({ kind: 'found', id: 'see' });
});

test('is unsure of a step that was split in two, and of one in whose place another came', () => {
  const form = { config: { form: 'review' } };
  const before = line([work('a', 'A'), work('look', 'Look', form), work('c', 'C')], ['a', 'look', 'c']);
  const split = line(
    [work('a', 'A'), work('one', 'First', form), work('two', 'Second', form), work('c', 'C')],
    ['a', 'one', 'two', 'c'],
  );
  const replaced = line(
    [work('a', 'A'), work('call', 'Call', { config: { form: 'call' } }), work('c', 'C')],
    ['a', 'call', 'c'],
  );

  expect(matchSteps(before, split).get('look')).toEqual({ kind: 'unsure', ids: ['one', 'two'] });
  expect(matchSteps(before, replaced).get('look')).toEqual({ kind: 'unsure', ids: ['call'] });
});

test('says that a step is gone, and does not take it for another that has got its id', () => {
  const before = line([work('a', 'A'), work('look', 'Look'), work('c', 'C')], ['a', 'look', 'c']);
  const without = line([work('a', 'A'), work('c', 'C')], ['a', 'c']);
  const other = line(
    [work('a', 'A'), work('look', 'Sort'), work('see', 'Look'), work('c', 'C')],
    ['a', 'look', 'see', 'c'],
  );

  expect(matchSteps(before, without).get('look')).toEqual({ kind: 'gone' });
  expect(matchSteps(before, other).get('look')).not.toEqual({ kind: 'found', id: 'look' });
});
