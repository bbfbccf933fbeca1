import { useSyncExternalStore } from 'react';

/** How this page stands to the server. */
export interface Connection {
  readonly kind: 'live' | 'starting' | 'reconnecting' | 'offline';
  /** Until when what is on the screen was known to be so; null while it is. */
  readonly since: Date | null;
}

let current: Connection = { kind: 'starting', since: null };
const listeners = new Set<() => void>();

export function setConnection(next: Connection): void {
  if (next.kind === current.kind && next.since?.getTime() === current.since?.getTime()) return;
  current = next;
  for (const listener of listeners) listener();
}

export const connectionNow = (): Connection => current;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, connectionNow);
}
