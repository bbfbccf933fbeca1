import { useEffect, useSyncExternalStore } from 'react';

/** Something that the keyboard does, named where it is defined. */
export interface Shortcut {
  readonly id: string;
  /** What it does, in the language of the page. */
  readonly label: string;
  /** Keys one after the other, by their place on the keyboard, since languages differ: `KeyG`, `Slash`, `Shift+Slash`. */
  readonly keys: readonly string[];
  readonly run: () => void;
  /** Whether there is something here for it; without it, always. */
  readonly isHere?: () => boolean;
}

/** Where shortcuts hold: on the present screen, or everywhere. */
export type ShortcutPlace = 'screen' | 'everywhere';

interface Registered {
  readonly place: ShortcutPlace;
  readonly shortcuts: readonly Shortcut[];
}

let registered: readonly Registered[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Registered[]): void {
  registered = next;
  for (const listener of listeners) listener();
}

/** Names the keys of a screen for as long as it is there. The list must stay the same between renders. */
export function useShortcuts(shortcuts: readonly Shortcut[], place: ShortcutPlace = 'screen'): void {
  useEffect(() => {
    const mine: Registered = { place, shortcuts };
    change([...registered, mine]);
    return () => change(registered.filter((one) => one !== mine));
  }, [shortcuts, place]);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The keys of one place that do something at this moment. */
export const shortcutsAt = (of: ShortcutPlace, all: readonly Registered[]): readonly Shortcut[] =>
  all
    .filter(({ place }) => place === of)
    .flatMap(({ shortcuts }) => shortcuts)
    .filter(({ isHere }) => isHere?.() ?? true);

export function useRegisteredShortcuts(): readonly Registered[] {
  return useSyncExternalStore(subscribe, () => registered);
}

/** Screens come before what holds everywhere, so that one may give a key a nearer meaning. */
export function registeredShortcuts(): readonly Shortcut[] {
  return [...shortcutsAt('screen', registered), ...shortcutsAt('everywhere', registered)];
}

export type KeyStep =
  | { readonly kind: 'run'; readonly shortcut: Shortcut }
  | { readonly kind: 'wait'; readonly typed: readonly string[] }
  | { readonly kind: 'none' };

/** What a key means after those that were typed just before. */
export function keyStep(shortcuts: readonly Shortcut[], before: readonly string[], key: string): KeyStep {
  const typed = [...before, key];
  const fits = (keys: readonly string[]) => typed.every((one, index) => keys[index] === one);
  const begun = shortcuts.filter(({ keys }) => fits(keys));
  const whole = begun.find(({ keys }) => keys.length === typed.length);
  if (whole) return { kind: 'run', shortcut: whole };
  if (begun.length > 0) return { kind: 'wait', typed };
  return before.length > 0 ? keyStep(shortcuts, [], key) : { kind: 'none' };
}

/** A key as it is written on the keyboard. */
export function keyName(key: string): string {
  if (key === 'Slash') return '/';
  if (key === 'Shift+Slash') return '?';
  return key.replace(/^(Key|Digit)/, '');
}
