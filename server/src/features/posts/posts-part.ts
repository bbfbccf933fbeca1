import type { Knex } from 'knex';
import type { Route } from '../../http/routes.ts';
import type { ItemFiles } from '../files/item-files.ts';
import { commentRoutes } from './comment-routes.ts';
import { CommentService } from './comment-service.ts';
import { postRoutes } from './post-routes.ts';
import { PostService } from './post-service.ts';
import { reactionRoutes } from './reaction-routes.ts';

/** Everything that people say to each other: posts, comments, reactions and polls. */
export function postsPart(parts: { readonly people: Knex; readonly files?: ItemFiles }): Route[] {
  const posts = new PostService(parts);
  const comments = new CommentService(parts);
  return [...postRoutes({ posts }), ...commentRoutes({ comments }), ...reactionRoutes({ posts, comments })];
}
