import { IconCheckbox, IconCoffee } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/session.ts';
import { myTasksQuery, waitingTasksQuery } from '../api/task-queries.ts';
import { Page } from '../app/page.tsx';
import { MyRecusals } from '../people/my-recusals.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ClaimButton } from './claim-button.tsx';
import classes from './my-tasks-page.module.css';
import { TaskList } from './task-list.tsx';

/** What is mine and what waits in my groups. It looks for news by itself. */
export function MyTasksPage() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const mine = useInfiniteQuery(myTasksQuery);
  const waiting = useInfiniteQuery(waitingTasksQuery);
  return (
    <Page title={t('tasks.title')} eyebrow={t('tasks.greeting', { name: me.user.name })}>
      <section className={classes.section} aria-labelledby="mine">
        <h2 id="mine" className={classes.heading}>
          {t('tasks.mine')}
        </h2>
        <TaskList
          query={mine}
          label={t('tasks.mine')}
          empty={<EmptyState icon={IconCheckbox} title={t('tasks.mineEmpty.title')} hint={t('tasks.mineEmpty.hint')} />}
        />
      </section>
      <section className={classes.section} aria-labelledby="waiting">
        <h2 id="waiting" className={classes.heading}>
          {t('tasks.waiting')}
        </h2>
        <TaskList
          query={waiting}
          label={t('tasks.waiting')}
          action={(task, place) => <ClaimButton task={task} place={place} />}
          empty={
            <EmptyState icon={IconCoffee} title={t('tasks.waitingEmpty.title')} hint={t('tasks.waitingEmpty.hint')} />
          }
        />
      </section>
      <MyRecusals />
    </Page>
  );
}
