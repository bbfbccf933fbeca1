import { Button } from '@mantine/core';
import type { Post } from '@nativ/schemas';
import { IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { feedsKey, pinPost } from '../api/feed-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { OwnActions } from './own-actions.tsx';

interface PostActionsProps {
  readonly post: Post;
  readonly isMine: boolean;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

/** What a writer and a manager can do with a post. */
export function PostActions({ post, isMine, onEdit, onChanged }: PostActionsProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const pin = useMutation({
    mutationFn: () => pinPost(post.id, !post.isPinned),
    onSuccess: () => {
      onChanged();
      void queries.invalidateQueries({ queryKey: feedsKey });
    },
  });
  const PinIcon = post.isPinned ? IconPinnedOff : IconPin;
  return (
    <>
      {post.mayPin && (
        <Button
          variant="subtle"
          color="gray"
          fw={400}
          leftSection={<PinIcon size={18} aria-hidden />}
          loading={pin.isPending}
          onClick={() => pin.mutate()}
        >
          {t(post.isPinned ? 'feed.unpin' : 'feed.pin')}
        </Button>
      )}
      {isMine && <OwnActions said={{ kind: 'post', id: post.id }} onEdit={onEdit} />}
      {pin.error && <ProblemAlert error={pin.error} title={t('feed.pinFailed')} />}
    </>
  );
}
