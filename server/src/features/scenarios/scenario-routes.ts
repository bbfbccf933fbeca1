import type {
  FlowProof,
  FlowScenario,
  FlowScenarioCreate,
  FlowScenarioPatch,
  FlowScenarioRun,
  FlowScenarioSummaryList,
  FlowSimulate,
  FlowSimulation,
} from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, documentLimits, type Route } from '../../http/routes.ts';
import { type ListQuery, listQuery, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import type { ProveService } from './prove-service.ts';
import type { KeepOutcome, ScenarioService } from './scenario-service.ts';
import { simulationOf } from './simulation-view.ts';

type Params = { flow: string };
type OneParams = { flow: string; scenario: string };

const path = '/api/v1/flows/:flow/scenarios';
const onePath = `${path}/:scenario`;
const design = { permission: 'flows.design' } as const;
/** A thousand moves with their answers. */
const scenarioLimits = { ...documentLimits, bodyBytes: 1024 * 1024 };
const before = '00000000-0000-0000-0000-000000000000';

/** Runs of a flow that are kept with it, and tried. */
export function scenarioRoutes(scenarios: ScenarioService, proofs: ProveService): Route[] {
  return [...readRoutes(scenarios), ...writeRoutes(scenarios), ...runRoutes(proofs)];
}

function readRoutes(scenarios: ScenarioService): Route[] {
  return [
    defineRoute<{ params: Params; query: ListQuery; response: FlowScenarioSummaryList }>({
      method: 'get',
      path,
      summary: 'Lists the scenarios of a flow in the order in which they were made',
      ...design,
      scope: 'flows:read',
      query: listQuery(),
      response: { status: 200, schema: 'nativ:api/flow-scenario-summary-list' },
      errors: ['flow.not-found'],
      async handle({ params, query }, actor) {
        const after = placeIn(query, [cursorPart.id])?.[0] ?? before;
        return { json: found(await scenarios.list(actor, params.flow, after, query.limit), 'flow.not-found') };
      },
    }),
    defineRoute<{ params: OneParams; response: FlowScenario }>({
      method: 'get',
      path: onePath,
      summary: 'Gives a scenario',
      ...design,
      scope: 'flows:read',
      response: { status: 200, schema: 'nativ:api/flow-scenario' },
      errors: ['scenario.not-found'],
      async handle({ params }, actor) {
        const id = idIn(params.scenario, 'scenario.not-found');
        return { json: found(await scenarios.get(actor, params.flow, id), 'scenario.not-found') };
      },
    }),
    defineRoute<{ params: { flow: string; number: string }; response: FlowProof }>({
      method: 'get',
      path: '/api/v1/flows/:flow/versions/:number/proof',
      summary: 'Says what the scenarios of a flow came to when a version of it was published',
      ...design,
      scope: 'flows:read',
      response: { status: 200, schema: 'nativ:api/flow-proof' },
      errors: ['flow.no-proof'],
      async handle({ params }, actor) {
        const number = /^[1-9]\d{0,8}$/.test(params.number) ? Number(params.number) : 0;
        return { json: found(await scenarios.proof(actor, params.flow, number), 'flow.no-proof') };
      },
    }),
  ];
}

function writeRoutes(scenarios: ScenarioService): Route[] {
  return [
    defineRoute<{ params: Params; body: FlowScenarioCreate; response: FlowScenario }>({
      method: 'post',
      path,
      summary: 'Keeps a run as a scenario of a flow',
      ...design,
      scope: 'flows:write',
      body: 'nativ:api/flow-scenario-create',
      limits: scenarioLimits,
      response: { status: 201, schema: 'nativ:api/flow-scenario' },
      errors: ['flow.not-found', 'flow.scenarios-full'],
      async handle({ params, body }, actor) {
        const scenario = keptOr(await scenarios.create(actor, params.flow, body));
        return { json: scenario, headers: { Location: `/api/v1/flows/${params.flow}/scenarios/${scenario.id}` } };
      },
    }),
    defineRoute<{ params: OneParams; body: FlowScenarioPatch; response: FlowScenario }>({
      method: 'patch',
      path: onePath,
      summary: 'Changes a scenario: its title, what is done in it, or what it expects',
      ...design,
      scope: 'flows:write',
      body: 'nativ:api/flow-scenario-patch',
      limits: scenarioLimits,
      response: { status: 200, schema: 'nativ:api/flow-scenario' },
      errors: ['flow.not-found', 'scenario.not-found', 'flow.scenarios-full'],
      async handle({ params, body }, actor) {
        const id = idIn(params.scenario, 'scenario.not-found');
        return { json: keptOr(await scenarios.change(actor, params.flow, id, body)) };
      },
    }),
    defineRoute<{ params: OneParams }>({
      method: 'delete',
      path: onePath,
      summary: 'Removes a scenario; versions keep what it came to',
      ...design,
      scope: 'flows:write',
      response: { status: 204 },
      errors: ['scenario.not-found'],
      async handle({ params }, actor) {
        const id = idIn(params.scenario, 'scenario.not-found');
        if (!(await scenarios.delete(actor, params.flow, id))) throw new ProblemError('scenario.not-found');
        return { empty: true };
      },
    }),
  ];
}

function runRoutes(proofs: ProveService): Route[] {
  return [
    defineRoute<{ params: Params; response: FlowScenarioRun }>({
      method: 'post',
      path: `${path}/run`,
      summary: 'Runs all scenarios of a flow against its draft, in memory: nothing is sent',
      ...design,
      scope: 'flows:read',
      response: { status: 200, schema: 'nativ:api/flow-scenario-run' },
      errors: ['flow.not-found', 'flow.invalid', 'server.overloaded'],
      async handle({ params }, actor) {
        const outcome = await proofs.prove(actor, params.flow);
        if (outcome.kind !== 'proved') throw unready(outcome);
        const { results, coverage } = outcome.proof;
        return { json: { results, coverage } };
      },
    }),
    defineRoute<{ params: Params; body: FlowSimulate; response: FlowSimulation }>({
      method: 'post',
      path: '/api/v1/flows/:flow/simulate',
      summary: 'Tries a run against the draft of a flow, in memory: nothing is sent or kept',
      ...design,
      scope: 'flows:read',
      body: 'nativ:api/flow-simulate',
      limits: scenarioLimits,
      response: { status: 200, schema: 'nativ:api/flow-simulation' },
      errors: ['flow.not-found', 'flow.invalid', 'server.overloaded'],
      async handle({ params, body }, actor) {
        const outcome = await proofs.try(actor, params.flow, { ...body, moves: body.moves ?? [] });
        if (outcome.kind !== 'tried') throw unready(outcome);
        return { json: simulationOf(outcome.run) };
      },
    }),
  ];
}

type Unready = Exclude<Awaited<ReturnType<ProveService['prove']>>, { kind: 'proved' }>;

const unready = (outcome: Unready) =>
  outcome.kind === 'missing'
    ? new ProblemError('flow.not-found')
    : new ProblemError('flow.invalid', { problems: outcome.problems });

function keptOr(outcome: KeepOutcome): FlowScenario {
  if (outcome.kind === 'kept') return outcome.scenario;
  if (outcome.kind === 'missingFlow') throw new ProblemError('flow.not-found');
  throw new ProblemError(outcome.kind === 'full' ? 'flow.scenarios-full' : 'scenario.not-found');
}
