import type {
  Drawer,
  DrawerAnswer,
  PracticeFlowList,
  PracticeRoom,
  PracticeRoomCreate,
  PracticeRoomList,
  PracticeRoomPatch,
  Room,
  RoomClockMove,
  RoomInquiry,
  RoomInquiryCreate,
  RoomPatch,
  RoomReply,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { setClock } from '../ui/present-time.ts';
import { apiGet, apiSend, request } from './api-client.ts';
import { roomHeader } from './room.ts';

const rooms = '/practice/rooms';
const of = (id: string) => `${rooms}/${encodeURIComponent(id)}`;

/** What concerns rooms is asked of real work, from within a room as well. */
function ofRealWork<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T> {
  return request<T>(`/api/v1${path}`, {
    method,
    headers: { [roomHeader]: '', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** Practice rooms: mine, those I was asked into, and those shared with whoever teaches. */
export const practiceRoomsQuery = queryOptions({
  queryKey: ['practice-rooms'],
  queryFn: () => ofRealWork<PracticeRoomList>('GET', rooms),
  // They change in other work spaces, of which nothing is told here.
  refetchInterval: 15_000,
});

export const findRoom = (id: string) => ofRealWork<PracticeRoom>('GET', of(id));

/** What can be practised, for everybody; which changes seldom. */
export const practiceFlowsQuery = queryOptions({
  queryKey: ['practice-flows'],
  queryFn: () => ofRealWork<PracticeFlowList>('GET', '/practice/flows'),
});

export const openRoom = (room: PracticeRoomCreate) => ofRealWork<PracticeRoom>('POST', rooms, room);
export const changeRoom = (id: string, change: PracticeRoomPatch) => ofRealWork<PracticeRoom>('PATCH', of(id), change);
export const removeRoom = (id: string) => ofRealWork<void>('DELETE', of(id));
export const resetRoom = (id: string) => ofRealWork<PracticeRoom>('POST', `${of(id)}/reset`, {});
/** Asks a colleague in; whoever teaches names themselves to come into a shared room. */
export const addRoomMember = (id: string, userId: string) =>
  ofRealWork<PracticeRoom>('POST', `${of(id)}/members`, { userId });

/** The room that the page shows. */
export const roomQuery = queryOptions({
  queryKey: ['room'],
  queryFn: async ({ signal }) => {
    const room = await apiGet<Room>('/room', signal);
    // Somebody else in the room may have put its clock forward.
    setClock(room.clock.offsetMs);
    return room;
  },
  // Who comes in and goes is told by nothing else.
  refetchInterval: 30_000,
});

/** Takes a task that no pretended colleague could do. */
export const takeLeftTask = (taskId: string) =>
  apiSend<Room>('POST', `/room/tasks/${encodeURIComponent(taskId)}/take`, {});

export const drawerQuery = queryOptions({
  queryKey: ['room', 'drawer'],
  queryFn: ({ signal }) => apiGet<Drawer>('/room/drawer', signal),
});

export const patchRoom = (change: RoomPatch) => apiSend<Room>('PATCH', '/room', change);
export const moveClock = (move: RoomClockMove) => apiSend<Room>('POST', '/room/clock', move);
export const sendInvented = (inquiry: RoomInquiryCreate) => apiSend<RoomInquiry>('POST', '/room/inquiries', inquiry);
export const answerCall = (id: string, answer: DrawerAnswer) =>
  apiSend<unknown>('POST', `/room/drawer/${encodeURIComponent(id)}/answer`, answer);
/** Lets the invented inquirer of a case write; without a text, what they write is invented too. */
export const letReply = (instanceId: string, text: string) =>
  apiSend<RoomReply>('POST', `/room/inquirers/${encodeURIComponent(instanceId)}/reply`, text === '' ? {} : { text });
