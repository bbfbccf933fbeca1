import type { HelpFlowList, HelpPlace, Tip, TipCreate, TipList, TipPatch, TipUses } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { cursorPart } from '../page.ts';
import { idIn } from '../route-parts.ts';
import type { TipOutcome, TipService } from './tip-service.ts';

type Params = { readonly tip: string };
const missing = 'tip.not-found';
const reply = { status: 200, schema: 'nativ:api/tip' };
const path = '/api/v1/tips';

/** Tips beside the work, which leave when they are known. */
export function tipRoutes(tips: TipService): Route[] {
  return [hereRoute(tips), flowsRoute(tips), listRoute(tips), createRoute(tips), usesRoute(tips), ...oneRoutes(tips)];
}

interface HereQuery {
  readonly screen: string;
  readonly task?: string;
  readonly instance?: string;
  readonly flow?: string;
  readonly node?: string;
}

const id = (of: string) => ({ type: 'string', pattern: cursorPart.id.source, description: `The id of ${of}.` });

const hereRoute = (tips: TipService) =>
  defineRoute<{ query: HereQuery; response: HelpPlace }>({
    method: 'get',
    path: '/api/v1/help/here',
    summary: 'What there is to help where you are: the step, tips that you do not know yet, and articles',
    permission: 'workspace.use',
    query: {
      properties: {
        screen: { type: 'string', maxLength: 120, default: '/', description: 'The pattern of the address.' },
        task: id('a task'),
        instance: id('a case'),
        flow: { type: 'string', maxLength: 64, description: 'The key of a flow.' },
        node: { type: 'string', maxLength: 200, description: 'The id of a step of it.' },
      },
    },
    response: { status: 200, schema: 'nativ:api/help-place' },
    errors: [],
    handle: async ({ query: { screen, ...at } }, actor) => ({ json: await tips.here(actor, screen, at) }),
  });

const flowsRoute = (tips: TipService) =>
  defineRoute<{ response: HelpFlowList }>({
    method: 'get',
    path: '/api/v1/help/flows',
    summary: 'The flows and steps that tips and articles can be written for',
    permission: 'training.lead',
    response: { status: 200, schema: 'nativ:api/help-flow-list' },
    errors: [],
    handle: async (_request, actor) => ({ json: { items: await tips.flows(actor) } }),
  });

const listRoute = (tips: TipService) =>
  defineRoute<{ response: TipList }>({
    method: 'get',
    path,
    summary: 'All tips, and how many know them',
    permission: 'training.lead',
    response: { status: 200, schema: 'nativ:api/tip-list' },
    errors: [],
    handle: async (_request, actor) => ({ json: { items: await tips.list(actor) } }),
  });

const createRoute = (tips: TipService) =>
  defineRoute<{ body: TipCreate; response: Tip }>({
    method: 'post',
    path,
    summary: 'Keep a tip beside a screen or a step',
    permission: 'training.lead',
    body: 'nativ:api/tip-create',
    response: { ...reply, status: 201 },
    errors: ['tip.no-place'],
    handle: async ({ body }, actor) => ({ json: tipIn(await tips.create(actor, body)) }),
  });

const usesRoute = (tips: TipService) =>
  defineRoute<{ body: TipUses }>({
    method: 'post',
    path: '/api/v1/help/tip-uses',
    summary: 'Tell how often you used screens beside their tips, which leave once you know them',
    permission: 'workspace.use',
    body: 'nativ:api/tip-uses',
    response: { status: 204 },
    errors: [],
    handle: async ({ body }, actor) => {
      await tips.used(actor, body);
      return { empty: true };
    },
  });

const oneRoutes = (tips: TipService) => [
  defineRoute<{ params: Params; body: TipPatch; response: Tip }>({
    method: 'patch',
    path: `${path}/:tip`,
    summary: 'Change a tip',
    permission: 'training.lead',
    body: 'nativ:api/tip-patch',
    response: reply,
    errors: [missing, 'tip.no-place'],
    handle: async ({ params, body }, actor) => ({
      json: tipIn(await tips.change(actor, idIn(params.tip, missing), body)),
    }),
  }),
  defineRoute<{ params: Params }>({
    method: 'delete',
    path: `${path}/:tip`,
    summary: 'Put a tip away',
    permission: 'training.lead',
    response: { status: 204 },
    errors: [missing],
    handle: async ({ params }, actor) => {
      if (!(await tips.archive(actor, idIn(params.tip, missing)))) throw new ProblemError(missing);
      return { empty: true };
    },
  }),
  defineRoute<{ params: Params }>({
    method: 'post',
    path: `${path}/:tip/known`,
    summary: 'Say that you know a tip, so that it leaves',
    permission: 'workspace.use',
    response: { status: 204 },
    errors: [missing],
    handle: async ({ params }, actor) => {
      if (!(await tips.known(actor, idIn(params.tip, missing)))) throw new ProblemError(missing);
      return { empty: true };
    },
  }),
];

function tipIn(outcome: TipOutcome): Tip {
  if (outcome.kind === 'there') return outcome.tip;
  throw new ProblemError(outcome.kind === 'missing' ? missing : 'tip.no-place');
}
