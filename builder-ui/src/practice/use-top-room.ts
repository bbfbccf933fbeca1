import { useLayoutEffect, useRef } from 'react';

/** Tells whatever stays at the top of the window how much of it the bar of the room takes. */
export function useTopRoom() {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { style } = document.documentElement;
    const tell = () => {
      const isFixed = getComputedStyle(element).position === 'sticky';
      style.setProperty('--nativ-top', isFixed ? `${element.offsetHeight}px` : '0px');
    };
    const watching = new ResizeObserver(tell);
    watching.observe(element);
    // The bar stays or goes with the height of the window, which it does not itself change with.
    addEventListener('resize', tell);
    return () => {
      watching.disconnect();
      removeEventListener('resize', tell);
      style.removeProperty('--nativ-top');
    };
  }, []);
  return bar;
}
