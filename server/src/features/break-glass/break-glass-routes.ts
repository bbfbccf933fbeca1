import type { BreakGlass, BreakGlassCreate, BreakGlassList, BreakGlassReadList } from '@nativ/schemas';
import { defineRoute, type Route } from '../../http/routes.ts';
import { beforeId, type ListQuery, listQuery, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found, idIn, refuseTokens } from '../route-parts.ts';
import type { BreakGlassService } from './break-glass-service.ts';

type OpeningParams = { readonly id: string };
type OpeningQuery = ListQuery & { readonly group?: string };

const reply = { status: 200, schema: 'nativ:api/break-glass' };
const missing = 'break-glass.not-found';

/** None of them has a scope: breaking glass is for a person who is there, not for a program. */
export function breakGlassRoutes(glass: BreakGlassService): Route[] {
  return [openRoute(glass), listRoute(glass), closeRoute(glass), readsRoute(glass)];
}

const openRoute = (glass: BreakGlassService) =>
  defineRoute<{ body: BreakGlassCreate; response: BreakGlass }>({
    method: 'post',
    path: '/api/v1/break-glass',
    summary: 'Open a classified group to read it, for a reason that the group reads and for a day at most',
    permission: 'workspace.administer',
    body: 'nativ:api/break-glass-create',
    response: { ...reply, status: 201 },
    errors: [missing],
    async handle({ body }, actor) {
      refuseTokens(actor);
      return { json: found(await glass.open(actor, body), missing) };
    },
  });

const listRoute = (glass: BreakGlassService) =>
  defineRoute<{ query: OpeningQuery; response: BreakGlassList }>({
    method: 'get',
    path: '/api/v1/break-glass',
    summary: 'Openings that you made, and those of classified groups that you read, the newest first',
    permission: 'workspace.use',
    query: listQuery({
      group: { type: 'string', maxLength: 64, description: 'The key of a group, for its openings only.' },
    }),
    response: { status: 200, schema: 'nativ:api/break-glass-list' },
    errors: [],
    handle: async ({ query }, actor) => ({
      json: await glass.list(actor, { groupKey: query.group ?? null, limit: query.limit, ...beforeId(query) }),
    }),
  });

const closeRoute = (glass: BreakGlassService) =>
  defineRoute<{ params: OpeningParams; response: BreakGlass }>({
    method: 'post',
    path: '/api/v1/break-glass/:id/close',
    summary: 'End an opening before its time',
    permission: 'workspace.use',
    response: reply,
    errors: [missing],
    handle: async ({ params }, actor) => ({
      json: found(await glass.close(actor, idIn(params.id, missing)), missing),
    }),
  });

const readsRoute = (glass: BreakGlassService) =>
  defineRoute<{ params: OpeningParams; query: ListQuery; response: BreakGlassReadList }>({
    method: 'get',
    path: '/api/v1/break-glass/:id/reads',
    summary: 'What was asked for while the group was open',
    permission: 'workspace.use',
    query: listQuery(),
    response: { status: 200, schema: 'nativ:api/break-glass-read-list' },
    errors: [missing],
    handle: async ({ params, query }, actor) => {
      const [at, id] = placeIn(query, [cursorPart.instant, cursorPart.id]) ?? [];
      const after = at === undefined || id === undefined ? null : { at, id };
      const page = await glass.reads(actor, idIn(params.id, missing), { after, limit: query.limit });
      return { json: found(page, missing) };
    },
  });
