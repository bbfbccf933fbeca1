import type {
  HistoryEntryList,
  Instance,
  InstanceCancel,
  InstanceMessage,
  InstanceStatus,
  InstanceSummaryList,
} from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { isId } from '../is-id.ts';
import { beforeId, type ListQuery, listQuery } from '../list-query.ts';
import { pageOf } from '../page.ts';
import { type InstanceService, toInstanceSummary } from './instance-service.ts';

interface InstanceQuery extends ListQuery {
  readonly flow?: string;
  readonly status?: InstanceStatus;
}

const filters = { flow: { type: 'string', maxLength: 64 }, status: { $ref: 'nativ:common/instance-status' } };
const notFound = () => new ProblemError('instance.not-found');

/** Seeing and mending what runs. */
export function instanceRoutes(instances: InstanceService): Route[] {
  return [
    defineRoute<{ query: InstanceQuery; response: InstanceSummaryList }>({
      method: 'get',
      path: '/api/v1/instances',
      summary: 'Lists the runs that concern me, the newest first',
      permission: 'workspace.use',
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
      response: { status: 200, schema: 'nativ:api/instance' },
      errors: ['instance.not-found'],
      async handle({ params }, actor) {
        const instance = isId(params.instance) ? await instances.get(actor, params.instance) : null;
        if (!instance) throw notFound();
        return { json: instance };
      },
    }),
    defineRoute<{ params: { instance: string }; response: HistoryEntryList }>({
      method: 'get',
      path: '/api/v1/instances/:instance/history',
      summary: 'Gives all that happened in a run, from the first thing',
      permission: 'workspace.use',
      response: { status: 200, schema: 'nativ:api/history-entry-list' },
      errors: ['instance.not-found'],
      async handle({ params }, actor) {
        const items = isId(params.instance) ? await instances.history(actor, params.instance) : null;
        if (!items) throw notFound();
        return { json: { items, nextCursor: null } };
      },
    }),
    defineRoute<{ params: { instance: string }; body: InstanceCancel; response: Instance }>({
      method: 'post',
      path: '/api/v1/instances/:instance/cancel',
      summary: 'Ends a run before its time',
      permission: 'instances.operate',
      body: 'nativ:api/instance-cancel',
      response: { status: 200, schema: 'nativ:api/instance' },
      errors: ['instance.not-found', 'instance.already-ended'],
      async handle({ params, body }, actor) {
        const outcome = isId(params.instance) ? await instances.cancel(actor, params.instance, body.reason) : null;
        if (!outcome || outcome.kind === 'missing') throw notFound();
        if (outcome.kind === 'ended') throw new ProblemError('instance.already-ended');
        return { json: outcome.instance };
      },
    }),
    defineRoute<{ params: { instance: string }; body: InstanceMessage; response: Instance }>({
      method: 'post',
      path: '/api/v1/instances/:instance/messages',
      summary: 'Gives a run a message from outside',
      permission: 'instances.operate',
      body: 'nativ:api/instance-message',
      response: { status: 200, schema: 'nativ:api/instance' },
      errors: ['instance.not-found', 'instance.command-refused'],
      async handle({ params, body }, actor) {
        const outcome = isId(params.instance) ? await instances.deliverMessage(actor, params.instance, body) : null;
        if (!outcome || outcome.kind === 'missing') throw notFound();
        if (outcome.kind === 'refused')
          throw new ProblemError('instance.command-refused', { values: { reason: outcome.reason } });
        return { json: outcome.instance };
      },
    }),
  ];
}
