import type {
  Gathering,
  GatheringAnswer,
  GatheringCreate,
  GatheringInvite,
  GatheringList,
  GatheringPatch,
} from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listQuery, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import type { GatheringOutcome, GatheringService } from './gathering-service.ts';

type Params = { readonly gatheringId: string };
type Query = ListQuery & { readonly group?: string; readonly from?: string; readonly mine?: boolean };

const all = '/api/v1/gatherings';
const one = `${all}/:gatheringId`;
const reply = { status: 200, schema: 'nativ:api/gathering' };

export function gatheringRoutes(gatherings: GatheringService): Route[] {
  return [
    listRoute(gatherings),
    createRoute(gatherings),
    readRoute(gatherings),
    changeRoute(gatherings),
    ...callOffRoutes(gatherings),
    ...participantRoutes(gatherings),
  ];
}

const listRoute = (gatherings: GatheringService) =>
  defineRoute<{ query: Query; response: GatheringList }>({
    method: 'get',
    path: all,
    summary: 'The events that you may see and that are not over, in the order in which they begin',
    permission: 'workspace.use',
    scope: 'tasks:read',
    query: listQuery({
      group: { type: 'string', maxLength: 64, description: 'The key of a group, for its events only.' },
      from: {
        type: 'string',
        format: 'date-time',
        description: 'Those that are not over by then; without it, by now.',
      },
      mine: { type: 'boolean', default: false, description: 'Those to which you are invited, or come.' },
    }),
    response: { status: 200, schema: 'nativ:api/gathering-list' },
    errors: ['group.not-found'],
    handle: async ({ query }, actor) => {
      const [startsAt = '', id = ''] = placeIn(query, [cursorPart.instant, cursorPart.id]) ?? [];
      const { group = null, from, mine = false, limit } = query;
      const after = id === '' ? null : { startsAt, id };
      const page = await gatherings.list(actor, group, { from, mine, after, limit });
      return { json: found(page, 'group.not-found') };
    },
  });

const createRoute = (gatherings: GatheringService) =>
  defineRoute<{ body: GatheringCreate; response: Gathering }>({
    method: 'post',
    path: all,
    summary: 'Make an event in a group in which you work, and invite to it',
    permission: 'workspace.use',
    scope: 'tasks:write',
    body: 'nativ:api/gathering-create',
    response: { ...reply, status: 201 },
    errors: ['group.not-found', 'item.not-working', 'gathering.bad-times'],
    handle: async ({ body }, actor) => ({ status: 201, json: gatheringIn(await gatherings.create(actor, body)) }),
  });

const readRoute = (gatherings: GatheringService) =>
  defineRoute<{ params: Params; response: Gathering }>({
    method: 'get',
    path: one,
    summary: 'One event, and who comes',
    permission: 'workspace.use',
    scope: 'tasks:read',
    response: reply,
    errors: ['gathering.not-found'],
    handle: async ({ params }, actor) => ({ json: gatheringIn(await gatherings.find(actor, idOf(params))) }),
  });

const changeRoute = (gatherings: GatheringService) =>
  defineRoute<{ params: Params; body: GatheringPatch; response: Gathering }>({
    method: 'patch',
    path: one,
    summary: 'Say otherwise what an event is, as the one who made it or as a manager of its group',
    permission: 'workspace.use',
    scope: 'tasks:write',
    body: 'nativ:api/gathering-patch',
    response: reply,
    errors: ['gathering.not-found', 'gathering.not-yours', 'gathering.bad-times'],
    handle: async ({ params, body }, actor) => ({
      json: gatheringIn(await gatherings.change(actor, idOf(params), body)),
    }),
  });

const callOffRoutes = (gatherings: GatheringService) =>
  (['archive', 'restore'] as const).map((turn) =>
    defineRoute<{ params: Params; response: Gathering }>({
      method: 'post',
      path: `${one}/${turn}`,
      summary: turn === 'archive' ? 'Call an event off' : 'Let an event take place that was called off',
      permission: 'workspace.use',
      scope: 'tasks:write',
      response: reply,
      errors: ['gathering.not-found', 'gathering.not-yours'],
      handle: async ({ params }, actor) => ({
        json: gatheringIn(await gatherings.callOff(actor, idOf(params), turn === 'archive')),
      }),
    }),
  );

const closed: readonly ProblemCode[] = ['gathering.not-found', 'gathering.refused', 'gathering.called-off'];

const participantRoutes = (gatherings: GatheringService) => [
  defineRoute<{ params: Params; body: GatheringAnswer; response: Gathering }>({
    method: 'post',
    path: `${one}/answer`,
    summary: 'Say whether you come to an event',
    permission: 'workspace.use',
    scope: 'tasks:write',
    body: 'nativ:api/gathering-answer',
    response: reply,
    errors: [...closed, 'gathering.over', 'gathering.full'],
    handle: async ({ params, body }, actor) => ({
      json: gatheringIn(await gatherings.answer(actor, idOf(params), body)),
    }),
  }),
  defineRoute<{ params: Params; body: GatheringInvite; response: Gathering }>({
    method: 'post',
    path: `${one}/participants`,
    summary: 'Invite people to an event',
    permission: 'workspace.use',
    scope: 'tasks:write',
    body: 'nativ:api/gathering-invite',
    response: reply,
    errors: closed,
    handle: async ({ params, body }, actor) => ({
      json: gatheringIn(await gatherings.invite(actor, idOf(params), body.people)),
    }),
  }),
  defineRoute<{ params: Params & { readonly userId: string }; response: Gathering }>({
    method: 'delete',
    path: `${one}/participants/:userId`,
    summary: 'Strike somebody, or yourself, off the list of an event',
    permission: 'workspace.use',
    scope: 'tasks:write',
    response: reply,
    errors: ['gathering.not-found', 'gathering.not-yours'],
    handle: async ({ params }, actor) => {
      const userId = idIn(params.userId, 'gathering.not-found');
      return { json: gatheringIn(await gatherings.remove(actor, idOf(params), userId)) };
    },
  }),
];

const idOf = ({ gatheringId }: Params) => idIn(gatheringId, 'gathering.not-found');

const refusals = {
  hidden: 'gathering.not-found',
  noSuchGroup: 'group.not-found',
  notWorking: 'item.not-working',
  notYours: 'gathering.not-yours',
  badTimes: 'gathering.bad-times',
  refused: 'gathering.refused',
  calledOff: 'gathering.called-off',
  over: 'gathering.over',
  full: 'gathering.full',
} as const satisfies Readonly<Record<Exclude<GatheringOutcome['kind'], 'gathering'>, ProblemCode>>;

function gatheringIn(outcome: GatheringOutcome): Gathering {
  if (outcome.kind !== 'gathering') throw new ProblemError(refusals[outcome.kind]);
  return outcome.gathering;
}
