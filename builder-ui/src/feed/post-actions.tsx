import type { Post } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { feedsKey, pinPost } from '../api/feed-queries.ts';
import { ItemMenu } from '../group/item-menu.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useTakenBack } from './taken-back.tsx';

interface PostActionsProps {
  readonly post: Post;
  readonly isMine: boolean;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

/** What a writer and a manager can do with a post, in one menu. */
export function PostActions({ post, isMine, onEdit, onChanged }: PostActionsProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { takeBack } = useTakenBack();
  const pin = useMutation({
    mutationFn: () => pinPost(post.id, !post.isPinned),
    onSuccess: () => {
      onChanged();
      void queries.invalidateQueries({ queryKey: feedsKey });
    },
  });
  const pinning = { label: t(post.isPinned ? 'feed.unpin' : 'feed.pin'), onChoose: () => pin.mutate() };
  const own = [
    { label: t('feed.edit.start'), onChoose: onEdit },
    { label: t('feed.archive'), onChoose: () => takeBack({ kind: 'post', id: post.id }) },
  ];
  return (
    <>
      <ItemMenu label={t('feed.actions')}>{[...(post.mayPin ? [pinning] : []), ...(isMine ? own : [])]}</ItemMenu>
      {pin.error && <ProblemAlert error={pin.error} title={t('feed.pinFailed')} />}
    </>
  );
}
