import type { Me, MyCounts } from '@nativ/schemas';
import type { Knex } from 'knex';
import { defineRoute, type Route } from '../../http/routes.ts';
import { readCounts, readMe } from './me-service.ts';

export function meRoutes({ people }: { readonly people: Knex }): Route[] {
  return [
    defineRoute<{ response: Me }>({
      method: 'get',
      path: '/api/v1/me',
      summary: 'Who is signed in, where, and what waits for them',
      permission: 'workspace.use',
      scope: 'people:read',
      response: { status: 200, schema: 'nativ:api/me' },
      errors: [],
      handle: async (_request, actor) => ({ json: await readMe(people, actor) }),
    }),
    defineRoute<{ response: MyCounts }>({
      method: 'get',
      path: '/api/v1/me/counts',
      summary: 'How much waits for whoever is signed in',
      permission: 'workspace.use',
      scope: 'tasks:read',
      response: { status: 200, schema: 'nativ:api/my-counts' },
      errors: [],
      handle: async (_request, actor) => ({ json: await readCounts(people, actor) }),
    }),
  ];
}
