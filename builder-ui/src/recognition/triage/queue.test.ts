import type { TriageBundle } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { decide, skip, stillToSort, takeBack, untouched } from './queue.ts';

const entry = (taskId: string) => ({
  taskId,
  instanceId: null,
  reference: taskId.toUpperCase(),
  text: taskId,
  createdAt: '2026-03-01T07:00:00.000Z',
});
const bundle = (taskId: string, ...alike: string[]): TriageBundle => ({
  ...entry(taskId),
  group: { key: 'intake', name: 'Intake' },
  classifier: 'kind',
  abstained: 'unsure',
  likely: [],
  dueAt: null,
  assignee: null,
  alike: alike.map(entry),
  count: alike.length + 1,
});
const [a, b, flood] = [bundle('a'), bundle('b'), bundle('f1', 'f2', 'f3')];
const queue = [a, b, flood];
const shown = (state: typeof untouched) => stillToSort(queue, state).map(({ taskId, count }) => `${taskId}x${count}`);

describe('the queue of what is to be sorted', () => {
  it('brings what was skipped again at the end, in the order of skipping', () => {
    const once = skip(skip(untouched, a), b);

    expect(shown(once)).toEqual(['f1x3', 'ax1', 'bx1']);
    expect(shown(skip(once, a))).toEqual(['f1x3', 'bx1', 'ax1']);
  });

  it('is without what was decided, until that is taken back', () => {
    const state = decide(untouched, a, 'legal', true);
    const [decision] = state.decided;

    expect(shown(state)).toEqual(['bx1', 'f1x3']);
    expect(decision && shown(takeBack(state, decision))).toEqual(['ax1', 'bx1', 'f1x3']);
  });

  it('keeps the rest of a bundle of which one was sorted', () => {
    const first = stillToSort(queue, decide(untouched, flood, 'legal', false)).at(-1);

    expect(first).toMatchObject({ taskId: 'f2', reference: 'F2', text: 'f2', count: 2, alike: [{ taskId: 'f3' }] });
    expect(shown(decide(untouched, flood, 'legal', true))).toEqual(['ax1', 'bx1']);
  });
});
