import { expect, test } from 'vitest';
import { groupItem } from '../../test/group-item.ts';
import { entriesOf, isMovable, movedEntry } from './calendar-entry.ts';
import { dayOf } from './days.ts';

test('a task stands where it is due, an event where it takes place', () => {
  const due = groupItem({ dueAt: '2026-03-05T10:00:00.000Z', startsAt: '2026-03-01T10:00:00.000Z' });
  const event = groupItem({
    kind: 'gathering',
    startsAt: '2026-03-06T10:00:00.000Z',
    endsAt: '2026-03-07T10:00:00.000Z',
  });

  const found = entriesOf([due, event, groupItem({})]).map(({ from, to }) => [from.toISOString(), to.toISOString()]);

  expect(found).toEqual([
    ['2026-03-05T10:00:00.000Z', '2026-03-05T10:00:00.000Z'],
    ['2026-03-06T10:00:00.000Z', '2026-03-07T10:00:00.000Z'],
  ]);
});

test('what goes to another day keeps its time and its length', () => {
  const from = new Date(2026, 2, 5, 18, 30);
  const moved = movedEntry({ from, to: new Date(2026, 2, 5, 20, 0) }, '2026-03-09');

  expect([dayOf(moved.from), moved.from.getHours(), moved.to.getHours()]).toEqual(['2026-03-09', 18, 20]);
});

test('what a flow set, and what is done, stays where it is', () => {
  expect(isMovable(groupItem({ instanceId: 'case' }))).toBe(false);
  expect(isMovable(groupItem({ column: 'done' }))).toBe(false);
  expect(isMovable(groupItem({}))).toBe(true);
  expect(isMovable(groupItem({ kind: 'gathering', column: null }))).toBe(true);
});
