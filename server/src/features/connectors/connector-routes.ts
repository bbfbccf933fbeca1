import type { Connector, ConnectorList, ConnectorSet } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { afterKey, type ListQuery, listQuery } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import type { ConnectorService } from './connector-service.ts';

/** The systems outside that flows may call. */
export function connectorRoutes(connectors: ConnectorService): Route[] {
  return [
    defineRoute<{ query: ListQuery; response: ConnectorList }>({
      method: 'get',
      path: '/api/v1/connectors',
      summary: 'Lists the systems that flows may call, in the order of their keys',
      permission: 'flows.design',
      scope: 'workspace:read',
      query: listQuery(),
      response: { status: 200, schema: 'nativ:api/connector-list' },
      errors: [],
      handle: async ({ query }, actor) => ({ json: await connectors.list(actor, afterKey(query), query.limit) }),
    }),
    defineRoute<{ params: { connector: string }; body: ConnectorSet; response: Connector }>({
      method: 'put',
      path: '/api/v1/connectors/:connector',
      summary: 'Sets a system that flows may call, and what it wants to see',
      permission: 'workspace.administer',
      scope: 'workspace:write',
      body: 'nativ:api/connector-set',
      response: { status: 200, schema: 'nativ:api/connector' },
      errors: [],
      async handle({ params, body }, actor) {
        const isGood = cursorPart.key.test(params.connector) && URL.canParse(body.origin);
        if (!isGood) throw new ProblemError('request.malformed');
        return { json: await connectors.set(actor, params.connector, body) };
      },
    }),
  ];
}
