import type { LiveChange } from '@nativ/schemas';
import { useEffect, useRef } from 'react';

type Listener = (change: LiveChange) => void;

const listeners = new Set<Listener>();

/** Tells those who listen by themselves. */
export function tellChanges(changes: readonly LiveChange[]): void {
  for (const change of changes) for (const listener of listeners) listener(change);
}

/** Calls back with each change, for what is no query. */
export function useLiveChange(onChange: Listener): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const listener: Listener = (change) => latest.current(change);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}
