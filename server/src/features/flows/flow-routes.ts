import type { Flow, FlowCheck, FlowPublish, FlowPublishPreview, FlowSurroundings, FlowVersion } from '@nativ/schemas';
import { designRoutes } from '../../designs/design-routes.ts';
import { mayDesign } from '../../designs/design-service.ts';
import { versionNote } from '../../designs/version-note.ts';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { requireScopes } from '../route-parts.ts';
import { scenariosBroken } from '../scenarios/scenarios-broken.ts';
import { editingTab } from '../seats/editing-tab.ts';
import { otherEditor } from '../seats/seat-service.ts';
import { completedFlow, type FlowService, toFlow, toFlowSummary, toFlowVersion } from './flow-service.ts';

/** Designing, checking and publishing flows. */
export function flowRoutes(flows: FlowService): Route[] {
  const common = designRoutes({
    kind: 'flow',
    designs: flows.designs,
    permission: 'flows.design',
    // A draft names the groups it leads to, classified ones too.
    readPermission: 'flows.design',
    complete: completedFlow,
    toDesign: toFlow,
    toSummary: toFlowSummary,
    toVersion: (row, actor) => (mayDesign(actor) ? toFlowVersion(row, actor) : namesOf(toFlowVersion(row, actor))),
    findOther:
      ({ key, headers }, actor) =>
      (transaction) =>
        otherEditor(transaction, actor, key, editingTab(headers)),
  });
  return [...common, ...publishRoutes(flows)];
}

/** A version as those see it who do not design: the words on it, for reading a case, and nothing of what it leads to. */
function namesOf(version: FlowVersion): FlowVersion {
  // Notes on the drawing are what designers say to one another.
  const { annotations: _annotations, ...settings } = version.settings ?? {};
  return {
    ...version,
    settings,
    nodes: version.nodes.map(({ config: _config, ...node }) => node),
    edges: version.edges.map(({ condition: _condition, ...edge }) => edge),
  };
}

const notFound = () => new ProblemError('flow.not-found');

function publishRoutes(flows: FlowService): Route[] {
  return [
    defineRoute<{ params: { flow: string }; response: FlowCheck }>({
      method: 'post',
      path: '/api/v1/flows/:flow/check',
      summary: 'Says what is wrong with the draft of a flow',
      permission: 'flows.design',
      scope: 'flows:read',
      response: { status: 200, schema: 'nativ:api/flow-check' },
      errors: ['flow.not-found'],
      async handle({ params }, actor) {
        const problems = await flows.check(actor, params.flow);
        if (!problems) throw notFound();
        return { json: { problems: [...problems] } };
      },
    }),
    defineRoute<{ params: { flow: string }; response: FlowSurroundings }>({
      method: 'get',
      path: '/api/v1/flows/:flow/surroundings',
      summary:
        'Gives what the draft of a flow is checked against and rehearsed with; a token has to read forms and groups too',
      permission: 'flows.design',
      scope: 'flows:read',
      response: { status: 200, schema: 'nativ:api/flow-surroundings' },
      errors: ['flow.not-found'],
      async handle({ params }, actor) {
        requireScopes(actor, 'forms:read', 'groups:read');
        const surroundings = await flows.surroundings(actor, params.flow);
        if (!surroundings) throw notFound();
        return { json: surroundings };
      },
    }),
    defineRoute<{ params: { flow: string }; body: FlowPublish; response: FlowVersion }>({
      method: 'post',
      path: '/api/v1/flows/:flow/publish',
      summary: 'Publishes the draft of a flow as its next version, with a note for those who look at it later',
      permission: 'flows.design',
      scope: 'flows:write',
      body: 'nativ:api/flow-publish',
      isBodyOptional: true,
      response: { status: 201, schema: 'nativ:api/flow-version' },
      errors: [
        'flow.not-found',
        'flow.invalid',
        'flow.scenarios-broken',
        'flow.no-previous-version',
        'flow.begins-otherwise',
        'flow.changed-meanwhile',
        'flow.form-taken',
        'flow.edited-by-another',
        'flow.tab-unnamed',
        'server.overloaded',
      ],
      async handle({ params, body, raw }, actor) {
        const { acceptBrokenScenarios = false, liveFor = 'everybody' } = body;
        const wish = { note: versionNote(body), tab: editingTab(raw.headers), acceptBrokenScenarios, liveFor };
        const outcome = await flows.publish(actor, params.flow, wish);
        if (outcome.kind === 'editedByAnother')
          throw new ProblemError('flow.edited-by-another', { values: { name: outcome.name } });
        if (outcome.kind === 'missing') throw notFound();
        if (outcome.kind === 'scenariosBroken') throw scenariosBroken(outcome.broken);
        if (outcome.kind === 'cannotStage')
          throw new ProblemError(outcome.why === 'noPrevious' ? 'flow.no-previous-version' : 'flow.begins-otherwise');
        if (outcome.kind === 'changedMeanwhile') throw new ProblemError('flow.changed-meanwhile');
        if (outcome.kind === 'refused') throw new ProblemError('flow.invalid', { problems: outcome.problems });
        if (outcome.kind === 'formTaken') throw new ProblemError('flow.form-taken', { values: { form: outcome.form } });
        return { json: outcome.version };
      },
    }),
    defineRoute<{ params: { flow: string }; response: FlowPublishPreview }>({
      method: 'get',
      path: '/api/v1/flows/:flow/publish-preview',
      summary:
        'Says what publishing would meet: on which versions cases are under way, which stay there until they are moved',
      permission: 'flows.design',
      scope: 'flows:read',
      response: { status: 200, schema: 'nativ:api/flow-publish-preview' },
      errors: ['flow.not-found'],
      async handle({ params }, actor) {
        const preview = await flows.previewPublishing(actor, params.flow);
        if (!preview) throw notFound();
        return { json: preview };
      },
    }),
    defineRoute<{ params: { flow: string }; response: Flow }>({
      method: 'post',
      path: '/api/v1/flows/:flow/unpublish',
      summary: 'Takes a flow out of use; what runs goes on',
      permission: 'flows.design',
      scope: 'flows:write',
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
