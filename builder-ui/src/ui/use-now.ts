import { useSyncExternalStore } from 'react';
import { onClockSet, presentTime } from './present-time.ts';

const everyMs = 30_000;
let current = presentTime();
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
  current = presentTime();
  for (const listener of listeners) listener();
}

onClockSet(tick);

/** The time, moving on every half minute: one clock for the whole page, so that all its words change together. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => current);
}
