import { IconMessages } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedRead } from '../api/feed-queries.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import classes from './feed.module.css';
import { FeedSkeleton } from './feed-skeleton.tsx';
import { PostEntry } from './post-entry.tsx';
import { useTakenBack } from './taken-back.tsx';

interface FeedEntriesProps {
  readonly read: FeedRead;
  readonly feed: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  readonly showGroup: boolean;
}

/** The entries that were read. More come as one nears their end; the button stays for whoever walks by keyboard. */
export function FeedEntries({ read, feed, showGroup }: FeedEntriesProps) {
  const { t } = useTranslation();
  const { isTakenBack } = useTakenBack();
  const { pinned } = read;
  const items = read.items.filter((post) => post.id !== pinned?.id && !isTakenBack(post.id));
  const shown = pinned && !isTakenBack(pinned.id) ? [pinned, ...items] : items;
  if (shown.length === 0 && !feed.hasNextPage)
    return <EmptyState icon={IconMessages} title={t('feed.empty.title')} hint={t('feed.empty.hint')} />;
  return (
    <>
      {/* Each entry has buttons of the same names: it is an article that says whose, not an item of a list. */}
      <section role="feed" className={classes.list} aria-label={t('feed.entries')} aria-busy={feed.isFetchingNextPage}>
        {shown.map((post) => (
          <PostEntry key={post.id} entry={post} showGroup={showGroup} />
        ))}
      </section>
      {feed.isFetchingNextPage && <FeedSkeleton entries={1} />}
      <NearEnd onNear={() => feed.hasNextPage && !feed.isFetchingNextPage && feed.fetchNextPage()} />
      <LoadMore query={feed} of={t('feed.entries')} />
      {!feed.hasNextPage && <p className={classes.end}>{t('feed.end')}</p>}
    </>
  );
}

/** Tells when the end of what was read comes into sight, a screen ahead. */
function NearEnd({ onNear }: { onNear: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const near = useRef(onNear);
  near.current = onNear;
  useEffect(() => {
    const element = mark.current;
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) near.current();
      },
      { rootMargin: '600px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return <div ref={mark} />;
}
