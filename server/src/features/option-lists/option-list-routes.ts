import type { OptionEntryList, OptionList, OptionListCreate, OptionListList, OptionListSet } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, documentLimits, type Route } from '../../http/routes.ts';
import { afterKey, type ListQuery, listQuery, placeIn } from '../list-query.ts';
import { found } from '../route-parts.ts';
import type { OptionListService } from './option-list-service.ts';

type Params = { list: string };

/** A CSV of 100,000 entries is one long text. */
const listLimits = { ...documentLimits, jsonStringLength: 4 * 1024 * 1024 };

/** Answers that several forms offer. */
export function optionListRoutes(lists: OptionListService): Route[] {
  return [...readRoutes(lists), ...writeRoutes(lists)];
}

function readRoutes(lists: OptionListService): Route[] {
  return [
    defineRoute<{ query: ListQuery; response: OptionListList }>({
      method: 'get',
      path: '/api/v1/option-lists',
      summary: 'Lists the option lists of the workspace, in the order of their keys',
      permission: 'workspace.use',
      scope: 'forms:read',
      query: listQuery(),
      response: { status: 200, schema: 'nativ:api/option-list-list' },
      errors: [],
      handle: async ({ query }, actor) => ({ json: await lists.list(actor, afterKey(query), query.limit) }),
    }),
    defineRoute<{ params: Params; response: OptionList }>({
      method: 'get',
      path: '/api/v1/option-lists/:list',
      summary: 'Gives an option list without its entries',
      permission: 'workspace.use',
      scope: 'forms:read',
      response: { status: 200, schema: 'nativ:api/option-list' },
      errors: ['option-list.not-found'],
      handle: async ({ params }, actor) => ({
        json: found(await lists.get(actor, params.list), 'option-list.not-found'),
      }),
    }),
    defineRoute<{ params: Params; query: ListQuery & { q?: string }; response: OptionEntryList }>({
      method: 'get',
      path: '/api/v1/option-lists/:list/entries',
      summary: 'Lists the entries of an option list in its order, or those in which a text stands',
      permission: 'workspace.use',
      scope: 'forms:read',
      query: listQuery({ q: { type: 'string', maxLength: 100, description: 'A part of a code or a label.' } }),
      response: { status: 200, schema: 'nativ:api/option-entry-list' },
      errors: ['option-list.not-found'],
      async handle({ params, query }, actor) {
        const after = Number(placeIn(query, [/^\d{1,6}$/])?.[0] ?? 0);
        const search = { text: query.q?.trim() ?? '', after, limit: query.limit };
        return { json: found(await lists.entries(actor, params.list, search), 'option-list.not-found') };
      },
    }),
  ];
}

function writeRoutes(lists: OptionListService): Route[] {
  return [
    defineRoute<{ body: OptionListCreate; response: OptionList }>({
      method: 'post',
      path: '/api/v1/option-lists',
      summary: 'Makes an option list',
      permission: 'forms.design',
      scope: 'forms:write',
      body: 'nativ:api/option-list-create',
      limits: listLimits,
      response: { status: 201, schema: 'nativ:api/option-list' },
      errors: ['option-list.key-taken', 'option-list.invalid'],
      async handle({ body, raw }, actor) {
        const { key } = body;
        const outcome = await lists.create(actor, body, requestLanguage(raw));
        if (outcome.kind === 'keyTaken') throw new ProblemError('option-list.key-taken', { values: { key } });
        if (outcome.kind === 'invalid') throw new ProblemError('option-list.invalid', { errors: outcome.errors });
        return { json: outcome.list, headers: { Location: `/api/v1/option-lists/${key}` } };
      },
    }),
    defineRoute<{ params: Params; body: OptionListSet; response: OptionList }>({
      method: 'put',
      path: '/api/v1/option-lists/:list',
      summary: 'Changes an option list; published forms keep what they offer',
      permission: 'forms.design',
      scope: 'forms:write',
      body: 'nativ:api/option-list-set',
      limits: listLimits,
      response: { status: 200, schema: 'nativ:api/option-list' },
      errors: ['option-list.not-found', 'option-list.invalid'],
      async handle({ params, body, raw }, actor) {
        const outcome = await lists.set(actor, params.list, body, requestLanguage(raw));
        if (outcome.kind === 'missing') throw new ProblemError('option-list.not-found');
        if (outcome.kind === 'invalid') throw new ProblemError('option-list.invalid', { errors: outcome.errors });
        return { json: outcome.list };
      },
    }),
    defineRoute<{ params: Params }>({
      method: 'delete',
      path: '/api/v1/option-lists/:list',
      summary: 'Removes an option list; published forms keep what they offer',
      permission: 'forms.design',
      scope: 'forms:write',
      response: { status: 204 },
      errors: ['option-list.not-found'],
      async handle({ params }, actor) {
        if (!(await lists.delete(actor, params.list))) throw new ProblemError('option-list.not-found');
        return { empty: true };
      },
    }),
  ];
}
