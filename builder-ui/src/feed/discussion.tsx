import type { Post } from '@nativ/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { commentOnPost, feedsKey, postCommentsQuery } from '../api/feed-queries.ts';
import { ItemBar } from '../workspace/item-bar.tsx';
import { Talk } from './talk.tsx';

/** All that was said to a post, and what else can be done with it. */
export function Discussion({ post, onChanged }: { post: Post; onChanged: () => void }) {
  const queries = useQueryClient();
  return (
    <>
      <Talk
        query={postCommentsQuery(post.id)}
        groupKey={post.group.key}
        place={`post-comment:${post.id}`}
        send={(words, key) => commentOnPost(post.id, words, key)}
        onChanged={onChanged}
      />
      <ItemBar
        item={{ kind: 'posts', id: post.id }}
        groupKey={post.group.key}
        onMoved={() => void queries.invalidateQueries({ queryKey: feedsKey })}
      />
    </>
  );
}
