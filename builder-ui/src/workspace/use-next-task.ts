import type { Task } from '@nativ/schemas';
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { instanceQuery } from '../api/instance-queries.ts';
import { meQuery } from '../api/session.ts';
import { myTasksQuery } from '../api/task-queries.ts';
import { type NextTask, nextTask } from './next-task.ts';

/** Where to go after a task that is done; undefined until it is known, since the case may just be making the next one. */
export function useNextTask(done: Task): NextTask | null | undefined {
  const { data: me } = useSuspenseQuery(meQuery);
  const instance = useQuery({
    ...instanceQuery(done.instanceId ?? ''),
    enabled: done.instanceId !== null,
    staleTime: 0,
  });
  const mine = useInfiniteQuery({ ...myTasksQuery, staleTime: 0 });
  const isKnown = !mine.isFetching && (done.instanceId === null || !instance.isFetching);
  if (!isKnown) return undefined;
  return nextTask({
    doneId: done.id,
    myId: me.user.id,
    ofCase: instance.data?.tasks ?? [],
    mine: mine.data ?? [],
    groups: new Set(me.groups.flatMap(({ key, myRole }) => (myRole === null ? [] : [key]))),
  });
}
