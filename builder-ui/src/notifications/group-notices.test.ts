import type { Notification } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { groupNotices } from './group-notices.ts';

const notice = (id: string, at: string, more: Partial<Notification> = {}): Notification => ({
  id,
  kind: 'replied',
  at,
  readAt: null,
  by: null,
  taskId: null,
  postId: null,
  instanceId: null,
  gatheringId: null,
  questionId: null,
  training: null,
  reference: null,
  group: null,
  ...more,
});

test('puts together what is about one item on one day, in the order of the newest', () => {
  const days = groupNotices([
    notice('1', '2026-03-02T12:00:00', { postId: 'p' }),
    notice('2', '2026-03-02T11:00:00', { taskId: 't', instanceId: 'i' }),
    notice('3', '2026-03-02T10:00:00', { postId: 'p', kind: 'mentioned' }),
    notice('4', '2026-03-01T23:59:00', { postId: 'p' }),
  ]);

  expect(
    days.map(({ day, groups }) => [day, groups.map(({ newest, more }) => [newest.id, more.map(({ id }) => id)])]),
  ).toEqual([
    [
      '2026-03-02',
      [
        ['1', ['3']],
        ['2', []],
      ],
    ],
    ['2026-03-01', [['4', []]]],
  ]);
});

test('keeps apart what is about nothing', () => {
  const [day] = groupNotices([
    notice('1', '2026-03-02T12:00:00', { kind: 'exported' }),
    notice('2', '2026-03-02T11:00:00', { kind: 'exported' }),
  ]);

  expect(day?.groups).toHaveLength(2);
});
