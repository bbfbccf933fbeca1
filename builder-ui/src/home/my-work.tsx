import { IconCheckbox } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { myTasksQuery } from '../api/task-queries.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import cards from '../ui/item-card.module.css';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useNow } from '../ui/use-now.ts';
import { TaskCard } from '../workspace/task-card.tsx';
import classes from './home-page.module.css';
import { partsByUrgency } from './urgency.ts';

/** My tasks by how soon they want me, the most urgent first. */
export function MyWork() {
  const { t } = useTranslation();
  const now = useNow();
  const mine = useInfiniteQuery(myTasksQuery);
  return (
    <section className={classes.mine} aria-labelledby="mine">
      <h2 id="mine" className={classes.heading}>
        {t('tasks.mine')}
      </h2>
      {mine.isPending && <LoadingLines lines={4} height={28} />}
      {mine.isError && mine.data === undefined && (
        <ProblemAlert error={mine.error} title={t('tasks.problem')} onRetry={() => void mine.refetch()} />
      )}
      {mine.data?.length === 0 && (
        <EmptyState icon={IconCheckbox} title={t('tasks.mineEmpty.title')} hint={t('tasks.mineEmpty.hint')} />
      )}
      {partsByUrgency(mine.data ?? [], now).map(({ urgency, tasks }) => (
        <div key={urgency} className={classes.part} data-urgency={urgency}>
          <h3 className={classes.when}>{t(`home.urgency.${urgency}`, { count: tasks.length })}</h3>
          <ul className={cards.list} aria-label={t(`home.urgency.${urgency}`, { count: tasks.length })}>
            {tasks.map((task) => (
              <TaskCard key={task.id} task={task} />
            ))}
          </ul>
        </div>
      ))}
      <LoadMore query={mine} of={t('tasks.mine')} />
    </section>
  );
}
