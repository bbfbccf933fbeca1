import { useSyncExternalStore } from 'react';

const everyMs = 30_000;
let current = new Date();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, everyMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick() {
  current = new Date();
  for (const listener of listeners) listener();
}

/** The time, moving on every half minute: one clock for the whole page, so that all its words change together. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => current);
}
