import type { Group, Member, UnplacedTask } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

const at = (key: string) => `/groups/${encodeURIComponent(key)}`;

export const groupQuery = (key: string) =>
  queryOptions({ queryKey: ['group', key], queryFn: ({ signal }) => apiGet<Group>(at(key), signal) });

export const membersQuery = (key: string) =>
  pagedQuery<Member>(['group', key, 'members'], `${at(key)}/members`, { limit: 100 });

export const unplacedTasksQuery = (key: string) =>
  pagedQuery<UnplacedTask>(['group', key, 'unplaced'], `${at(key)}/unplaced-tasks`, { refreshMs: refreshEveryMs });
  pagedQuery<UnplacedTask>(['group', key, 'unplaced'], `${at(key)}/unplaced-tasks`);

export const feedQuery = (key: string) =>
  pagedQuery<Post>(['group', key, 'feed'], `/feed?group=${encodeURIComponent(key)}`);

export const postCommentsQuery = (postId: string) =>
  pagedQuery<Comment>(['post', postId, 'comments'], `/posts/${encodeURIComponent(postId)}/comments`, { limit: 50 });

export const writePost = (group: string, text: string, idempotencyKey: string, mentions: readonly string[] = []) =>
  apiSend<Post>('POST', '/posts', { group, text, mentions }, { idempotencyKey });

export const commentOnPost = (postId: string, text: string, idempotencyKey: string, mentions: readonly string[] = []) =>
  apiSend<Comment>('POST', `/posts/${encodeURIComponent(postId)}/comments`, { text, mentions }, { idempotencyKey });
