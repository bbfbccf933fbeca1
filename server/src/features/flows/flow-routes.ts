import type {
  Flow,
  FlowCheck,
  FlowCreate,
  FlowPatch,
  FlowSummaryList,
  FlowVersion,
  FlowVersionSummaryList,
} from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, documentLimits, type Route } from '../../http/routes.ts';
import { afterKey, belowNumber, type ListQuery, listQuery } from '../list-query.ts';
import { pageOf } from '../page.ts';
import { versionNumber } from '../version-number.ts';
import { completedFlow, type FlowService, toFlow, toFlowSummary, toFlowVersion } from './flow-service.ts';

/** Designing, checking and publishing flows. */
export function flowRoutes(flows: FlowService): Route[] {
  return [...designRoutes(flows), ...publishRoutes(flows), ...versionRoutes(flows)];
}

const notFound = () => new ProblemError('flow.not-found');

function designRoutes({ designs }: FlowService): Route[] {
  return [
    defineRoute<{ query: ListQuery; response: FlowSummaryList }>({
      method: 'get',
      path: '/api/v1/flows',
      summary: 'Lists the flows of the workspace, in the order of their keys',
      permission: 'workspace.use',
      query: listQuery(),
      response: { status: 200, schema: 'nativ:api/flow-summary-list' },
      errors: [],
      async handle({ query }, actor) {
        const rows = await designs.list(actor, afterKey(query), query.limit + 1);
        return { json: pageOf(rows, query.limit, (row) => [row.key], toFlowSummary) };
      },
    }),
    defineRoute<{ body: FlowCreate; response: Flow }>({
      method: 'post',
      path: '/api/v1/flows',
      summary: 'Makes a flow, as a draft',
      permission: 'flows.design',
      body: 'nativ:api/flow-create',
      limits: documentLimits,
      response: { status: 201, schema: 'nativ:api/flow' },
      errors: ['flow.key-taken'],
      async handle({ body }, actor) {
        const { key, ...document } = body;
        const row = await designs.create(actor, key, completedFlow(document));
        if (!row) throw new ProblemError('flow.key-taken', { values: { key } });
        return { json: toFlow(row), headers: { Location: `/api/v1/flows/${key}` } };
      },
    }),
    defineRoute<{ params: { flow: string }; response: Flow }>({
      method: 'get',
      path: '/api/v1/flows/:flow',
      summary: 'Gives a flow with its draft',
      permission: 'workspace.use',
      response: { status: 200, schema: 'nativ:api/flow' },
      errors: ['flow.not-found'],
      async handle({ params }, actor) {
        const row = await designs.get(actor, params.flow);
        if (!row) throw notFound();
        return { json: toFlow(row) };
      },
    }),
    defineRoute<{ params: { flow: string }; body: FlowPatch; response: Flow }>({
      method: 'patch',
      path: '/api/v1/flows/:flow',
      summary: 'Changes the draft of a flow',
      permission: 'flows.design',
      body: 'nativ:api/flow-patch',
      limits: documentLimits,
      response: { status: 200, schema: 'nativ:api/flow' },
      errors: ['flow.not-found'],
      async handle({ params, body }, actor) {
        const row = await designs.change(actor, params.flow, body);
        if (!row) throw notFound();
        return { json: toFlow(row) };
      },
    }),
  ];
}

function publishRoutes(flows: FlowService): Route[] {
  return [
    defineRoute<{ params: { flow: string }; response: FlowCheck }>({
      method: 'post',
      path: '/api/v1/flows/:flow/check',
      summary: 'Says what is wrong with the draft of a flow',
      permission: 'flows.design',
      response: { status: 200, schema: 'nativ:api/flow-check' },
      errors: ['flow.not-found'],
      async handle({ params }, actor) {
        const problems = await flows.check(actor, params.flow);
        if (!problems) throw notFound();
        return { json: { problems: [...problems] } };
      },
    }),
    defineRoute<{ params: { flow: string }; response: FlowVersion }>({
      method: 'post',
      path: '/api/v1/flows/:flow/publish',
      summary: 'Publishes the draft of a flow as its next version',
      permission: 'flows.design',
      response: { status: 201, schema: 'nativ:api/flow-version' },
      errors: ['flow.not-found', 'flow.invalid', 'flow.form-taken'],
      async handle({ params }, actor) {
        const outcome = await flows.publish(actor, params.flow);
        if (outcome.kind === 'missing') throw notFound();
        if (outcome.kind === 'refused') throw new ProblemError('flow.invalid', { problems: outcome.problems });
        if (outcome.kind === 'formTaken') throw new ProblemError('flow.form-taken', { values: { form: outcome.form } });
        return { json: outcome.version };
      },
    }),
    defineRoute<{ params: { flow: string }; response: Flow }>({
      method: 'post',
      path: '/api/v1/flows/:flow/unpublish',
      summary: 'Takes a flow out of use; what runs goes on',
      permission: 'flows.design',
      response: { status: 200, schema: 'nativ:api/flow' },
      errors: ['flow.not-found'],
      async handle({ params }, actor) {
        const flow = await flows.unpublish(actor, params.flow);
        if (!flow) throw notFound();
        return { json: flow };
      },
    }),
  ];
}

function versionRoutes({ designs }: FlowService): Route[] {
  return [
    defineRoute<{ params: { flow: string }; query: ListQuery; response: FlowVersionSummaryList }>({
      method: 'get',
      path: '/api/v1/flows/:flow/versions',
      summary: 'Lists the versions of a flow, the newest first',
      permission: 'workspace.use',
      query: listQuery(),
      response: { status: 200, schema: 'nativ:api/flow-version-summary-list' },
      errors: ['flow.not-found'],
      async handle({ params, query }, actor) {
        const rows = await designs.versions(actor, params.flow, belowNumber(query), query.limit + 1);
        if (!rows) throw notFound();
        return {
          json: pageOf(
            rows,
            query.limit,
            (row) => [String(row.number)],
            ({ number, publishedAt }) => ({ number, publishedAt: publishedAt.toISOString() }),
          ),
        };
      },
    }),
    defineRoute<{ params: { flow: string; number: string }; response: FlowVersion }>({
      method: 'get',
      path: '/api/v1/flows/:flow/versions/:number',
      summary: 'Gives one version of a flow',
      permission: 'workspace.use',
      response: { status: 200, schema: 'nativ:api/flow-version' },
      errors: ['flow.not-found'],
      async handle({ params }, actor) {
        const row = await designs.version(actor, params.flow, versionNumber(params.number));
        if (!row) throw notFound();
        return { json: toFlowVersion(row) };
      },
    }),
  ];
}
