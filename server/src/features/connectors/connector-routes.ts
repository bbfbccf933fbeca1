import { localizedText } from '@nativ/runtime';
import type {
  Connector,
  ConnectorList,
  ConnectorPatch,
  ConnectorSet,
  ConnectorTest,
  ConnectorTested,
} from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { Actor } from '../../security/actor.ts';
import { afterKey, type ListQuery, listQuery } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found } from '../route-parts.ts';
import type { ConnectorService, PuttingAway } from './connector-service.ts';

const missing = 'connector.not-found';

interface Parts {
  readonly connectors: ConnectorService;
  readonly test: (actor: Actor, key: string, path: string) => Promise<ConnectorTested | null>;
}

/** The systems outside that flows may call. */
export function connectorRoutes({ connectors, test }: Parts): Route[] {
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
    defineRoute<{ params: { connector: string }; body: ConnectorPatch; response: Connector }>({
      method: 'patch',
      path: '/api/v1/connectors/:connector',
      summary: 'Puts a system away, so that nothing is sent there any more, or brings it back',
      permission: 'workspace.administer',
      scope: 'workspace:write',
      body: 'nativ:api/connector-patch',
      response: { status: 200, schema: 'nativ:api/connector' },
      errors: [missing, 'connector.in-use'],
      handle: async ({ params, body }, actor) => ({
        json: connectorOf(await connectors.putAway(actor, params.connector, body.archived)),
      }),
    }),
    defineRoute<{ params: { connector: string }; body: ConnectorTest; response: ConnectorTested }>({
      method: 'post',
      path: '/api/v1/connectors/:connector/test',
      summary: 'Asks a system whether it is there, and says how it answered, not what',
      permission: 'workspace.administer',
      scope: 'workspace:write',
      body: 'nativ:api/connector-test',
      response: { status: 200, schema: 'nativ:api/connector-tested' },
      errors: [missing],
      handle: async ({ params, body }, actor) => ({
        json: found(await test(actor, params.connector, body.path), missing),
      }),
    }),
  ];
}

function connectorOf(outcome: PuttingAway): Connector {
  if (outcome.kind === 'kept') return outcome.connector;
  if (outcome.kind === 'missing') throw new ProblemError(missing);
  const { key, title } = outcome.by;
  throw new ProblemError('connector.in-use', { values: { by: localizedText(title, 'en', 'he') ?? key } });
}
