import { type ReactNode, useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** The way back; null where there is none. */
  readonly undo: (() => Promise<unknown>) | null;
  /** What else there is to say, such as where it can be seen. */
  readonly more: ReactNode;
}

let shown: Toast | null = null;
let last = 0;
const listeners = new Set<() => void>();

/**
 * Says what has just happened, with the way back, wherever the reader goes next: whoever moves something or puts it away leaves
 * the page on which it was. One at a time, the newest.
 */
export function showToast(text: string, undo: Toast['undo'] = null, more: ReactNode = null): void {
  last += 1;
  change({ id: last, text, undo, more });
}

export function closeToast(): void {
  change(null);
}

/** What is said now. */
export function useShownToast(): Toast | null {
  return useSyncExternalStore(subscribe, () => shown);
}

function change(toast: Toast | null): void {
  shown = toast;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
