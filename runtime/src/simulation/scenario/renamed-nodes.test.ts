import type { FlowNode } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { renamedNodes } from './renamed-nodes.ts';

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
