import type { IncomingMessage } from 'node:http';
import { type SearchRequest, type SearchResult, searchKinds } from '@nativ/schemas';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { Actor } from '../../security/actor.ts';
import { listParameters, placeIn } from '../list-query.ts';
import { found } from '../route-parts.ts';
import type { SearchService } from './search-service.ts';

const pageLength = 20;

const parameters = {
  q: {
    type: 'string',
    minLength: 1,
    maxLength: 200,
    description: 'Words, or the reference of a case. The last word may be the beginning of one.',
  },
  kind: { enum: searchKinds, description: 'For what is of this kind only.' },
  group: { type: 'string', maxLength: 64, description: 'The key of a group, for what stands in it.' },
  label: { type: 'string', maxLength: 64, description: 'The key of a label, for tasks that carry it.' },
  from: { type: 'string', format: 'date-time', description: 'What was made since.' },
  to: { type: 'string', format: 'date-time', description: 'What was made before.' },
  ...listParameters,
  limit: { ...listParameters.limit, default: pageLength },
};

/** Asked with a session only, since it reads everything at once. What is looked for is not logged: logs name routes, not addresses. */
export function searchRoutes(search: SearchService): Route[] {
  const answer = async (actor: Actor, request: SearchRequest, raw: IncomingMessage) => {
    const { q, kind = null, group = null, label = null, from = null, to = null, limit = pageLength, cursor } = request;
    const [offset = '0'] = placeIn({ limit, ...(cursor !== undefined && { cursor }) }, [/^\d{1,4}$/]) ?? [];
    const wish = { q, kind, group, label, from, to, limit, offset: Number(offset), language: requestLanguage(raw) };
    return { json: found(await search.search(actor, wish), 'group.not-found') };
  };
  return [
    defineRoute<{ query: SearchRequest; response: SearchResult }>({
      method: 'get',
      path: '/api/v1/search',
      summary: 'Find what you may see, by words or by the reference of a case',
      permission: 'workspace.use',
      query: { properties: parameters, required: ['q'] },
      response: { status: 200, schema: 'nativ:api/search-result' },
      errors: ['group.not-found'],
      handle: ({ query, raw }, actor) => answer(actor, query, raw),
    }),
    defineRoute<{ body: SearchRequest; response: SearchResult }>({
      method: 'post',
      path: '/api/v1/search',
      summary: 'The same with the words in the body, so that no proxy or history on the way keeps them',
      permission: 'workspace.use',
      body: 'nativ:api/search-request',
      response: { status: 200, schema: 'nativ:api/search-result' },
      errors: ['group.not-found'],
      handle: ({ body, raw }, actor) => answer(actor, body, raw),
    }),
  ];
}
