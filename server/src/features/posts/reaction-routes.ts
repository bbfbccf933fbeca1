import type { ReactionCount, ReactionKind, ReactionList, ReactionSet } from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { Actor } from '../../security/actor.ts';
import { found, idIn } from '../route-parts.ts';
import type { CommentService } from './comment-service.ts';
import type { PostService } from './post-service.ts';

interface Reacting {
  readonly noun: 'post' | 'comment';
  readonly missing: ProblemCode;
  readonly service: {
    react(actor: Actor, id: string, kind: ReactionKind | null): Promise<ReactionCount[] | 'readOnly' | null>;
  };
}

/** Reacting to posts and to comments. */
export function reactionRoutes(parts: { readonly posts: PostService; readonly comments: CommentService }): Route[] {
  return [
    ...routesOf({ noun: 'post', missing: 'post.not-found', service: parts.posts }),
    ...routesOf({ noun: 'comment', missing: 'comment.not-found', service: parts.comments }),
  ];
}

const response = { status: 200, schema: 'nativ:api/reaction-list' };

const routesOf = (about: Reacting): Route[] => [
  defineRoute<{ params: { readonly id: string }; body: ReactionSet; response: ReactionList }>({
    method: 'put',
    path: `/api/v1/${about.noun}s/:id/reaction`,
    summary: `React to a ${about.noun}, in place of how you reacted before`,
    permission: 'workspace.use',
    scope: 'posts:write',
    body: 'nativ:api/reaction-set',
    response,
    errors: [about.missing, 'group.read-only'],
    handle: async ({ params, body }, actor) => ({ json: await react(about, actor, params.id, body.kind) }),
  }),
  defineRoute<{ params: { readonly id: string }; response: ReactionList }>({
    method: 'delete',
    path: `/api/v1/${about.noun}s/:id/reaction`,
    summary: `Take back your reaction to a ${about.noun}`,
    permission: 'workspace.use',
    scope: 'posts:write',
    response,
    errors: [about.missing, 'group.read-only'],
    handle: async ({ params }, actor) => ({ json: await react(about, actor, params.id, null) }),
  }),
];

async function react(
  { service, missing }: Reacting,
  actor: Actor,
  id: string,
  kind: ReactionKind | null,
): Promise<ReactionList> {
  const items = await service.react(actor, idIn(id, missing), kind);
  if (items === 'readOnly') throw new ProblemError('group.read-only');
  return { items: found(items, missing) };
}
