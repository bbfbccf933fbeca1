/** The room that an address lies in; null for one of real work. */
export const roomOf = (pathname: string): string | null => /^\/practice\/([\w-]+)(?=\/|$)/.exec(pathname)?.[1] ?? null;

/**
 * The practice room that this page shows; null in real work. It holds for as long as the page does: whoever goes in or comes out
 * loads a page anew, so that nothing that was read in one of them is ever shown in the other.
 */
export const roomId: string | null = roomOf(globalThis.location?.pathname ?? '/');

/** By this header a request says which room it is about. */
export const roomHeader = 'nativ-room';

/** Where a room begins; its pages stand below under the addresses that they have in real work. */
export const roomPath = (id: string) => `/practice/${id}`;

/** A path of the product as the address of a page: in the room that is shown, or in real work. */
export const placeOf = (path: string): string => (roomId === null ? path : roomPath(roomId) + path);

/** An address of the API for what can send no header, such as a link, a picture and the live line. */
export const inRoom = (address: string): string =>
  roomId === null ? address : `${address}${address.includes('?') ? '&' : '?'}room=${roomId}`;

/** The name under which this browser keeps something, another one in each room. */
export const keptName = (name: string): string => (roomId === null ? name : `${name}@${roomId}`);
