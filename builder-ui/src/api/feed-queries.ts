import type {
  Comment,
  FeedNews,
  Poll,
  PollCreate,
  Post,
  PostList,
  ReactionCount,
  ReactionKind,
  ReactionList,
} from '@nativ/schemas';
import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiDelete, apiGet, apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

export type FeedOrder = 'ranked' | 'newest';

/** All feeds, and all counts of what is new in them: for those who write, and for what comes live. */
export const feedsKey = ['feed'] as const;
export const feedNewsKey = ['feedNews'] as const;

const scopeOf = (group: string | undefined) => (group === undefined ? '' : `group=${encodeURIComponent(group)}`);
const at = (id: string) => `/posts/${encodeURIComponent(id)}`;
const commentAt = (id: string) => `/comments/${encodeURIComponent(id)}`;

/** What has been read of a feed: each post once, although it may have moved from page to page meanwhile. */
export interface FeedRead {
  readonly items: readonly Post[];
  readonly pinned: Post | null;
  /** When the reading began. */
  readonly asOf: string | undefined;
}

/** A feed is read anew when somebody asks for it, never under the eyes of who reads it. */
export const feedQuery = (group: string | undefined, order: FeedOrder) =>
  infiniteQueryOptions({
    queryKey: [...feedsKey, group ?? null, order],
    queryFn: async ({ pageParam, signal, client }) => {
      const cursor = pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`;
      const page = await apiGet<PostList>(`/feed?order=${order}&limit=15&${scopeOf(group)}${cursor}`, signal);
      for (const post of page.items) client.setQueryData(postQuery(post.id).queryKey, post);
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    select: (data: InfiniteData<PostList>): FeedRead => {
      const byId = new Map(data.pages.flatMap((page) => page.items.map((item) => [item.id, item] as const)));
      const [first] = data.pages;
      return { items: [...byId.values()], pinned: first?.pinned ?? null, asOf: first?.asOf };
    },
  });

/** How much others have written since a feed was read. */
export const feedNewsQuery = (group: string | undefined, since: string | undefined) =>
  queryOptions({
    queryKey: [...feedNewsKey, group ?? null, since],
    queryFn: ({ signal }) =>
      apiGet<FeedNews>(`/feed/news?since=${encodeURIComponent(since ?? '')}&${scopeOf(group)}`, signal),
    enabled: since !== undefined,
  });

/** One entry as it stands now: what the feed has read of it, until somebody says that it has changed. */
export const postQuery = (id: string) =>
  queryOptions({
    queryKey: ['post', id],
    queryFn: ({ signal }) => apiGet<Post>(at(id), signal),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

export const postCommentsQuery = (postId: string) =>
  pagedQuery<Comment>(['post', postId, 'comments'], `${at(postId)}/comments`, { limit: 50 });

/** The comments on something, from the oldest. */
export type CommentsQuery = ReturnType<typeof postCommentsQuery>;

export interface Words {
  readonly text: string;
  readonly mentions: readonly string[];
  readonly files: readonly string[];
}

export const writePost = (group: string, words: Words, poll: PollCreate | null, idempotencyKey: string) =>
  apiSend<Post>('POST', '/posts', { group, ...words, ...(poll && { poll }) }, { idempotencyKey });

export const commentOnPost = (postId: string, words: Words, idempotencyKey: string) =>
  apiSend<Comment>('POST', `${at(postId)}/comments`, words, { idempotencyKey });

/** What can be mended, taken back and reacted to. */
export type Said = { readonly kind: 'post' | 'comment'; readonly id: string };

const saidAt = ({ kind, id }: Said) => (kind === 'post' ? at(id) : commentAt(id));

export const editWords = (said: Said, text: string) => apiSend<Post | Comment>('PATCH', saidAt(said), { text });

export const archiveSaid = (said: Said) => apiSend<void>('POST', `${saidAt(said)}/archive`, undefined);

export const restoreSaid = (said: Said) => apiSend<void>('POST', `${saidAt(said)}/restore`, undefined);

export const pinPost = (id: string, isPinned: boolean) =>
  isPinned ? apiSend<void>('PUT', `${at(id)}/pin`, undefined) : apiDelete(`${at(id)}/pin`);

export async function reactTo(said: Said, kind: ReactionKind | null): Promise<ReactionCount[]> {
  const address = `${saidAt(said)}/reaction`;
  const list =
    kind === null
      ? await apiSend<ReactionList>('DELETE', address, undefined)
      : await apiSend<ReactionList>('PUT', address, { kind });
  return list.items;
}

export const voteIn = (postId: string, choices: readonly number[]) =>
  apiSend<Poll>('PUT', `${at(postId)}/vote`, { choices });

export const closePoll = (postId: string) => apiSend<Poll>('POST', `${at(postId)}/close-poll`, undefined);
