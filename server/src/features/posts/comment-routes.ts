import type { Comment, CommentCreate, CommentList } from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listParameters, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import type { CommentPage, CommentService, Subject } from './comment-service.ts';

/** What can be commented on, and how its addresses are made. */
interface Commented {
  readonly path: string;
  readonly noun: 'post' | 'task' | 'case';
  readonly missing: ProblemCode;
  readonly subject: (id: string) => Subject;
}

const commented: readonly Commented[] = [
  {
    path: '/api/v1/posts/:id/comments',
    noun: 'post',
    missing: 'post.not-found',
    subject: (postId) => ({ postId }),
  },
  {
    path: '/api/v1/tasks/:id/comments',
    noun: 'task',
    missing: 'task.not-found',
    subject: (taskId) => ({ taskId }),
  },
  // Notes among the staff. What the inquirer reads are messages, which stand elsewhere.
  {
    path: '/api/v1/instances/:id/comments',
    noun: 'case',
    missing: 'instance.not-found',
    subject: (instanceId) => ({ instanceId }),
  },
];

export function commentRoutes({ comments }: { readonly comments: CommentService }): Route[] {
  return commented.flatMap((about) => [listRoute(comments, about), addRoute(comments, about)]);
}

const listRoute = (comments: CommentService, { path, noun, missing, subject }: Commented) =>
  defineRoute<{ params: { readonly id: string }; query: ListQuery; response: CommentList }>({
    method: 'get',
    path,
    summary: `The comments on a ${noun}, oldest first`,
    permission: 'workspace.use',
    scope: `${noun}s:read`,
    query: { properties: listParameters },
    response: { status: 200, schema: 'nativ:api/comment-list' },
    errors: [missing],
    handle: async ({ params, query }, actor) => {
      const page = await comments.list(actor, subject(idIn(params.id, missing)), pageIn(query));
      return { json: found(page, missing) };
    },
  });

const addRoute = (comments: CommentService, { path, noun, missing, subject }: Commented) =>
  defineRoute<{ params: { readonly id: string }; body: CommentCreate; response: Comment }>({
    method: 'post',
    path,
    summary: `Comment on a ${noun}`,
    permission: 'workspace.use',
    scope: `${noun}s:write`,
    body: 'nativ:api/comment-create',
    response: { status: 201, schema: 'nativ:api/comment' },
    errors: [missing, 'group.read-only'],
    handle: async ({ params, body }, actor) => {
      const comment = await comments.add(actor, subject(idIn(params.id, missing)), body);
      if (comment === 'readOnly') throw new ProblemError('group.read-only');
      return { json: found(comment, missing) };
    },
  });

function pageIn(query: ListQuery): CommentPage {
  const [createdAt, id] = placeIn(query, [cursorPart.instant, cursorPart.id]) ?? [];
  const after = createdAt === undefined || id === undefined ? null : { createdAt, id };
  return { after, limit: query.limit };
}
