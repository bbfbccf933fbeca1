import type { GroupBoard, GroupItem } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import { groupItem } from '../../test/group-item.ts';
import { changeOf, movedOnBoard, needsItsPage, wayBack } from './item-change.ts';

const dana = { id: 'dana', name: 'Dana' };

describe('the way back', () => {
  test('of a move leads to the column before', () => {
    expect(wayBack(groupItem(), { kind: 'column', column: 'inProgress', status: null }, 'legal')).toEqual([
      { id: 'task', column: 'new' },
    ]);
  });

  test('of giving back takes the task first, and then puts it where it was', () => {
    const held = groupItem({ column: 'onHold', assignee: dana });

    expect(wayBack(held, { kind: 'column', column: 'new', status: null }, 'legal')).toEqual([
      { id: 'task', column: 'inProgress' },
      { id: 'task', column: 'onHold' },
    ]);
  });

  test('does not exist for what a flow went on from', () => {
    expect(
      wayBack(groupItem({ instanceId: 'case' }), { kind: 'column', column: 'done', status: null }, 'legal'),
    ).toBeNull();
    expect(wayBack(groupItem(), { kind: 'column', column: 'done', status: null }, 'legal')).toEqual([
      { id: 'task', column: 'new' },
    ]);
  });

  test('of handing on leads to whoever had it, as far as they had come', () => {
    const begun = groupItem({ column: 'inProgress', assignee: dana });

    expect(wayBack(begun, { kind: 'assign', assigneeId: 'noa' }, 'legal')).toEqual([
      { id: 'task', assigneeId: 'dana' },
    ]);
    expect(wayBack(begun, { kind: 'assign', assigneeId: null }, 'legal')).toEqual([
      { id: 'task', assigneeId: 'dana' },
      { id: 'task', column: 'inProgress' },
    ]);
  });

  test('of another group leads home, and to whoever had it there', () => {
    expect(wayBack(groupItem({ assignee: dana }), { kind: 'group', group: 'social' }, 'legal')).toEqual([
      { id: 'task', group: 'legal' },
      { id: 'task', assigneeId: 'dana' },
    ]);
  });

  test('leads to the status and the labels that were there', () => {
    const inCourt = groupItem({ column: 'inProgress', groupStatus: 'court', labels: ['urgent'] });
    const held = { kind: 'column', column: 'onHold', status: null } as const;

    expect(wayBack(inCourt, held, 'legal')).toEqual([{ id: 'task', groupStatus: 'court' }]);
    expect(wayBack(inCourt, { kind: 'group', group: 'social' }, 'legal')).toEqual([
      { id: 'task', group: 'legal' },
      { id: 'task', groupStatus: 'court' },
      { id: 'task', addLabels: ['urgent'] },
    ]);
    expect(wayBack(inCourt, { kind: 'label', label: 'new', isOn: true }, 'legal')).toEqual([
      { id: 'task', removeLabels: ['new'] },
    ]);
    expect(wayBack(inCourt, { kind: 'label', label: 'urgent', isOn: true }, 'legal')).toEqual([]);
  });

  test('of a date and of putting away says what was', () => {
    expect(wayBack(groupItem({ dueAt: 'x' }), { kind: 'due', dueAt: null }, 'legal')).toEqual([
      { id: 'task', dueAt: 'x' },
    ]);
    expect(wayBack(groupItem(), { kind: 'archive', archived: true }, 'legal')).toEqual([
      { id: 'task', archived: false },
    ]);
  });
});

test('each wish is one change', () => {
  expect(changeOf('task', { kind: 'due', dueAt: null })).toEqual({ id: 'task', dueAt: null });
  expect(changeOf('task', { kind: 'assign', assigneeId: null })).toEqual({ id: 'task', assigneeId: null });
});

test('what asks for answers is not done by moving it', () => {
  expect(needsItsPage(groupItem({ hasForm: true }), 'done')).toBe(true);
  expect(needsItsPage(groupItem({ isVote: true }), 'done')).toBe(true);
  expect(needsItsPage(groupItem({ hasForm: true }), 'onHold')).toBe(false);
  expect(needsItsPage(groupItem(), 'done')).toBe(false);
});

test('a card is in its new column at once, and is counted there', () => {
  const column = (
    name: 'new' | 'inProgress' | 'onHold' | 'done',
    items: GroupItem[],
    status: string | null = null,
  ) => ({
    column: name,
    groupStatus: status,
    count: items.length,
    items,
    nextCursor: null,
  });
  const board: GroupBoard = {
    columns: [
      column('new', [groupItem()]),
      column('inProgress', [], 'draft'),
      column('inProgress', [], 'court'),
      column('done', []),
    ],
  };

  const moved = movedOnBoard(board, 'task', { column: 'inProgress', status: 'court' });

  expect(moved.columns.map(({ count, items }) => [count, items.map((one) => one.groupStatus)])).toEqual([
    [0, []],
    [0, []],
    [1, ['court']],
    [0, []],
  ]);
  expect(movedOnBoard(board, 'task', { column: 'new', status: null })).toBe(board);
});
