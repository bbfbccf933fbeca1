import { useEffect } from 'react';

interface Travelling {
  readonly undo: () => unknown;
  readonly redo: () => unknown;
}

/** Undo and redo by key, wherever on the page the keyboard is. Letters count by their place, as languages differ. */
export function useHistoryKeys(store: Travelling): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { code, shiftKey, altKey, ctrlKey, metaKey, target } = event;
      if (event.defaultPrevented || altKey || !(ctrlKey || metaKey)) return;
      if (target instanceof Element && target.closest('dialog')) return;
      if (code !== 'KeyZ' && code !== 'KeyY') return;
      event.preventDefault();
      if (code === 'KeyY' || shiftKey) store.redo();
      else store.undo();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [store]);
}
