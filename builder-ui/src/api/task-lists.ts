import type { Task, TaskSummary } from '@nativ/schemas';
import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import type { Page } from './paged-query.ts';
import { meQuery } from './session.ts';
import { taskListsKey } from './task-queries.ts';

type TaskPages = InfiniteData<Page<TaskSummary>, string | null>;

/**
 * Takes a task that has changed out of the lists that it no longer belongs to, at once: what was read before would stand
 * there a moment longer, as if nothing had happened. What comes into a list comes with its next reading.
 */
export function tellTaskLists(queries: QueryClient, task: Task): void {
  const me = queries.getQueryData(meQuery.queryKey)?.user.id ?? null;
  const lists = queries.getQueriesData<TaskPages>({ queryKey: taskListsKey });
  for (const [key, pages] of lists)
    if (pages && !belongs(key, task, me)) queries.setQueryData<TaskPages>(key, withoutTask(pages, task.id));
}

/** Whether a list, by its key, holds such tasks: all lists are of open ones. */
export function belongs(key: QueryKey, { status, assignee }: Pick<Task, 'status' | 'assignee'>, me: string | null) {
  if (status !== 'open') return false;
  const list = key[taskListsKey.length];
  if (list === 'mine') return assignee?.id === me;
  return list === 'waiting' ? assignee === null : true;
}

export function withoutTask(data: TaskPages, id: string): TaskPages {
  return {
    ...data,
    pages: data.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) })),
  };
}
