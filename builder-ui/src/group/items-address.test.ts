import { expect, test } from 'vitest';
import { dayOf } from './days.ts';
import { boardParameters, itemParameters } from './items-address.ts';

const now = new Date(2026, 2, 10, 15, 30);
const days = (parameters: URLSearchParams, name: string) => dayOf(new Date(parameters.get(name) ?? ''));

test('what is due is counted from the day on which one looks', () => {
  const today = itemParameters({ due: 'today' }, now);
  const week = itemParameters({ due: 'week' }, now);

  expect([days(today, 'dueFrom'), days(today, 'dueBefore')]).toEqual(['2026-03-10', '2026-03-11']);
  expect([days(week, 'dueFrom'), days(week, 'dueBefore')]).toEqual(['2026-03-10', '2026-03-17']);
  expect(itemParameters({ due: 'overdue' }, now).get('dueBefore')).toBe(now.toISOString());
  expect(itemParameters({ due: 'none' }, now).toString()).toBe('due=none');
});

test('what came this week came today or on one of the six days before', () => {
  expect(days(itemParameters({ created: 'week' }, now), 'createdFrom')).toBe('2026-03-04');
  expect(days(itemParameters({ created: 'today' }, now), 'createdFrom')).toBe('2026-03-10');
});

test('a calendar asks for its days, whatever the filter says of them', () => {
  const asked = itemParameters({ due: 'none', kind: 'gathering' }, now, { from: '2026-03-01', before: '2026-04-05' });

  expect(asked.has('due')).toBe(false);
  expect([days(asked, 'dueFrom'), days(asked, 'dueBefore')]).toEqual(['2026-03-01', '2026-04-05']);
  expect(asked.get('kind')).toBe('gathering');
});

test('a board asks for no columns, no order and nothing that was put away', () => {
  const asked = boardParameters({ columns: ['new'], sort: 'newest', archived: true, assignee: 'me' }, now);

  expect(asked.toString()).toBe('assignee=me');
});
