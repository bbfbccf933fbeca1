import type {
  Checklist,
  ChecklistEntryPatch,
  Comment,
  Gathering,
  GatheringAnswer,
  GatheringCreate,
  GatheringPatch,
  GatheringSummary,
  Task,
  TaskCreate,
  TaskPatch,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';
import type { Words } from './feed-queries.ts';
import { pagedQuery } from './paged-query.ts';

const part = encodeURIComponent;
const taskAt = (id: string) => `/tasks/${part(id)}`;
const checklistAt = (taskId: string) => `${taskAt(taskId)}/checklist`;
const gatheringAt = (id: string) => `/gatherings/${part(id)}`;

export const createTask = (wish: TaskCreate) => apiSend<Task>('POST', '/tasks', wish);
export const patchTask = (id: string, change: TaskPatch) => apiSend<Task>('PATCH', taskAt(id), change);
export const turnTask = (id: string, turn: 'archive' | 'restore' | 'reopen') =>
  apiSend<Task>('POST', `${taskAt(id)}/${turn}`, {});

export const addEntry = (taskId: string, text: string) => apiSend<Checklist>('POST', checklistAt(taskId), { text });
export const patchEntry = (taskId: string, id: string, change: ChecklistEntryPatch) =>
  apiSend<Checklist>('PATCH', `${checklistAt(taskId)}/${part(id)}`, change);
export const removeEntry = (taskId: string, id: string) =>
  apiSend<Checklist>('DELETE', `${checklistAt(taskId)}/${part(id)}`, undefined);
export const orderEntries = (taskId: string, ids: readonly string[]) =>
  apiSend<Checklist>('PUT', `${checklistAt(taskId)}/order`, { ids });

export const gatheringsKey = ['gatherings'] as const;

/** What is to come: of a group, or where one is invited. */
export const gatheringsQuery = ({ group, mine }: { readonly group?: string; readonly mine?: boolean }) =>
  pagedQuery<GatheringSummary>(
    [...gatheringsKey, group ?? null, mine ?? false],
    `/gatherings?mine=${mine ?? false}${group === undefined ? '' : `&group=${part(group)}`}`,
  );

export const gatheringQuery = (id: string) =>
  queryOptions({
    queryKey: ['gathering', id],
    queryFn: ({ signal }) => apiGet<Gathering>(gatheringAt(id), signal),
  });

export const createGathering = (wish: GatheringCreate) => apiSend<Gathering>('POST', '/gatherings', wish);
export const patchGathering = (id: string, change: GatheringPatch) =>
  apiSend<Gathering>('PATCH', gatheringAt(id), change);
export const turnGathering = (id: string, turn: 'archive' | 'restore') =>
  apiSend<Gathering>('POST', `${gatheringAt(id)}/${turn}`, {});
export const answerGathering = (id: string, answer: GatheringAnswer['answer']) =>
  apiSend<Gathering>('POST', `${gatheringAt(id)}/answer`, { answer });
export const inviteTo = (id: string, people: readonly string[]) =>
  apiSend<Gathering>('POST', `${gatheringAt(id)}/participants`, { people });
export const strikeOff = (id: string, userId: string) =>
  apiSend<Gathering>('DELETE', `${gatheringAt(id)}/participants/${part(userId)}`, undefined);

export const gatheringCommentsQuery = (id: string) =>
  pagedQuery<Comment>(['gathering', id, 'comments'], `${gatheringAt(id)}/comments`, { limit: 50 });
export const commentOnGathering = (id: string, words: Words, idempotencyKey: string) =>
  apiSend<Comment>('POST', `${gatheringAt(id)}/comments`, words, { idempotencyKey });
