import type { GroupItem } from '@nativ/schemas';

/** A task of a group with nothing special to it but what is said. */
export const groupItem = (given: Partial<GroupItem> = {}): GroupItem => ({
  kind: 'task',
  id: 'task',
  title: 'Call',
  column: 'new',
  groupStatus: null,
  labels: [],
  assignee: null,
  createdBy: null,
  reference: null,
  instanceId: null,
  hasForm: false,
  isVote: false,
  isArchived: false,
  createdAt: '2026-03-01T08:00:00.000Z',
  startsAt: null,
  dueAt: null,
  followUpAt: null,
  endsAt: null,
  completedAt: null,
  place: null,
  ...given,
});
