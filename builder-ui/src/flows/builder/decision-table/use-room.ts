import { type RefObject, useEffect, useState } from 'react';

/** Below this, a table is read as cards. */
const enough = 560;

/** Whether there is room for a grid where the element stands: in a window yes, in a panel or on a phone no. */
export function useRoom(place: RefObject<HTMLElement | null>): boolean {
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setIsWide((entry?.contentRect.width ?? 0) >= enough));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return isWide;
}
