import type { SavedView } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { shownView } from './shown-view.ts';

const kept = (given: Partial<SavedView>): SavedView => ({
  id: 'a',
  name: 'Kept',
  view: 'table',
  settings: { due: 'overdue' },
  isShared: true,
  isDefault: false,
  mayChange: false,
  ...given,
});
const group = { defaultView: 'board' } as const;

test('a group opens with the view that its managers chose, and else with the one of its settings', () => {
  const first = kept({ isDefault: true });

  expect(shownView({}, group, [kept({ id: 'b' }), first])).toEqual({
    part: 'table',
    settings: { due: 'overdue' },
    saved: first,
  });
  expect(shownView({}, group, [kept({})])).toEqual({ part: 'board', settings: {}, saved: null });
});

test('an address says more than what is kept: its filters may have been changed since', () => {
  const one = kept({});

  expect(shownView({ view: 'table', saved: 'a', due: 'today' }, group, [one])).toEqual({
    part: 'table',
    settings: { due: 'today' },
    saved: one,
  });
  expect(shownView({ saved: 'a' }, group, [one]).settings).toEqual({ due: 'overdue' });
});

test('a kept view that is gone leaves the filters of the address', () => {
  expect(shownView({ view: 'board', saved: 'gone', assignee: 'me' }, group, [])).toEqual({
    part: 'board',
    settings: { assignee: 'me' },
    saved: null,
  });
});
