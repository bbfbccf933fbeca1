import { roomPath } from '../../api/room.ts';

/** Goes into a practice room. A page of its own is loaded, so that nothing of real work is left on the screen. */
export function enterRoom(room: string): void {
  location.assign(`${roomPath(room)}/`);
}

/** Goes from a room back to real work. */
export function leaveRoom(address: string): void {
  location.assign(address);
}
