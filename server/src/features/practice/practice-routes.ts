import type {
  PracticeFlowList,
  PracticeRoom,
  PracticeRoomCreate,
  PracticeRoomList,
  PracticeRoomPatch,
  RoomMemberAdd,
} from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn } from '../route-parts.ts';
import type { OpenRoomOutcome, RoomOutcome, RoomsService } from './rooms-service.ts';

type RoomParams = { readonly roomId: string };

const path = '/api/v1/practice/rooms';
const onePath = `${path}/:roomId`;
const reply = { status: 200, schema: 'nativ:api/practice-room' };

/** Practice rooms, from live work: a token reaches none of these. */
export function practiceRoutes(rooms: RoomsService): Route[] {
  return [listRoute(rooms), flowsRoute(rooms), openRoute(rooms), ...oneRoomRoutes(rooms), ...changeRoutes(rooms)];
}

const listRoute = (rooms: RoomsService) =>
  defineRoute<{ response: PracticeRoomList }>({
    method: 'get',
    path,
    summary: 'Practice rooms: yours, those you were asked into, and those shared with you',
    permission: 'workspace.use',
    response: { status: 200, schema: 'nativ:api/practice-room-list' },
    errors: [],
    handle: async (_request, actor) => ({ json: { items: await rooms.list(actor) } }),
  });

const flowsRoute = (rooms: RoomsService) =>
  defineRoute<{ response: PracticeFlowList }>({
    method: 'get',
    path: '/api/v1/practice/flows',
    summary: 'The flows that you can practise, by key: what they are called',
    permission: 'workspace.use',
    response: { status: 200, schema: 'nativ:api/practice-flow-list' },
    errors: [],
    handle: async (_request, actor) => ({ json: await rooms.flows(actor) }),
  });

const openRoute = (rooms: RoomsService) =>
  defineRoute<{ body: PracticeRoomCreate; response: PracticeRoom }>({
    method: 'post',
    path,
    summary: 'Open a practice room',
    permission: 'workspace.use',
    body: 'nativ:api/practice-room-create',
    response: { status: 201, schema: 'nativ:api/practice-room' },
    errors: ['flow.not-found', 'room.too-many', 'room.draft-refused'],
    handle: async ({ body, raw }, actor) => {
      const { id } = openedIn(await rooms.open(actor, body, requestLanguage(raw)));
      return { json: found(await rooms.find(actor, id), 'room.not-found') };
    },
  });

const oneRoomRoutes = (rooms: RoomsService) => [
  defineRoute<{ params: RoomParams; response: PracticeRoom }>({
    method: 'get',
    path: onePath,
    summary: 'A practice room',
    permission: 'workspace.use',
    response: reply,
    errors: ['room.not-found'],
    handle: async ({ params }, actor) => ({ json: found(await rooms.find(actor, idOf(params)), 'room.not-found') }),
  }),
  defineRoute<{ params: RoomParams }>({
    method: 'delete',
    path: onePath,
    summary: 'Take a practice room away, with all that was done in it',
    permission: 'workspace.use',
    response: { status: 204 },
    errors: ['room.not-found', 'room.not-yours'],
    handle: async ({ params }, actor) => {
      refuse(await rooms.remove(actor, idOf(params)));
      return { empty: true };
    },
  }),
];

const changeRoutes = (rooms: RoomsService) => [
  defineRoute<{ params: RoomParams; body: PracticeRoomPatch; response: PracticeRoom }>({
    method: 'patch',
    path: onePath,
    summary: 'Rename a practice room, or share it with those who lead training',
    permission: 'workspace.use',
    body: 'nativ:api/practice-room-patch',
    response: reply,
    errors: ['room.not-found', 'room.not-yours'],
    handle: async ({ params, body }, actor) => {
      refuse(await rooms.change(actor, idOf(params), body));
      return { json: found(await rooms.find(actor, idOf(params)), 'room.not-found') };
    },
  }),
  defineRoute<{ params: RoomParams; response: PracticeRoom }>({
    method: 'post',
    path: `${onePath}/reset`,
    summary: 'Begin a practice room anew, with what is live now',
    permission: 'workspace.use',
    response: reply,
    errors: ['room.not-found', 'room.not-yours'],
    handle: async ({ params, raw }, actor) => {
      refuse(await rooms.reset(actor, idOf(params), requestLanguage(raw)));
      return { json: found(await rooms.find(actor, idOf(params)), 'room.not-found') };
    },
  }),
  defineRoute<{ params: RoomParams; body: RoomMemberAdd; response: PracticeRoom }>({
    method: 'post',
    path: `${onePath}/members`,
    summary: 'Ask somebody into a practice room, or join a shared one to help',
    permission: 'workspace.use',
    body: 'nativ:api/room-member-add',
    response: reply,
    errors: ['room.not-found', 'room.not-yours', 'person.not-found'],
    handle: async ({ params, body }, actor) => {
      refuse(await rooms.addMember(actor, idOf(params), body.userId));
      return { json: found(await rooms.find(actor, idOf(params)), 'room.not-found') };
    },
  }),
];

const idOf = ({ roomId }: RoomParams) => idIn(roomId, 'room.not-found');

const refusals: Readonly<Record<Exclude<RoomOutcome['kind'], 'done'>, ProblemCode>> = {
  missing: 'room.not-found',
  notYours: 'room.not-yours',
  noSuchPerson: 'person.not-found',
};

function refuse(outcome: RoomOutcome): void {
  if (outcome.kind !== 'done') throw new ProblemError(refusals[outcome.kind]);
}

const openRefusals: Readonly<Record<Exclude<OpenRoomOutcome['kind'], 'opened'>, ProblemCode>> = {
  noSuchFlow: 'flow.not-found',
  tooMany: 'room.too-many',
  draftRefused: 'room.draft-refused',
};

function openedIn(outcome: OpenRoomOutcome): { readonly id: string } {
  if (outcome.kind !== 'opened') throw new ProblemError(openRefusals[outcome.kind]);
  return outcome.room;
}
