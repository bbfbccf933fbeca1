import type { Notification } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { destinationOf } from './destination-of.ts';

const notice = (more: Partial<Notification>): Notification => ({
  id: '1',
  kind: 'assigned',
  at: '2026-01-01T00:00:00Z',
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
const group = { key: 'legal', name: 'Legal' };

test.each<[string, Partial<Notification>, string]>([
  ['a task is opened before its case', { taskId: 't', instanceId: 'i', group }, '/tasks/$id'],
  ['a message of an inquirer is read on the case', { kind: 'inquirerWrote', instanceId: 'i' }, '/cases/$id'],
  ['a question to a champion leads to it', { kind: 'helpAsked', questionId: 'q' }, '/help-line/$'],
  ['an invitation leads to the event', { kind: 'invited', gatheringId: 'g', group }, '/gatherings/$id'],
  ['a post is read on its own page', { kind: 'mentioned', postId: 'p', instanceId: 'i', group }, '/posts/$id'],
  ['who opened a group stands in its settings', { kind: 'glassBroken', group }, '/groups/$key/settings'],
  ['what is to be erased stands in the list of it', { kind: 'retentionWarning', instanceId: 'i' }, '/erasures'],
  ['an export of oneself leads to one’s own', { kind: 'exported' }, '/account'],
])('%s', (_name, more, to) => {
  expect(destinationOf(notice(more)).to).toBe(to);
});
