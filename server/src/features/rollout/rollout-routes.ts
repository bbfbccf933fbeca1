import type {
  Adoption,
  CohortInvite,
  FlowLiveGroups,
  Language,
  Ledger,
  Rollout,
  RolloutCohort,
  RolloutCreate,
  RolloutFlowList,
  RolloutList,
  RolloutOtherUnits,
  RolloutPatch,
  RolloutUnitsAdd,
  SignOffCreate,
} from '@nativ/schemas';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listQuery, placeIn } from '../list-query.ts';
import { sheetAsCsv } from '../metrics/sheet-as-csv.ts';
import { cursorPart } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import { ledgerSheet } from './ledger-sheet.ts';
import { changing, idOf, missing, type OneParams, one, path, plan, planIn } from './plan-route.ts';
import type { RolloutService } from './rollout-service.ts';
import { sessionRoutes } from './session-routes.ts';
import type { SessionService } from './session-service.ts';

const unit = `${one}/units/:group`;
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const language = {
  type: 'string',
  enum: ['he', 'en'],
  default: 'he',
  description: 'The language of the titles.',
} as const;

interface UnitParams extends OneParams {
  readonly group: string;
}

/** Rolling a flow out, unit by unit; what was taught; and how far units are. No token opens it: it is about people. */
export function rolloutRoutes(rollouts: RolloutService, sessions: SessionService): Route[] {
  return [
    ...planRoutes(rollouts),
    ...changeRoutes(rollouts),
    ...unitRoutes(rollouts),
    ...sessionRoutes(sessions),
    ...ledgerRoutes(rollouts),
    ...standingRoutes(rollouts),
  ];
}

const planRoutes = (rollouts: RolloutService) => [
  defineRoute<{ query: ListQuery; response: RolloutList }>({
    method: 'get',
    path,
    summary: 'The roll-outs that you lead, belong to, or whose units you manage; the newest first',
    permission: 'workspace.use',
    query: listQuery(),
    response: { status: 200, schema: 'nativ:api/rollout-list' },
    errors: [],
    handle: async ({ query }, actor) => ({
      json: await rollouts.list(actor, placeIn(query, [cursorPart.id])?.[0] ?? LAST, query.limit),
    }),
  }),
  defineRoute<{ response: RolloutFlowList }>({
    method: 'get',
    path: '/api/v1/rollout-flows',
    summary: 'The flows that can be rolled out, by key',
    permission: 'training.lead',
    response: { status: 200, schema: 'nativ:api/rollout-flow-list' },
    errors: [],
    handle: async (_request, actor) => ({ json: await rollouts.flows(actor) }),
  }),
  defineRoute<{ body: RolloutCreate; response: Rollout }>({
    method: 'post',
    path,
    summary: 'Plan how a flow goes live, unit by unit',
    permission: 'training.lead',
    body: 'nativ:api/rollout-create',
    response: { ...plan, status: 201 },
    errors: ['flow.not-found', 'rollout.under-way', 'rollout.no-units'],
    handle: async ({ body }, actor) => ({ json: planIn(await rollouts.create(actor, body), 'flow.not-found') }),
  }),
  defineRoute<{ params: OneParams; response: Rollout }>({
    method: 'get',
    path: one,
    summary: 'A roll-out as a plan: what is done, and who is next',
    permission: 'workspace.use',
    response: plan,
    errors: [missing],
    handle: async ({ params }, actor) => ({ json: found(await rollouts.find(actor, idOf(params)), missing) }),
  }),
];

const changeRoutes = (rollouts: RolloutService) => [
  defineRoute<{ params: OneParams; body: RolloutPatch; response: Rollout }>({
    method: 'patch',
    path: one,
    summary: 'Change a roll-out, or stop it',
    permission: 'training.lead',
    body: 'nativ:api/rollout-patch',
    response: plan,
    errors: [...changing, 'rollout.not-yours'],
    handle: async ({ params, body }, actor) => ({ json: planIn(await rollouts.change(actor, idOf(params), body)) }),
  }),
  defineRoute<{ params: OneParams; response: Rollout }>({
    method: 'post',
    path: `${one}/go-live`,
    summary: 'Make the newest version live for everybody, which ends the roll-out',
    permission: 'training.lead',
    response: plan,
    errors: changing,
    handle: async ({ params }, actor) => ({ json: planIn(await rollouts.goLive(actor, idOf(params))) }),
  }),
];

