import type { Task, TaskSummary, TaskWithdraw } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

const at = (id: string) => `/tasks/${encodeURIComponent(id)}`;

export const taskListsKey = ['tasks'] as const;

export const myTasksQuery = pagedQuery<TaskSummary>([...taskListsKey, 'mine'], '/tasks?assignee=me&status=open');

export const waitingTasksQuery = pagedQuery<TaskSummary>(
  [...taskListsKey, 'waiting'],
  '/tasks?assignee=nobody&status=open',
);

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id],
    queryFn: ({ signal }) => apiGet<Task>(at(id), signal),
  });

export const claimTask = (id: string) => apiSend<Task>('POST', `${at(id)}/claim`, {});

/** Gives the task to a member of its group, or back to the group when `assigneeId` is null. */
export const assignTask = (id: string, assigneeId: string | null) =>
  apiSend<Task>('POST', `${at(id)}/assign`, { assigneeId });

export const completeTask = (id: string, data: Record<string, unknown>) =>
  apiSend<Task>('POST', `${at(id)}/complete`, { data });

export const withdrawTask = (id: string, wish: TaskWithdraw) => apiSend<Task>('POST', `${at(id)}/withdraw`, wish);

export const commentOnTask = (id: string, text: string, idempotencyKey: string, mentions: readonly string[] = []) =>
  apiSend<unknown>('POST', `${at(id)}/comments`, { text, mentions }, { idempotencyKey });
