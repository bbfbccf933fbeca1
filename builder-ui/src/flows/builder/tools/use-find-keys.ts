import { useEffect, useRef } from 'react';
import { isForDrawing } from './use-clipboard.ts';

/** Hears Ctrl+F, which finds a step rather than words on the page, and `/` where nobody types. */
export function useFindKeys(onFind: () => void): void {
  const find = useRef(onFind);
  find.current = onFind;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const isFind = isControl ? event.code === 'KeyF' : event.key === '/' && isForDrawing(event.target);
      if (!isFind || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      find.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
