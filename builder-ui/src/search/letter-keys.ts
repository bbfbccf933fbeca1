import { useSyncExternalStore } from 'react';

const name = 'nativ-letter-keys';
const listeners = new Set<() => void>();

/**
 * Whether letters alone do something. Whoever dictates, or rests a hand on the keyboard, switches them off (WCAG 2.1.4);
 * it is kept in this browser, since it is about its keyboard.
 */
export function areLetterKeysOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

export function switchLetterKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  } catch {
    // A browser that keeps nothing has them on.
  }
  for (const listener of listeners) listener();
}

export const useLetterKeys = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, areLetterKeysOn);
