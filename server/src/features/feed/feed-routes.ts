import type { FeedNews, PostList } from '@nativ/schemas';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listParameters, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found } from '../route-parts.ts';
import { type FeedService, type RankedPlace, unbounded } from './feed-service.ts';

type FeedQuery = ListQuery & { readonly group?: string; readonly order: 'ranked' | 'newest' };

const group = { type: 'string', maxLength: 64, description: 'The key of a group, for its posts only.' };
const feedParameters = {
  ...listParameters,
  group,
  order: {
    type: 'string',
    enum: ['ranked', 'newest'],
    default: 'ranked',
    description: 'What matters to you first, each entry saying why; or the newest first.',
  },
};

export function feedRoutes({ feed }: { readonly feed: FeedService }): Route[] {
  return [
    defineRoute<{ query: FeedQuery; response: PostList }>({
      method: 'get',
      path: '/api/v1/feed',
      summary: 'The posts that you may see: those that matter to you first, or the newest',
      permission: 'workspace.use',
      scope: 'posts:read',
      query: { properties: feedParameters },
      response: { status: 200, schema: 'nativ:api/post-list' },
      errors: ['group.not-found'],
      handle: async ({ query }, actor) => {
        const page = { group: query.group ?? null, limit: query.limit };
        const list =
          query.order === 'ranked'
            ? await feed.ranked(actor, page, rankedPlace(query))
            : await feed.newest(actor, page, newestPlace(query));
        return { json: found(list, 'group.not-found') };
      },
    }),
    defineRoute<{ query: { readonly group?: string; readonly since?: string }; response: FeedNews }>({
      method: 'get',
      path: '/api/v1/feed/news',
      summary: 'How many posts others have written since you read the feed, up to 20',
      permission: 'workspace.use',
      scope: 'posts:read',
      query: {
        properties: {
          group,
          since: {
            type: 'string',
            format: 'date-time',
            pattern: '^[12][0-9]{3}-',
            description: "The 'asOf' of the feed that you have read; without it, a day ago.",
          },
        },
      },
      response: { status: 200, schema: 'nativ:api/feed-news' },
      errors: ['group.not-found'],
      handle: async ({ query }, actor) => {
        const count = await feed.news(actor, query.group ?? null, query.since ?? null);
        return { json: { count: found(count, 'group.not-found') } };
      },
    }),
  ];
}

function newestPlace(query: FeedQuery) {
  const [createdAt, id] = placeIn(query, [cursorPart.instant, cursorPart.id]) ?? [];
  return createdAt === undefined || id === undefined ? null : { createdAt, id };
}

const asked = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const score = /^\d{1,3}\.\d{6}$/;

function rankedPlace(query: FeedQuery): RankedPlace | null {
  const parts = placeIn(query, [asked, cursorPart.instant, cursorPart.id, score, cursorPart.id]);
  const [asOf, at, boundId, scored, id] = parts ?? [];
  if (asOf === undefined || at === undefined || boundId === undefined || scored === undefined || id === undefined)
    return null;
  const bound = at === unbounded.at ? null : { at, id: boundId };
  return { asOf, bound, after: { score: scored, id } };
}
