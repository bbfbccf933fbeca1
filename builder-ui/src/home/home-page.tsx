import { IconCoffee } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/session.ts';
import { waitingTasksQuery } from '../api/task-queries.ts';
import { Page } from '../app/page.tsx';
import { NewItemButton } from '../items/new-item-button.tsx';
import { MyRecusals } from '../people/my-recusals.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ClaimButton } from '../workspace/claim-button.tsx';
import { TaskList } from '../workspace/task-list.tsx';
import classes from './home-page.module.css';
import { MyWork } from './my-work.tsx';
import { News } from './news.tsx';

// What stands further down comes after what is mine: the page is of use before it is there.
const FeedList = lazy(async () => ({ default: (await import('../feed/feed-list.tsx')).FeedList }));
const UpcomingGatherings = lazy(async () => ({
  default: (await import('../items/upcoming-gatherings.tsx')).UpcomingGatherings,
}));

/** Where the day begins: what is mine, what is said to me, what waits in my groups, and what goes on. */
export function HomePage() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const waiting = useInfiniteQuery(waitingTasksQuery);
  return (
    <Page title={t('home.title')} eyebrow={t('tasks.greeting', { name: me.user.name })} actions={<NewItemButton />}>
      <div className={classes.columns}>
        <MyWork />
        <News />
        <section className={classes.waiting} aria-labelledby="waiting">
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
        <div className={classes.events}>
          <Suspense>
            <UpcomingGatherings />
          </Suspense>
        </div>
        <section className={classes.feed} aria-labelledby="feed">
          <h2 id="feed" className={classes.heading}>
            {t('group.feed')}
          </h2>
          <Suspense fallback={<LoadingLines lines={4} height={28} />}>
            <FeedList />
          </Suspense>
        </section>
      </div>
      <MyRecusals />
    </Page>
  );
}
