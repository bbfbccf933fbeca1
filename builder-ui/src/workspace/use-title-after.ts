import { useEffect, useRef } from 'react';

/**
 * Whoever presses a button with the keyboard that then is gone would be nowhere, and begins anew from the top of the window: they
 * go on from the title of the page instead, as on coming to it.
 *
 * @param state what the press changes, and the button goes with
 * @returns to be called when it has been pressed
 */
export function useTitleAfter(state: unknown): () => void {
  const isPressed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks where the focus is each time this changes.
  useEffect(() => {
    if (!isPressed.current) return;
    isPressed.current = false;
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body)
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [state]);
  return () => {
    isPressed.current = true;
  };
}
