import type { Comment, Post } from '@nativ/schemas';
import type { CommentRow } from './comment-store.ts';
import type { Extras } from './extras.ts';
import type { PostRow } from './post-store.ts';

/** How many of its last comments stand with a post. */
export const shownComments = 2;

export function toPost(row: PostRow, extras: Extras): Post {
  return {
    id: row.id,
    group: { key: row.group_key, name: row.group_name },
    author: row.author_id === null ? null : { id: row.author_id, name: row.author_name ?? '' },
    text: row.text,
    instanceId: row.instance_id,
    commentCount: row.comment_count,
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    reactions: extras.reactions(row.id),
    poll: extras.poll(row.id),
    files: extras.files(row.id),
    isPinned: row.is_pinned,
    mayPin: row.may_pin,
  };
}

export function toComment(row: CommentRow, extras: Extras): Comment {
  return {
    id: row.id,
    author: { id: row.author_id, name: row.author_name },
    text: row.text,
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    reactions: extras.reactions(row.id),
    files: extras.files(row.id),
  };
}
