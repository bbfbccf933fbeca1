import type { Article, ArticleCreate, ArticleList, ArticlePatch, ArticleVersionList } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found } from '../route-parts.ts';
import type { ArticleOutcome, ArticleService } from './article-service.ts';

type Params = { readonly article: string };
const missing = 'article.not-found';
const reply = { status: 200, schema: 'nativ:api/article' };
const path = '/api/v1/articles';

/** The handbook of the workspace. */
export function articleRoutes(articles: ArticleService): Route[] {
  return [listRoute(articles), createRoute(articles), ...oneRoutes(articles)];
}

const listRoute = (articles: ArticleService) =>
  defineRoute<{ query: { readonly q: string; readonly archived: boolean }; response: ArticleList }>({
    method: 'get',
    path,
    summary: 'The articles of the handbook that have all of some words',
    permission: 'workspace.use',
    query: {
      properties: {
        q: { type: 'string', maxLength: 200, default: '', description: 'Words to look for.' },
        archived: { type: 'boolean', default: false, description: 'Whether those that were put away are listed too.' },
      },
    },
    response: { status: 200, schema: 'nativ:api/article-list' },
    errors: [],
    handle: async ({ query }, actor) => ({ json: { items: await articles.list(actor, query.q, query.archived) } }),
  });

const createRoute = (articles: ArticleService) =>
  defineRoute<{ body: ArticleCreate; response: Article }>({
    method: 'post',
    path,
    summary: 'Write an article',
    permission: 'training.lead',
    body: 'nativ:api/article-create',
    response: { ...reply, status: 201 },
    errors: ['article.key-taken'],
    handle: async ({ body }, actor) => ({ json: articleIn(await articles.create(actor, body)) }),
  });

const oneRoutes = (articles: ArticleService) => [
  defineRoute<{ params: Params; response: Article }>({
    method: 'get',
    path: `${path}/:article`,
    summary: 'An article of the handbook',
    permission: 'workspace.use',
    response: reply,
    errors: [missing],
    handle: async ({ params }, actor) => ({ json: found(await articles.find(actor, params.article), missing) }),
  }),
  defineRoute<{ params: Params; body: ArticlePatch; response: Article }>({
    method: 'patch',
    path: `${path}/:article`,
    summary: 'Write on an article, publish it or put it away',
    permission: 'training.lead',
    body: 'nativ:api/article-patch',
    response: reply,
    errors: [missing, 'article.changed'],
    handle: async ({ params, body }, actor) => ({
      json: articleIn(await articles.change(actor, params.article, body)),
    }),
  }),
  defineRoute<{ params: Params; response: ArticleVersionList }>({
    method: 'get',
    path: `${path}/:article/versions`,
    summary: 'What an article once was, and who wrote it',
    permission: 'training.lead',
    response: { status: 200, schema: 'nativ:api/article-version-list' },
    errors: [missing],
    handle: async ({ params }, actor) => ({
      json: { items: found(await articles.versions(actor, params.article), missing) },
    }),
  }),
];

function articleIn(outcome: ArticleOutcome): Article {
  switch (outcome.kind) {
    case 'there':
      return outcome.article;
    case 'missing':
      throw new ProblemError(missing);
    case 'keyTaken':
      throw new ProblemError('article.key-taken');
    case 'changed':
      throw new ProblemError('article.changed');
  }
}
