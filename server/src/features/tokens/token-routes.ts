import type { ApiTokenCreate, ApiTokenCreated, ApiTokenList } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { beforeId, type ListQuery, listQuery } from '../list-query.ts';
import { addProblem } from '../people/person-routes.ts';
import { idIn } from '../route-parts.ts';
import type { TokenService } from './token-service.ts';

type TokenQuery = ListQuery & { readonly of: 'me' | 'others' };

const base = '/api/v1/tokens';

/** No scope on any of these: a token that could make tokens would have no end. */
export function tokenRoutes({ tokens }: { readonly tokens: TokenService }): Route[] {
  return [
    defineRoute<{ query: TokenQuery; response: ApiTokenList }>({
      method: 'get',
      path: base,
      summary: 'Your tokens, the newest first; for admins also those of programs and of others',
      permission: 'workspace.use',
      query: listQuery({ of: { type: 'string', enum: ['me', 'others'], default: 'me' } }),
      response: { status: 200, schema: 'nativ:api/api-token-list' },
      errors: [],
      handle: async ({ query }, actor) => {
        const filter = { mine: query.of === 'me', limit: query.limit, ...beforeId(query) };
        return { json: await tokens.list(actor, filter) };
      },
    }),
    defineRoute<{ body: ApiTokenCreate; response: ApiTokenCreated }>({
      method: 'post',
      path: base,
      summary: 'Make a token; it is shown this once',
      permission: 'workspace.use',
      body: 'nativ:api/api-token-create',
      response: { status: 201, schema: 'nativ:api/api-token-created' },
      errors: ['permission.denied', 'group.not-found', 'member.not-classified', 'person.email-taken'],
      handle: async ({ body }, actor) => {
        const outcome = await tokens.create(actor, body);
        if (outcome.kind === 'denied') throw new ProblemError('permission.denied');
        if (outcome.kind !== 'created') throw addProblem(outcome, '');
        return { json: outcome.created };
      },
    }),
    defineRoute<{ params: { readonly tokenId: string } }>({
      method: 'delete',
      path: `${base}/:tokenId`,
      summary: 'Revoke a token, at once',
      permission: 'workspace.use',
      response: { status: 204 },
      errors: ['token.not-found'],
      handle: async ({ params }, actor) => {
        if (!(await tokens.revoke(actor, idIn(params.tokenId, 'token.not-found'))))
          throw new ProblemError('token.not-found');
        return { empty: true };
      },
    }),
  ];
}
