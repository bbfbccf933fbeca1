import type { Comment, CommentCreate, CommentList, PostEdit } from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { ItemKind } from '../items/item.ts';
import { type ListQuery, listParameters, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import type { CommentPage, CommentService, Subject } from './comment-service.ts';

/** What can be commented on, and how its addresses are made. */
interface Commented {
  readonly path: string;
  readonly noun: 'post' | 'task' | 'case' | 'event';
  readonly scopes: ItemKind['scopes'];
  readonly missing: ProblemCode;
  readonly subject: (id: string) => Subject;
}

const commented: readonly Commented[] = [
  {
    path: '/api/v1/posts/:id/comments',
    noun: 'post',
    scopes: { read: 'posts:read', write: 'posts:write' },
    missing: 'post.not-found',
    subject: (postId) => ({ postId }),
  },
  {
    path: '/api/v1/tasks/:id/comments',
    noun: 'task',
    scopes: { read: 'tasks:read', write: 'tasks:write' },
    missing: 'task.not-found',
    subject: (taskId) => ({ taskId }),
  },
  {
    path: '/api/v1/gatherings/:id/comments',
    noun: 'event',
    scopes: { read: 'tasks:read', write: 'tasks:write' },
    missing: 'gathering.not-found',
    subject: (gatheringId) => ({ gatheringId }),
  },
  // Notes among the staff. What the inquirer reads are messages, which stand elsewhere.
  {
    path: '/api/v1/instances/:id/comments',
    noun: 'case',
    scopes: { read: 'cases:read', write: 'cases:write' },
    missing: 'instance.not-found',
    subject: (instanceId) => ({ instanceId }),
  },
];

const a = (noun: Commented['noun']) => `${noun === 'event' ? 'an' : 'a'} ${noun}`;

export function commentRoutes({ comments }: { readonly comments: CommentService }): Route[] {
  return [
    ...commented.flatMap((about) => [listRoute(comments, about), addRoute(comments, about)]),
    editRoute(comments),
    ...archiveRoutes(comments),
  ];
}

const listRoute = (comments: CommentService, { path, noun, scopes, missing, subject }: Commented) =>
  defineRoute<{ params: { readonly id: string }; query: ListQuery; response: CommentList }>({
    method: 'get',
    path,
    summary: `The comments on ${a(noun)}, oldest first`,
    permission: 'workspace.use',
    scope: scopes.read,
    query: { properties: listParameters },
    response: { status: 200, schema: 'nativ:api/comment-list' },
    errors: [missing],
    handle: async ({ params, query }, actor) => {
      const page = await comments.list(actor, subject(idIn(params.id, missing)), pageIn(query));
      return { json: found(page, missing) };
    },
  });

const addRoute = (comments: CommentService, { path, noun, scopes, missing, subject }: Commented) =>
  defineRoute<{ params: { readonly id: string }; body: CommentCreate; response: Comment }>({
    method: 'post',
    path,
    summary: `Comment on ${a(noun)}`,
    permission: 'workspace.use',
    scope: scopes.write,
    body: 'nativ:api/comment-create',
    response: { status: 201, schema: 'nativ:api/comment' },
    errors: [missing, 'group.read-only', 'file.not-found'],
    handle: async ({ params, body }, actor) => {
      const comment = await comments.add(actor, subject(idIn(params.id, missing)), body);
      if (comment === 'readOnly') throw new ProblemError('group.read-only');
      if (comment === 'noFile') throw new ProblemError('file.not-found');
      return { json: found(comment, missing) };
    },
  });

const editRoute = (comments: CommentService) =>
  defineRoute<{ params: { readonly id: string }; body: PostEdit; response: Comment }>({
    method: 'patch',
    path: '/api/v1/comments/:id',
    summary: 'Change the words of a comment that you wrote; it says that it was edited',
    permission: 'workspace.use',
    scope: 'posts:write',
    body: 'nativ:api/post-edit',
    response: { status: 200, schema: 'nativ:api/comment' },
    errors: ['comment.not-found', 'comment.not-yours'],
    handle: async ({ params, body }, actor) => {
      const comment = await comments.edit(actor, idIn(params.id, 'comment.not-found'), body);
      if (comment === 'notYours') throw new ProblemError('comment.not-yours');
      return { json: found(comment, 'comment.not-found') };
    },
  });

const archiveRoutes = (comments: CommentService) =>
  (['archive', 'restore'] as const).map((verb) =>
    defineRoute<{ params: { readonly id: string } }>({
      method: 'post',
      path: `/api/v1/comments/:id/${verb}`,
      summary:
        verb === 'archive' ? 'Take back a comment that you wrote; only you see it then' : 'Put a comment there again',
      permission: 'workspace.use',
      scope: 'posts:write',
      response: { status: 204 },
      errors: ['comment.not-found', 'comment.not-yours'],
      handle: async ({ params }, actor) => {
        const outcome = await comments.archive(actor, idIn(params.id, 'comment.not-found'), verb === 'archive');
        if (found(outcome, 'comment.not-found') === 'notYours') throw new ProblemError('comment.not-yours');
        return { empty: true };
      },
    }),
  );

function pageIn(query: ListQuery): CommentPage {
  const [createdAt, id] = placeIn(query, [cursorPart.instant, cursorPart.id]) ?? [];
  const after = createdAt === undefined || id === undefined ? null : { createdAt, id };
  return { after, limit: query.limit };
}
