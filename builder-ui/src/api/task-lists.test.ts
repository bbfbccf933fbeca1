import type { TaskSummary } from '@nativ/schemas';
import { expect, it } from 'vitest';
import { belongs, withoutTask } from './task-lists.ts';

const dana = { id: 'u1', name: 'Dana' };

it.each([
  ['mine', { status: 'open', assignee: dana }, true],
  ['mine', { status: 'open', assignee: null }, false],
  ['mine', { status: 'completed', assignee: dana }, false],
  ['waiting', { status: 'open', assignee: null }, true],
  ['waiting', { status: 'open', assignee: dana }, false],
  ['group', { status: 'open', assignee: dana }, true],
  ['group', { status: 'cancelled', assignee: null }, false],
] as const)('knows what the list %s holds: %j', (list, task, expected) => {
  expect(belongs(['tasks', list], task, 'u1')).toBe(expected);
});

it('takes a task out of whichever page it is on', () => {
  const item = (id: string) => ({ id }) as TaskSummary;
  const page = (...ids: string[]) => ({ items: ids.map(item), nextCursor: null });

  const { pages } = withoutTask({ pages: [page('a', 'b'), page('c')], pageParams: [null, 'x'] }, 'b');

  expect(pages.map(({ items }) => items.map(({ id }) => id))).toEqual([['a'], ['c']]);
});
