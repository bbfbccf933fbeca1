let offsetMs = 0;
const listeners = new Set<() => void>();

/** The present as the screens mean it: that of the clock on the wall, or of a practice room, whose clock can be put forward. */
export const presentTime = (): Date => new Date(Date.now() + offsetMs);

/** Says how far the clock of the page's room is ahead of that on the wall. */
export function setClock(aheadMs: number): void {
  if (aheadMs === offsetMs) return;
  offsetMs = aheadMs;
  for (const listener of listeners) listener();
}

/** Calls back when the clock was put forward. @returns what ends it */
export function onClockSet(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
