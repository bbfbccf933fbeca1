import { useEffect } from 'react';
import { areLetterKeysOn } from './letter-keys.ts';
import { keyStep, registeredShortcuts } from './shortcuts.ts';

/** For so long a key waits for the one that follows. */
const waitMs = 1_200;
const typedInto =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], dialog, [role="dialog"], [role="menu"], [role="application"], .cm-editor';

/** Listens to the keys of all screens, after the screens themselves have. Where one types, they are letters. */
export function useShortcutKeys(): void {
  useEffect(() => {
    let before: readonly string[] = [];
    let at = 0;
    const hear = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null || event.defaultPrevented || !areLetterKeysOn()) return;
      const step = keyStep(registeredShortcuts(), event.timeStamp - at < waitMs ? before : [], key);
      before = step.kind === 'wait' ? step.typed : [];
      at = event.timeStamp;
      if (step.kind === 'none') return;
      event.preventDefault();
      if (step.kind === 'run') step.shortcut.run();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

function keyOf({
  code,
  key,
  shiftKey,
  altKey,
  ctrlKey,
  metaKey,
  repeat,
  isComposing,
  target,
}: KeyboardEvent): string | null {
  if (altKey || ctrlKey || metaKey || isComposing || repeat) return null;
  if (target instanceof Element && target.closest(typedInto)) return null;
  // By what they write too: on some keyboards they stand elsewhere.
  if (key === '/') return 'Slash';
  if (key === '?' || (code === 'Slash' && shiftKey)) return 'Shift+Slash';
  return shiftKey ? null : code;
}
