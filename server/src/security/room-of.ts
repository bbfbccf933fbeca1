import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** How a request says that it is for a practice room, and the same for those that cannot send headers. */
export const roomHeader = 'nativ-room';
export const roomParameter = 'room';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What nothing is called, for a name that is none. */
const noRoom = '00000000-0000-0000-0000-000000000000';

/** The practice room that a request is for; null for live work. What is no id names no room, and never live work. */
export function roomOf(headers: IncomingHttpHeaders): string | null {
  const named = headers[roomHeader];
  if (named === undefined) return null;
  return typeof named === 'string' && uuid.test(named) ? named : noRoom;
}

/** Puts the room that an address names where the header would be: links, streams and pictures send no header. */
export function readRoomOfAddress(request: Pick<IncomingMessage, 'headers' | 'url'>): void {
  const start = request.url?.indexOf('?') ?? -1;
  if (start === -1 || request.headers[roomHeader] !== undefined) return;
  const named = new URLSearchParams(request.url?.slice(start + 1)).get(roomParameter);
  if (named !== null) request.headers[roomHeader] = named;
}
