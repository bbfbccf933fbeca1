import { expect, test } from 'vitest';
import type { LiveEvent } from './live-event.ts';
import { type Sight, toldOf } from './sight.ts';

const sight: Sight = {
  known: new Map([
    ['open', 'events'],
    ['part', 'psychological'],
  ]),
  full: new Set(['open']),
  hidden: new Set(['part', 'other']),
  mayDesign: false,
  until: null,
};
const reader = { sight, userId: 'me' };
const event = (kind: string, of: Partial<LiveEvent> = {}): LiveEvent => ({
  kind,
  ids: ['1'],
  groupIds: [],
  userIds: null,
  ...of,
});
const told = (of: LiveEvent, mayDesign = false) => {
  const { sure, checks } = toldOf(of, { ...reader, sight: { ...sight, mayDesign } });
  return { sure, asked: checks.map(({ table, id }) => `${table}/${id}`) };
};
const nothing = { sure: [], asked: [] };

test('what stands in a group that is seen whole is told at once', () => {
  expect(told(event('task', { ids: ['1', '2'], groupIds: ['open'] }))).toEqual({
    sure: [
      { kind: 'task', id: '1', groupKey: 'events' },
      { kind: 'task', id: '2', groupKey: 'events' },
    ],
    asked: [],
  });
});

test('what stands in a group that is seen in part is asked for, item by item', () => {
  expect(told(event('post', { groupIds: ['part'] }))).toEqual({ sure: [], asked: ['posts/1'] });
});

test('that something left a group which is seen in part is told to nobody but those who had it', () => {
  expect(told(event('task', { ids: [], groupIds: ['part'] }))).toEqual(nothing);
  expect(told(event('task', { ids: [], userIds: ['me'] }))).toEqual({ sure: [{ kind: 'task' }], asked: [] });
  expect(told(event('task', { ids: [], userIds: ['you'] }))).toEqual(nothing);
});

test('nothing is told of a group that is not known', () => {
  for (const kind of ['task', 'post', 'case', 'gathering', 'group', 'presenceOnTask'])
    expect(told(event(kind, { groupIds: ['other'] }))).toEqual(nothing);
});

test('a case that touches a hidden group is asked for, however well its other group is seen', () => {
  expect(told(event('case', { groupIds: ['open', 'other'] }))).toEqual({ sure: [], asked: ['instances/1'] });
  expect(told(event('case', { groupIds: ['open'] })).sure).toEqual([{ kind: 'case', id: '1', groupKey: 'events' }]);
});

test('that a case left a group is not told to those from whom it was hidden there', () => {
  expect(told(event('case', { ids: [], groupIds: ['open', 'other'] }))).toEqual(nothing);
});

test('a case in no group, and the seat of an editor, are for those who design', () => {
  expect(told(event('case'))).toEqual(nothing);
  expect(told(event('case'), true).sure).toEqual([{ kind: 'case', id: '1' }]);
  expect(told(event('seat'))).toEqual(nothing);
  expect(told(event('seat'), true).sure).toEqual([{ kind: 'seat', id: '1' }]);
});

test('what somebody is told goes to them, once the database says that they still see what it is about', () => {
  expect(told(event('notice', { userIds: ['me', 'you'] }))).toEqual({ sure: [], asked: ['notices/1'] });
  expect(told(event('notice', { userIds: ['you'] }))).toEqual(nothing);
});

test('what is for the program is for nobody else', () => {
  for (const kind of ['sight', 'standing', 'somethingNew'])
    expect(told(event(kind, { groupIds: ['open'], userIds: ['me'] }))).toEqual(nothing);
});
