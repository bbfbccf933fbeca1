import { useCallback, useEffect } from 'react';
import { useCanvasEdits } from './canvas/use-canvas-edits.ts';
import { paletteSearchId } from './palette.tsx';
import { useBuilderStore } from './state/use-builder.ts';

interface ShortcutActions {
  readonly onHelp: () => void;
  readonly onAdd: () => void;
}

/** A key, as React and the browser alike tell of it. */
type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'defaultPrevented' | 'target' | 'preventDefault'
>;

/** The keys of the builder, heard wherever in it the focus is, and where it is nowhere: undo may take away what had it. */
export function useShortcuts({ onHelp, onAdd }: ShortcutActions) {
  const store = useBuilderStore();
  const edits = useCanvasEdits();
  const press = useCallback(
    (event: KeyPress) => {
      if (event.defaultPrevented || (event.target as Element).closest('dialog')) return;
      const action = actionOf(event);
      if (action === null) return;
      const { selected } = store.get();
      const run = {
        undo: () => store.undo(),
        redo: () => store.redo(),
        help: onHelp,
        add: onAdd,
        search: () => document.getElementById(paletteSearchId)?.focus(),
        up: () => selected !== null && edits.step(selected, -1),
        down: () => selected !== null && edits.step(selected, 1),
        duplicate: () => selected !== null && edits.duplicate(selected),
        leave: () => selected !== null && store.set({ focus: { path: selected, part: 'row' } }),
        delete: () => edits.remove((event.target as HTMLElement).dataset.pick ?? ''),
        before: () => walk(event.target as HTMLElement, -1),
        after: () => walk(event.target as HTMLElement, 1),
      }[action];
      event.preventDefault();
      run();
    },
    [store, edits, onHelp, onAdd],
  );
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.target === document.body) press(event);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [press]);
  return press;
}

type Action =
  | 'undo'
  | 'redo'
  | 'help'
  | 'add'
  | 'search'
  | 'up'
  | 'down'
  | 'duplicate'
  | 'leave'
  | 'delete'
  | 'before'
  | 'after';

function actionOf(event: KeyPress): Action | null {
  const { key, altKey, shiftKey } = event;
  const target = event.target as HTMLElement;
  const isControl = event.ctrlKey || event.metaKey;
  const isTyping = target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select');
  if (isControl && !altKey) {
    const letter = event.code === 'KeyZ' ? 'z' : event.code === 'KeyY' ? 'y' : event.code === 'KeyD' ? 'd' : key;
    if (letter === 'z') return shiftKey ? 'redo' : 'undo';
    if (letter === 'y') return 'redo';
    if (letter === 'd') return 'duplicate';
    return key === 'Enter' ? 'add' : null;
  }
  if (altKey) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null;
  if (key === 'Escape' && isTyping && target.closest('[data-canvas]')) return 'leave';
  if (isTyping) return null;
  if (key === '?') return 'help';
  if (key === '/') return 'search';
  if (target.dataset.pick === undefined) return null;
  const onRow: Readonly<Record<string, Action>> = { Delete: 'delete', ArrowUp: 'before', ArrowDown: 'after' };
  return onRow[key] ?? null;
}

/** Goes to the question before or after, however deep they stand. */
function walk(from: HTMLElement, by: -1 | 1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-pick]')];
  all[all.indexOf(from) + by]?.focus();
}
