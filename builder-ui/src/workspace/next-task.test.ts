import type { TaskSummary } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { nextTask } from './next-task.ts';

const me = { id: 'me', name: 'Me' };
const other = { id: 'other', name: 'Other' };
const task = (id: string, more: Partial<TaskSummary> = {}): TaskSummary => ({
  id,
  status: 'open',
  stage: 'new',
  startsAt: null,
  followUpAt: null,
  createdBy: null,
  archivedAt: null,
  title: id,
  group: { key: 'legal', name: 'Legal' },
  assignee: null,
  instanceId: 'case',
  nodeId: 'node',
  reference: null,
  createdAt: '2026-01-01T00:00:00Z',
  dueAt: null,
  completedAt: null,
  completedBy: null,
  purpose: null,
  groupStatus: null,
  labels: [],
  ...more,
});
const choose = (ofCase: readonly TaskSummary[], mine: readonly TaskSummary[] = []) =>
  nextTask({ doneId: 'done', myId: 'me', ofCase, mine, groups: new Set(['legal']) });

describe('the next task', () => {
  it('is mine of the same case before a free one of it', () => {
    expect(choose([task('free'), task('mine', { assignee: me })])).toMatchObject({
      task: { id: 'mine' },
      why: 'sameCase',
    });
  });

  it('is a free one of the same case only in a group of mine, and never a vote nobody gave me', () => {
    const ofCase = [task('social', { group: { key: 'social', name: 'Social' } }), task('vote', { purpose: 'vote' })];

    expect(choose(ofCase)).toBeNull();
    expect(choose([...ofCase, task('legal')])?.task.id).toBe('legal');
  });

  it('is my most urgent one where the case has none for me', () => {
    const ofCase = [task('theirs', { assignee: other }), task('over', { status: 'completed', assignee: me })];

    expect(choose(ofCase, [task('done'), task('urgent'), task('later')])).toMatchObject({
      task: { id: 'urgent' },
      why: 'mine',
    });
  });

  it('is never the one just done', () => {
    expect(choose([task('done', { assignee: me })], [task('done')])).toBeNull();
  });
});
