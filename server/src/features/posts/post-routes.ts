import type { Post, PostCreate, PostList } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listParameters, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found } from '../route-parts.ts';
import type { PostService } from './post-service.ts';

type FeedQuery = ListQuery & { readonly group?: string };

const feedParameters = {
  ...listParameters,
  group: { type: 'string', maxLength: 64, description: 'The key of a group, for its posts only.' },
};

export function postRoutes({ posts }: { readonly posts: PostService }): Route[] {
  return [
    defineRoute<{ query: FeedQuery; response: PostList }>({
      method: 'get',
      path: '/api/v1/feed',
      summary: 'The posts that you may see, newest first',
      permission: 'workspace.use',
      scope: 'posts:read',
      query: { properties: feedParameters },
      response: { status: 200, schema: 'nativ:api/post-list' },
      errors: ['group.not-found'],
      handle: async ({ query }, actor) => {
        const [createdAt, id] = placeIn(query, [cursorPart.instant, cursorPart.id]) ?? [];
        const before = createdAt === undefined || id === undefined ? null : { createdAt, id };
        const page = await posts.feed(actor, { group: query.group ?? null, before, limit: query.limit });
        return { json: found(page, 'group.not-found') };
      },
    }),
    defineRoute<{ body: PostCreate; response: Post }>({
      method: 'post',
      path: '/api/v1/posts',
      summary: 'Write into the feed of a group',
      permission: 'workspace.use',
      scope: 'posts:write',
      body: 'nativ:api/post-create',
      response: { status: 201, schema: 'nativ:api/post' },
      errors: ['group.not-found', 'group.read-only'],
      handle: async ({ body }, actor) => {
        const post = await posts.write(actor, body);
        if (post === 'readOnly') throw new ProblemError('group.read-only');
        return { json: found(post, 'group.not-found') };
      },
    }),
  ];
}
