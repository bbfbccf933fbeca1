import type { FlowNode } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { StepLines } from './step-lines.ts';

/** A version whose steps follow one another; `look:Look` is called Look. */
const version = (number: number, ...steps: readonly string[]) => {
  const nodes = steps.map((step): FlowNode => {
    const [id = '', name = id] = step.split(':');
    return { id, type: 'userTask', name };
  });
  const edges = nodes
    .slice(1)
    .map(({ id }, index) => ({ id: `e${index}`, source: nodes[index]?.id ?? '', target: id }));
  return { number, document: { nodes, edges } };
};

test('a step goes by all its names, in whichever version it is asked', () => {
  const lines = new StepLines([
    version(1, 'a', 'look', 'c'),
    version(2, 'a', 'see:look', 'c'),
    version(3, 'a', 'hear:look', 'c'),
  ]);

  expect(lines.namesOf(2, 'see')).toEqual(['look', 'see', 'hear']);
  expect(lines.fate(1, 'look', 3)).toEqual({ kind: 'found', id: 'hear' });
  expect(lines.fate(3, 'hear', 1)).toEqual({ kind: 'found', id: 'look' });
});

test('a step that is gone says since when, and comes back under its name', () => {
  const lines = new StepLines([version(1, 'a', 'look', 'c'), version(2, 'a', 'c'), version(3, 'a', 'look', 'c')]);

  expect(lines.fate(1, 'look', 2)).toEqual({ kind: 'gone', since: 2, ids: [] });
  expect(lines.fate(1, 'look', 3)).toEqual({ kind: 'found', id: 'look' });
  expect(lines.fate(1, 'nothing', 3)).toBeNull();
});

test('an id that another step has got means the one that had it when it was named', () => {
  const lines = new StepLines([
    version(1, 'a', 'look', 'c'),
    version(2, 'a', 'see:look', 'c'),
    version(3, 'look:New', 'a', 'see:look', 'c'),
  ]);

  expect(lines.fate(lines.meant('look', 2) ?? 0, 'look', 3)).toEqual({ kind: 'found', id: 'see' });
  expect(lines.meant('look', 3)).toBe(3);
  expect(lines.namesOf(3, 'look')).toEqual(['look']);
  expect(lines.meant('never', 3)).toBeNull();
});
