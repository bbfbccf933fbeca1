import { describe, expect, test } from 'vitest';
import { filterCount, groupSearch, isSame, searchOf, settingsIn } from './group-search.ts';

const person = '00000000-0000-7000-8000-000000000011';

describe('the address of a group', () => {
  test('says the view and its filters, and nothing else', () => {
    const search = {
      view: 'table',
      column: 'new,onHold',
      assignee: person,
      form: 'no',
      on: '2026-03-01',
      note: 'secret',
    };

    expect(groupSearch(search)).toEqual({
      view: 'table',
      column: 'new,onHold',
      assignee: person,
      form: 'no',
      on: '2026-03-01',
    });
  });

  test('loses what is no filter of ours', () => {
    const search = {
      view: 'wall',
      column: 'new,never',
      assignee: 'Dana',
      due: 'someday',
      on: '2026-02-31',
      saved: 'x',
    };

    expect(groupSearch(search)).toEqual({});
  });

  test('of a tab of old opens what it has become', () => {
    expect(groupSearch({ tab: 'tasks' })).toEqual({ view: 'board' });
    expect(groupSearch({ tab: 'tasks', view: 'table' })).toEqual({ view: 'table' });
  });

  test('carries the filters of a kept view there and back', () => {
    const settings = {
      columns: ['onHold', 'done'],
      groupStatus: 'in-court',
      labels: ['urgent', 'pro-bono'],
      assignee: 'nobody',
      hasForm: false,
      archived: true,
      due: 'none',
      shown: ['title', 'due'],
      span: 'week',
    } as const;
    const kept = {
      ...settings,
      columns: [...settings.columns],
      labels: [...settings.labels],
      shown: [...settings.shown],
    };

    expect(settingsIn(searchOf(kept))).toEqual(kept);
  });
});

test('two views are the same in whatever order they are written', () => {
  expect(isSame({ due: 'today', assignee: 'me' }, { assignee: 'me', due: 'today' })).toBe(true);
  expect(isSame({ due: 'today' }, { due: 'week' })).toBe(false);
});

test('the order and the columns of a table are no filters', () => {
  expect(filterCount({ sort: 'newest', shown: ['title'], span: 'week', due: 'today' })).toBe(1);
});
