import type {
  Drawer,
  DrawerAnswer,
  Room,
  RoomClockMove,
  RoomInquiry,
  RoomInquiryCreate,
  RoomPatch,
  RoomReply,
  RoomReplyCreate,
} from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { Actor } from '../../security/actor.ts';
import { found, idIn } from '../route-parts.ts';
import type { DrawerService } from './drawer/drawer-service.ts';
import type { InquiryOutcome, MoveOutcome, RoomService } from './room-service.ts';

const path = '/api/v1/room';
const reply = { status: 200, schema: 'nativ:api/room' };

/** The practice room that one is in. Outside of one, all of these answer that there is none. */
export function roomRoutes(room: RoomService, drawer: DrawerService): Route[] {
  return [...stateRoutes(room), ...inquirerRoutes(room), ...leftRoutes(room), ...drawerRoutes(room, drawer)];
}

const roomOf = async (room: RoomService, actor: Actor) => found(await room.find(actor), 'room.not-found');

const stateRoutes = (room: RoomService) => [
  defineRoute<{ response: Room }>({
    method: 'get',
    path,
    summary: 'The practice room that you are in: its clock, its people, its drawer',
    permission: 'workspace.use',
    response: reply,
    errors: ['room.not-found'],
    handle: async (_request, actor) => ({ json: await roomOf(room, actor) }),
  }),
  defineRoute<{ body: RoomPatch; response: Room }>({
    method: 'patch',
    path,
    summary: 'Set the simulated colleagues of the room, rename it or share it',
    permission: 'workspace.use',
    body: 'nativ:api/room-patch',
    response: reply,
    errors: ['room.not-found', 'room.not-yours'],
    handle: async ({ body }, actor) => {
      const outcome = await room.change(actor, body);
      if (outcome === 'notYours') throw new ProblemError('room.not-yours');
      return { json: await roomOf(room, actor) };
    },
  }),
  defineRoute<{ body: RoomClockMove; response: Room }>({
    method: 'post',
    path: `${path}/clock`,
    summary: 'Move the clock of the room forward; what comes due on the way happens in order',
    permission: 'workspace.use',
    body: 'nativ:api/room-clock-move',
    response: reply,
    errors: ['room.not-found', 'room.clock-back', 'room.nothing-ahead'],
    handle: async ({ body }, actor) => {
      refuse(moves, await room.moveClock(actor, body));
      return { json: await roomOf(room, actor) };
    },
  }),
];

const moves: Readonly<Record<Exclude<MoveOutcome, 'moved'>, ProblemCode>> = {
  outside: 'room.not-found',
  back: 'room.clock-back',
  nothingAhead: 'room.nothing-ahead',
};

function refuse<Outcome extends string>(codes: Readonly<Record<Outcome, ProblemCode>>, outcome: string): void {
  if (outcome in codes) throw new ProblemError(codes[outcome as Outcome]);
}

const inquirerRoutes = (room: RoomService) => [
  defineRoute<{ body: RoomInquiryCreate; response: RoomInquiry }>({
    method: 'post',
    path: `${path}/inquiries`,
    summary: 'Let an invented inquirer send a form',
    permission: 'workspace.use',
    body: 'nativ:api/room-inquiry-create',
    response: { status: 201, schema: 'nativ:api/room-inquiry' },
    errors: ['room.not-found', 'form.not-found', 'room.answers-refused'],
    handle: async ({ body }, actor) => ({ json: inquiryIn(await room.inquire(actor, body)) }),
  }),
  defineRoute<{ params: { readonly instanceId: string }; body: RoomReplyCreate; response: RoomReply }>({
    method: 'post',
    path: `${path}/inquirers/:instanceId/reply`,
    summary: 'Let the invented inquirer of a case write',
    permission: 'workspace.use',
    body: 'nativ:api/room-reply-create',
    response: { status: 200, schema: 'nativ:api/room-reply' },
    errors: ['room.not-found', 'room.no-conversation'],
    handle: async ({ params, body }, actor) => {
      const text = await room.reply(actor, idIn(params.instanceId, 'room.no-conversation'), body.text);
      if (text === 'outside') throw new ProblemError('room.not-found');
      return { json: { text: found(text, 'room.no-conversation') } };
    },
  }),
];

const leftRoutes = (room: RoomService) => [
  defineRoute<{ params: { readonly taskId: string }; response: Room }>({
    method: 'post',
    path: `${path}/tasks/:taskId/take`,
    summary: 'Take a task that no simulated colleague could do',
    permission: 'workspace.use',
    response: reply,
    errors: ['room.not-found', 'task.not-found'],
    handle: async ({ params }, actor) => {
      await roomOf(room, actor);
      if (!(await room.takeLeft(actor, idIn(params.taskId, 'task.not-found'))))
        throw new ProblemError('task.not-found');
      return { json: await roomOf(room, actor) };
    },
  }),
];

const inquiries: Readonly<Record<Exclude<InquiryOutcome['kind'], 'sent'>, ProblemCode>> = {
  outside: 'room.not-found',
  noSuchForm: 'form.not-found',
  refused: 'room.answers-refused',
};

function inquiryIn(outcome: InquiryOutcome): RoomInquiry {
  if (outcome.kind !== 'sent') throw new ProblemError(inquiries[outcome.kind]);
  return outcome.inquiry;
}

const drawerRoutes = (room: RoomService, drawer: DrawerService) => [
  defineRoute<{ response: Drawer }>({
    method: 'get',
    path: `${path}/drawer`,
    summary: 'What would have gone out of the room',
    permission: 'workspace.use',
    response: { status: 200, schema: 'nativ:api/drawer' },
    errors: ['room.not-found'],
    handle: async (_request, actor) => {
      await roomOf(room, actor);
      return { json: await drawer.list(actor) };
    },
  }),
  defineRoute<{ params: { readonly entryId: string }; body: DrawerAnswer; response: Drawer }>({
    method: 'post',
    path: `${path}/drawer/:entryId/answer`,
    summary: 'Answer a call that waits, as the system outside would, or let it fail',
    permission: 'workspace.use',
    body: 'nativ:api/drawer-answer',
    response: { status: 200, schema: 'nativ:api/drawer' },
    errors: ['room.not-found', 'room.not-waiting'],
    handle: async ({ params, body }, actor) => {
      await roomOf(room, actor);
      if (!(await drawer.answer(actor, idIn(params.entryId, 'room.not-waiting'), body)))
        throw new ProblemError('room.not-waiting');
      return { json: await drawer.list(actor) };
    },
  }),
];
