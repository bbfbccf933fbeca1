import type { Group } from '@nativ/schemas';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { feedNewsQuery, feedQuery, feedsKey } from '../api/feed-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './feed.module.css';
import { FeedEntries } from './feed-entries.tsx';
import { FeedHead } from './feed-head.tsx';
import { FeedSkeleton } from './feed-skeleton.tsx';
import { useKeptOrder } from './kept-order.ts';
import { NewsButton } from './news-button.tsx';
import { OpenComposer } from './open-composer.tsx';
import { TakenBackProvider } from './taken-back.tsx';

/** What is said, in one group or in all that somebody sees: the place to say something, and the entries in their order. */
export function FeedList({ group }: { group?: Group }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const top = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useKeptOrder();
  const feed = useInfiniteQuery(feedQuery(group?.key, order));
  const news = useQuery(feedNewsQuery(group?.key, feed.data?.asOf));
  const readAnew = () => queries.resetQueries({ queryKey: feedsKey });
  const showNews = async () => {
    await readAnew();
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.focus({ preventScroll: true });
  };
  return (
    <TakenBackProvider>
      <div className={classes.feed} ref={top} tabIndex={-1}>
        <OpenComposer {...(group && { group })} onSent={() => void readAnew()} />
        <FeedHead order={order} onOrder={setOrder} />
        {feed.fetchStatus === 'paused' && (
          <p className={classes.offline} role="status">
            {t(feed.data ? 'feed.offline' : 'feed.offlineEmpty')}
          </p>
        )}
        {feed.isPending && feed.fetchStatus !== 'paused' && <FeedSkeleton entries={3} />}
        {feed.error && !feed.data && (
          <ProblemAlert error={feed.error} title={t('feed.problem')} onRetry={() => void feed.refetch()} />
        )}
        {feed.data && <NewsButton count={news.data?.count ?? 0} onShow={() => void showNews()} />}
        {feed.data && <FeedEntries feed={feed} read={feed.data} showGroup={group === undefined} />}
      </div>
    </TakenBackProvider>
  );
}