const unitRoutes = (rollouts: RolloutService) => [
  defineRoute<{ params: OneParams; response: RolloutOtherUnits }>({
    method: 'get',
    path: `${one}/other-units`,
    summary: 'The groups that this roll-out could lead too',
    permission: 'training.lead',
    response: { status: 200, schema: 'nativ:api/rollout-other-units' },
    errors: [missing],
    handle: async ({ params }, actor) => ({
      json: found(await rollouts.otherGroups(actor, idOf(params)), missing),
    }),
  }),
  defineRoute<{ params: OneParams; body: RolloutUnitsAdd; response: Rollout }>({
    method: 'post',
    path: `${one}/units`,
    summary: 'Lead more units',
    permission: 'training.lead',
    body: 'nativ:api/rollout-units-add',
    response: plan,
    errors: [...changing, 'rollout.no-units'],
    handle: async ({ params, body }, actor) => ({ json: planIn(await rollouts.addUnits(actor, idOf(params), body)) }),
  }),
  defineRoute<{ params: UnitParams; response: Rollout }>({
    method: 'delete',
    path: unit,
    summary: 'Take a unit out, with those who are taught in it; what was signed off stays, and so does the last unit',
    permission: 'training.lead',
    response: plan,
    errors: [...changing, 'rollout.kept'],
    handle: async ({ params }, actor) => ({
      json: planIn(await rollouts.removeUnit(actor, idOf(params), params.group)),
    }),
  }),
  defineRoute<{ params: UnitParams; response: RolloutCohort }>({
    method: 'get',
    path: `${unit}/cohort`,
    summary: 'Who is taught in a unit, by name, and who is not yet invited',
    permission: 'workspace.use',
    response: { status: 200, schema: 'nativ:api/rollout-cohort' },
    errors: [missing],
    handle: async ({ params }, actor) => ({
      json: found(await rollouts.cohort(actor, idOf(params), params.group), missing),
    }),
  }),
  defineRoute<{ params: UnitParams; body: CohortInvite; response: Rollout }>({
    method: 'post',
    path: `${unit}/cohort`,
    summary: 'Invite people of a unit; all that are not yet invited when nobody is named',
    permission: 'training.lead',
    body: 'nativ:api/cohort-invite',
    response: plan,
    errors: changing,
    handle: async ({ params, body }, actor) => ({
      json: planIn(await rollouts.invite(actor, idOf(params), params.group, body)),
    }),
  }),
  defineRoute<{ params: UnitParams & { readonly person: string }; response: Rollout }>({
    method: 'delete',
    path: `${unit}/cohort/:person`,
    summary: 'Take somebody out of those who are taught',
    permission: 'training.lead',
    response: plan,
    errors: changing,
    handle: async ({ params }, actor) => ({
      json: planIn(await rollouts.uninvite(actor, idOf(params), params.group, idIn(params.person, missing))),
    }),
  }),
  defineRoute<{ params: UnitParams; body: SignOffCreate; response: Rollout }>({
    method: 'post',
    path: `${unit}/sign-off`,
    summary: 'Say that a unit is ready: its next cases go by the newest version',
    permission: 'training.lead',
    body: 'nativ:api/sign-off-create',
    response: plan,
    errors: changing,
    handle: async ({ params, body }, actor) => ({
      json: planIn(await rollouts.signOff(actor, idOf(params), params.group, body.note ?? '')),
    }),
  }),
  defineRoute<{ params: UnitParams; response: Rollout }>({
    method: 'delete',
    path: `${unit}/sign-off`,
    summary: 'Take back that a unit is ready: its next cases go by the version before',
    permission: 'training.lead',
    response: plan,
    errors: changing,
    handle: async ({ params }, actor) => ({ json: planIn(await rollouts.withdraw(actor, idOf(params), params.group)) }),
  }),
];

/** What a screen is given of the ledger, and what a file holds. */
const SHOWN = 200;
const WHOLE = 200_000;

const ledgerRoutes = (rollouts: RolloutService) => [
  defineRoute<{ params: OneParams; query: { readonly language: Language }; response: Ledger }>({
    method: 'get',
    path: `${one}/ledger`,
    summary: 'Who was taught what, by whom, when; the newest first',
    permission: 'workspace.use',
    query: { properties: { language } },
    response: { status: 200, schema: 'nativ:api/ledger' },
    errors: [missing],
    handle: async ({ params, query }, actor) => ({
      json: found(await rollouts.ledger(actor, idOf(params), query.language, SHOWN), missing),
    }),
  }),
  defineRoute<{ params: OneParams; query: { readonly language: Language } }>({
    method: 'get',
    path: `${one}/ledger.csv`,
    summary: 'The same as CSV',
    permission: 'workspace.use',
    query: { properties: { language } },
    response: { status: 200, type: 'text/csv; charset=utf-8' },
    errors: [missing],
    async handle({ params, query }, actor) {
      const ledger = found(await rollouts.ledger(actor, idOf(params), query.language, WHOLE), missing);
      return {
        text: sheetAsCsv(ledgerSheet(ledger, query.language)),
        type: 'text/csv; charset=utf-8',
        headers: { 'Content-Disposition': 'attachment; filename="training.csv"' },
      };
    },
  }),
];

const standingRoutes = (rollouts: RolloutService) => [
  defineRoute<{ response: Adoption }>({
    method: 'get',
    path: '/api/v1/adoption',
    summary: 'How far the units are whose progress you may see, by name',
    permission: 'workspace.use',
    response: { status: 200, schema: 'nativ:api/adoption' },
    errors: [],
    handle: async (_request, actor) => ({ json: await rollouts.adoption(actor) }),
  }),
  defineRoute<{ params: { readonly flow: string }; response: FlowLiveGroups }>({
    method: 'get',
    path: '/api/v1/flows/:flow/live-groups',
    summary: 'For whom the version in use of a flow is live',
    permission: 'workspace.use',
    response: { status: 200, schema: 'nativ:api/flow-live-groups' },
    errors: ['flow.not-found'],
    handle: async ({ params }, actor) => ({
      json: found(await rollouts.liveGroups(actor, params.flow), 'flow.not-found'),
    }),
  }),
];
