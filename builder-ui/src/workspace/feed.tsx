import type { Group } from '@nativ/schemas';
import { IconMessages } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { feedQuery, writePost } from '../api/group-queries.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { Composer } from './composer.tsx';
import classes from './group-page.module.css';
import { PostCard } from './post-card.tsx';

/** What is said in a group, newest first, and the place to say something. */
export function Feed({ group }: { group: Group }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const posts = useInfiniteQuery(feedQuery(group.key));
  return (
    <div className={`${classes.stack} ${classes.narrow}`}>
      {group.myRole !== null && (
        <Section title={t('feed.write')}>
          <Composer
            place={`post:${group.key}`}
            label={t('feed.label')}
            submitLabel={t('feed.send')}
            mentionsOf={group.key}
            send={(words, key, mentions) => writePost(group.key, words, key, mentions)}
            onSent={() => void queries.invalidateQueries({ queryKey: feedQuery(group.key).queryKey })}
          />
        </Section>
      )}
      {posts.isPending && <LoadingLines lines={5} height={24} />}
      {posts.error && !posts.data && (
        <ProblemAlert error={posts.error} title={t('feed.problem')} onRetry={() => void posts.refetch()} />
      )}
      {posts.data?.length === 0 && (
        <EmptyState icon={IconMessages} title={t('feed.empty.title')} hint={t('feed.empty.hint')} />
      )}
      {posts.data?.map((post) => (
        <PostCard key={post.id} post={post} />
      ))}
      <LoadMore query={posts} of={t('group.feed')} />
    </div>
  );
}
