import { useLayoutEffect, useRef } from 'react';

/** Tells whatever stays at the top of the window how much of it the bar of the room takes. */
export function useTopRoom() {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { style } = document.documentElement;
    // On a wide window the whole bar stays, on a phone its first row alone, on a low one nothing.
    const parts = [element, ...element.children].filter((part) => part instanceof HTMLElement);
    const tell = () => {
      const staying = parts.find((part) => getComputedStyle(part).position === 'sticky');
      style.setProperty('--nativ-top', `${staying?.offsetHeight ?? 0}px`);
    };
    const watching = new ResizeObserver(tell);
    for (const part of parts) watching.observe(part);
    addEventListener('resize', tell);
    return () => {
      watching.disconnect();
      removeEventListener('resize', tell);
      style.removeProperty('--nativ-top');
    };
  }, []);
  return bar;
}
