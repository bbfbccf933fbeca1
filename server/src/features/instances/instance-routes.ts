import type {
  CaseDrawing,
  HistoryEntryList,
  Instance,
  InstanceCancel,
  InstanceMessage,
  InstanceStatus,
  InstanceSummaryList,
} from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { beforeId, type ListQuery, listParameters, listQuery, placeIn } from '../list-query.ts';
import { pageOf } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import type { InstanceService } from './instance-service.ts';
import { toInstanceSummary } from './instance-view.ts';

interface InstanceQuery extends ListQuery {
  readonly flow?: string;
  readonly version?: number;
  readonly status?: InstanceStatus;
  readonly node?: string;
}

/** A run is read whole as a rule; this keeps one that has looped for years from being one answer. */
const MOST_ENTRIES = 10_000;

const filters = {
  flow: { type: 'string', maxLength: 64 },
  version: { type: 'integer', minimum: 1, maximum: 2_147_483_647, description: 'The version that it is on now.' },
  status: { $ref: 'nativ:common/instance-status' },
  node: { type: 'string', maxLength: 100, description: 'The id of a node: only runs that stand there now.' },
};
const missing = 'instance.not-found';

/** Seeing and mending what runs. */
export function instanceRoutes(instances: InstanceService): Route[] {
  return [
    defineRoute<{ query: InstanceQuery; response: InstanceSummaryList }>({
      method: 'get',
      path: '/api/v1/instances',
      summary: 'Lists the runs that concern me, the newest first',
      permission: 'workspace.use',
      scope: 'cases:read',
      query: listQuery(filters),
      response: { status: 200, schema: 'nativ:api/instance-summary-list' },
      errors: [],
      async handle({ query }, actor) {
        const { limit, cursor: _cursor, ...wanted } = query;
        const rows = await instances.list(actor, { ...wanted, ...beforeId(query) }, limit + 1);
        return { json: pageOf(rows, limit, (row) => [row.id], toInstanceSummary) };
      },
    }),
    defineRoute<{ params: { instance: string }; response: Instance }>({
      method: 'get',
      path: '/api/v1/instances/:instance',
      summary: 'Gives a run: where it stands, its submission, its tasks',
      permission: 'workspace.use',
      scope: 'cases:read',
      response: { status: 200, schema: 'nativ:api/instance' },
      errors: ['instance.not-found'],
      async handle({ params }, actor) {
        const instance = await instances.get(actor, idIn(params.instance, missing));
        return { json: found(instance, missing) };
      },
    }),
    defineRoute<{ params: { instance: string }; query: ListQuery; response: HistoryEntryList }>({
      method: 'get',
      path: '/api/v1/instances/:instance/history',
      summary: 'Gives all that happened in a run, from the first thing; whole, unless a limit is asked for',
      permission: 'workspace.use',
      scope: 'cases:read',
      query: {
        properties: {
          ...listParameters,
          limit: { type: 'integer', minimum: 1, maximum: MOST_ENTRIES, default: MOST_ENTRIES },
        },
      },
      response: { status: 200, schema: 'nativ:api/history-entry-list' },
      errors: ['instance.not-found'],
      async handle({ params, query }, actor) {
        const entries = found(await instances.history(actor, idIn(params.instance, missing)), missing);
        const after = Number(placeIn(query, [/^\d{1,9}$/])?.[0] ?? 0);
        return {
          json: pageOf(
            entries.slice(after, after + query.limit + 1),
            query.limit,
            (entry) => [String(entry.sequence)],
            (entry) => entry,
          ),
        };
      },
    }),
    defineRoute<{ params: { instance: string }; response: CaseDrawing }>({
      method: 'get',
      path: '/api/v1/instances/:instance/drawing',
      summary: 'Gives what is drawn of the flow that a run follows: its steps and ways by name, without their settings',
      permission: 'workspace.use',
      scope: 'cases:read',
      response: { status: 200, schema: 'nativ:api/case-drawing' },
      errors: ['instance.not-found'],
      handle: async ({ params }, actor) => ({
        json: found(await instances.drawing(actor, idIn(params.instance, missing)), missing),
      }),
    }),
    defineRoute<{ params: { instance: string }; body: InstanceCancel; response: Instance }>({
      method: 'post',
      path: '/api/v1/instances/:instance/cancel',
      summary: 'Ends a run before its time',
      permission: 'instances.operate',
      scope: 'cases:write',
      body: 'nativ:api/instance-cancel',
      response: { status: 200, schema: 'nativ:api/instance' },
      errors: ['instance.not-found', 'instance.already-ended'],
      async handle({ params, body }, actor) {
        const outcome = await instances.cancel(actor, idIn(params.instance, missing), body.reason);
        if (outcome.kind === 'missing') throw new ProblemError(missing);
        if (outcome.kind === 'ended') throw new ProblemError('instance.already-ended');
        return { json: outcome.instance };
      },
    }),
    defineRoute<{ params: { instance: string }; body: InstanceMessage; response: Instance }>({
      method: 'post',
      path: '/api/v1/instances/:instance/messages',
      summary: 'Gives a run a message from outside',
      permission: 'instances.operate',
      scope: 'cases:write',
      body: 'nativ:api/instance-message',
      response: { status: 200, schema: 'nativ:api/instance' },
      errors: ['instance.not-found', 'instance.command-refused'],
      async handle({ params, body }, actor) {
        const outcome = await instances.deliverMessage(actor, idIn(params.instance, missing), body);
        if (outcome.kind === 'missing') throw new ProblemError(missing);
        if (outcome.kind === 'refused')
          throw new ProblemError('instance.command-refused', { values: { reason: outcome.reason } });
        return { json: outcome.instance };
      },
    }),
  ];
}
