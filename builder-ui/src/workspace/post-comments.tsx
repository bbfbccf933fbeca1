import type { Post } from '@nativ/schemas';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { commentOnPost, feedQuery, postCommentsQuery } from '../api/group-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { CommentList } from './comment-list.tsx';
import { Composer } from './composer.tsx';
import { ItemBar } from './item-bar.tsx';

/** The discussion under a post, read when it is opened. */
export function PostComments({ post }: { post: Post }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const comments = useInfiniteQuery(postCommentsQuery(post.id));
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: postCommentsQuery(post.id).queryKey });
    void queries.invalidateQueries({ queryKey: feedQuery(post.group.key).queryKey });
  };
  return (
    <>
      {comments.isPending && <LoadingLines lines={2} />}
      {comments.error && !comments.data && (
        <ProblemAlert error={comments.error} title={t('comments.problem')} onRetry={() => void comments.refetch()} />
      )}
      {comments.data && <CommentList comments={comments.data} label={t('comments.list')} />}
      <LoadMore query={comments} of={t('comments.list')} />
      <ItemBar item={{ kind: 'posts', id: post.id }} groupKey={post.group.key} onMoved={refresh} />
      <Composer
        place={`post-comment:${post.id}`}
        label={t('comments.write')}
        submitLabel={t('comments.send')}
        mentionsOf={post.group.key}
        send={(words, key, mentions) => commentOnPost(post.id, words, key, mentions)}
        onSent={refresh}
      />
    </>
  );
}
