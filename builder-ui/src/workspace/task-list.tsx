import type { TaskSummary } from '@nativ/schemas';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../ui/item-card.module.css';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { TaskCard } from './task-card.tsx';

interface TaskListProps {
  readonly query: UseInfiniteQueryResult<TaskSummary[], Error>;
  /** What the list holds, in a word or two. */
  readonly label: string;
  readonly empty: ReactNode;
  readonly showAssignee?: boolean;
  /** @param place where in the list the task stands, counted from 1 */
  readonly action?: (task: TaskSummary, place: number) => ReactNode;
}

/** A list of tasks with everything that can become of it: on its way, refused, empty, longer than a page. */
export function TaskList({ query, label, empty, showAssignee = false, action }: TaskListProps) {
  const { t } = useTranslation();
  if (query.isPending) return <LoadingLines lines={4} height={28} />;
  if (query.data === undefined) {
    return <ProblemAlert error={query.error} title={t('tasks.problem')} onRetry={() => void query.refetch()} />;
  }
  if (query.data.length === 0) return empty;
  return (
    <>
      <ul className={classes.list} aria-label={label} data-walk>
        {query.data.map((task, index) => (
          <TaskCard key={task.id} task={task} showAssignee={showAssignee} action={action?.(task, index + 1)} />
        ))}
      </ul>
      <LoadMore query={query} of={label} />
    </>
  );
}
