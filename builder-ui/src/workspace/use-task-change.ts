import type { Task } from '@nativ/schemas';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../api/session.ts';
import { tellTaskLists } from '../api/task-lists.ts';
import { taskListsKey, taskQuery } from '../api/task-queries.ts';

/** A change to a task: the answer becomes what is shown, and the lists and counts that it changes are read again. */
export function useTaskChange<Input>(
  change: (input: Input) => Promise<Task>,
  onChanged?: (task: Task) => void,
): UseMutationResult<Task, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (task) => {
      queries.setQueryData(taskQuery(task.id).queryKey, task);
      tellTaskLists(queries, task);
      void queries.invalidateQueries({ queryKey: taskListsKey });
      void queries.invalidateQueries({ queryKey: meQuery.queryKey });
      onChanged?.(task);
    },
  });
}
