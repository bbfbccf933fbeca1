import type { ServerResponse } from 'node:http';

const listeners = new WeakMap<ServerResponse, () => void>();
const longLived = new WeakSet<ServerResponse>();

/** Calls back when an answer turns out to go on for hours, which takes up no place among the requests under way. */
export function onLongLived(response: ServerResponse, listener: () => void): void {
  listeners.set(response, listener);
}

/** Says so of an answer. Whoever makes such answers limits how many there are. */
export function markLongLived(response: ServerResponse): void {
  longLived.add(response);
  listeners.get(response)?.();
}

export function isLongLived(response: ServerResponse): boolean {
  return longLived.has(response);
}
