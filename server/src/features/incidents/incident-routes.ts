import type { IncidentList, IncidentResolve, Instance } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { InstanceService } from '../instances/instance-service.ts';
import { type ListQuery, listQuery, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import type { IncidentService } from './incident-service.ts';

interface IncidentQuery extends ListQuery {
  readonly flow?: string;
  readonly version?: number;
  readonly node?: string;
  readonly code?: string;
}

const filters = {
  flow: { type: 'string', maxLength: 64, description: 'The key of a flow, for its incidents only.' },
  version: { type: 'integer', minimum: 1, maximum: 2_147_483_647, description: 'The version that the run is on now.' },
  node: { type: 'string', maxLength: 100, description: 'The id of the node that it is about.' },
  code: { type: 'string', maxLength: 100, description: 'The kind of incident, such as expression.failed.' },
};

/** Seeing what stands still, and setting it going again. */
export function incidentRoutes(parts: {
  readonly incidents: IncidentService;
  readonly instances: InstanceService;
}): Route[] {
  const { incidents, instances } = parts;
  return [
    defineRoute<{ query: IncidentQuery; response: IncidentList }>({
      method: 'get',
      path: '/api/v1/incidents',
      summary: 'Lists what keeps runs from going on, the newest first',
      permission: 'instances.operate',
      scope: 'cases:read',
      query: listQuery(filters),
      response: { status: 200, schema: 'nativ:api/incident-list' },
      errors: [],
      async handle({ query }, actor) {
        const [raisedAt, id] = placeIn(query, [cursorPart.instant, cursorPart.id]) ?? [];
        const before = raisedAt === undefined || id === undefined ? null : { raisedAt, id };
        const { flow = null, limit, cursor: _cursor, ...rest } = query;
        return { json: await incidents.list(actor, { ...rest, flow, before, limit }) };
      },
    }),
    defineRoute<{ params: { instance: string; incident: string }; body: IncidentResolve; response: Instance }>({
      method: 'post',
      path: '/api/v1/instances/:instance/incidents/:incident/resolve',
      summary: 'Does the work of a node again, passes it, or ends the run',
      permission: 'instances.operate',
      scope: 'cases:write',
      body: 'nativ:api/incident-resolve',
      response: { status: 200, schema: 'nativ:api/instance' },
      errors: ['incident.not-found', 'instance.command-refused'],
      async handle({ params, body }, actor) {
        const instanceId = idIn(params.instance, 'incident.not-found');
        const outcome = await incidents.resolve(actor, instanceId, idIn(params.incident, 'incident.not-found'), body);
        if (outcome.kind === 'missing') throw new ProblemError('incident.not-found');
        if (outcome.kind === 'refused')
          throw new ProblemError('instance.command-refused', { values: { reason: outcome.reason } });
        return { json: found(await instances.get(actor, instanceId), 'incident.not-found') };
      },
    }),
  ];
}
