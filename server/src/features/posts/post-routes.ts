import type { Poll, PollVote, Post, PostCreate, PostEdit } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn } from '../route-parts.ts';
import type { PostService } from './post-service.ts';

type PostParams = { readonly id: string };

const reply = { status: 200, schema: 'nativ:api/post' };
const pollReply = { status: 200, schema: 'nativ:api/poll' };
const idOf = ({ id }: PostParams) => idIn(id, 'post.not-found');

export function postRoutes({ posts }: { readonly posts: PostService }): Route[] {
  return [
    writeRoute(posts),
    readRoute(posts),
    editRoute(posts),
    ...archiveRoutes(posts),
    ...pinRoutes(posts),
    voteRoute(posts),
    closeRoute(posts),
  ];
}

const writeRoute = (posts: PostService) =>
  defineRoute<{ body: PostCreate; response: Post }>({
    method: 'post',
    path: '/api/v1/posts',
    summary: 'Write into the feed of a group, with files or a poll',
    permission: 'workspace.use',
    scope: 'posts:write',
    body: 'nativ:api/post-create',
    response: { status: 201, schema: 'nativ:api/post' },
    errors: ['group.not-found', 'group.read-only', 'file.not-found'],
    handle: async ({ body }, actor) => {
      const post = await posts.write(actor, body);
      if (post === 'readOnly') throw new ProblemError('group.read-only');
      if (post === 'noFile') throw new ProblemError('file.not-found');
      return { json: found(post, 'group.not-found') };
    },
  });

const readRoute = (posts: PostService) =>
  defineRoute<{ params: PostParams; response: Post }>({
    method: 'get',
    path: '/api/v1/posts/:id',
    summary: 'Read a post',
    permission: 'workspace.use',
    scope: 'posts:read',
    response: reply,
    errors: ['post.not-found'],
    handle: async ({ params }, actor) => ({ json: found(await posts.find(actor, idOf(params)), 'post.not-found') }),
  });

const editRoute = (posts: PostService) =>
  defineRoute<{ params: PostParams; body: PostEdit; response: Post }>({
    method: 'patch',
    path: '/api/v1/posts/:id',
    summary: 'Change the words of a post that you wrote; it says that it was edited',
    permission: 'workspace.use',
    scope: 'posts:write',
    body: 'nativ:api/post-edit',
    response: reply,
    errors: ['post.not-found', 'post.not-yours'],
    handle: async ({ params, body }, actor) => {
      const post = await posts.edit(actor, idOf(params), body);
      if (post === 'notYours') throw new ProblemError('post.not-yours');
      return { json: found(post, 'post.not-found') };
    },
  });

const archiveRoutes = (posts: PostService) =>
  (['archive', 'restore'] as const).map((verb) =>
    defineRoute<{ params: PostParams }>({
      method: 'post',
      path: `/api/v1/posts/:id/${verb}`,
      summary: verb === 'archive' ? 'Take back a post that you wrote; only you see it then' : 'Put a post there again',
      permission: 'workspace.use',
      scope: 'posts:write',
      response: { status: 204 },
      errors: ['post.not-found', 'post.not-yours'],
      handle: async ({ params }, actor) => {
        const outcome = await posts.archive(actor, idOf(params), verb === 'archive');
        if (found(outcome, 'post.not-found') === 'notYours') throw new ProblemError('post.not-yours');
        return { empty: true };
      },
    }),
  );

const pinRoutes = (posts: PostService) =>
  (['put', 'delete'] as const).map((method) =>
    defineRoute<{ params: PostParams }>({
      method,
      path: '/api/v1/posts/:id/pin',
      summary:
        method === 'put'
          ? 'Put a post at the top of its group, in place of the one that stands there'
          : 'Take a post from the top of its group',
      permission: 'workspace.use',
      scope: 'posts:write',
      response: { status: 204 },
      errors: ['post.not-found', 'group.not-manager'],
      handle: async ({ params }, actor) => {
        const outcome = await posts.pin(actor, idOf(params), method === 'put');
        if (found(outcome, 'post.not-found') === 'notManager') throw new ProblemError('group.not-manager');
        return { empty: true };
      },
    }),
  );

const voteRoute = (posts: PostService) =>
  defineRoute<{ params: PostParams; body: PollVote; response: Poll }>({
    method: 'put',
    path: '/api/v1/posts/:id/vote',
    summary: 'Vote in the poll of a post, in place of what you chose before',
    permission: 'workspace.use',
    scope: 'posts:write',
    body: 'nativ:api/poll-vote',
    response: pollReply,
    errors: ['post.not-found', 'poll.not-found', 'poll.closed', 'poll.bad-choice', 'group.read-only'],
    handle: async ({ params, body }, actor) => {
      const outcome = await posts.vote(actor, idOf(params), body);
      if (outcome === 'noPoll') throw new ProblemError('poll.not-found');
      if (outcome === 'closed') throw new ProblemError('poll.closed');
      if (outcome === 'badChoice') throw new ProblemError('poll.bad-choice');
      if (outcome === 'readOnly') throw new ProblemError('group.read-only');
      return { json: found(outcome, 'post.not-found') };
    },
  });

const closeRoute = (posts: PostService) =>
  defineRoute<{ params: PostParams; response: Poll }>({
    method: 'post',
    path: '/api/v1/posts/:id/close-poll',
    summary: 'End the poll of a post that you wrote',
    permission: 'workspace.use',
    scope: 'posts:write',
    response: pollReply,
    errors: ['post.not-found', 'post.not-yours', 'poll.not-found'],
    handle: async ({ params }, actor) => {
      const outcome = await posts.close(actor, idOf(params));
      if (outcome === 'notYours') throw new ProblemError('post.not-yours');
      if (outcome === 'noPoll') throw new ProblemError('poll.not-found');
      return { json: found(outcome, 'post.not-found') };
    },
  });
