import { type KeyboardEvent, type RefObject, useCallback } from 'react';
import type { CanvasApi } from './canvas-api.ts';

const focusable = 'input, textarea, select, button:not([aria-pressed]), a[href], [tabindex="0"]';

/** Gives the keyboard to the first thing in a part of the page that takes it, past what chooses the part. */
export function focusFirst(part: HTMLElement | null): void {
  part?.querySelector<HTMLElement>(focusable)?.focus();
}

/** Leads from the drawing to what stands beside it and back: F6 both ways, Escape back. */
export function useSideKeys(side: RefObject<HTMLElement | null>, api: CanvasApi) {
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const isBeside = side.current?.contains(event.target as Node) ?? false;
      if (event.key === 'F6') {
        event.preventDefault();
        if (isBeside) api.focus();
        else focusFirst(side.current);
      }
      if (event.key === 'Escape' && isBeside) {
        event.preventDefault();
        api.focus();
      }
    },
    [side, api],
  );
}
