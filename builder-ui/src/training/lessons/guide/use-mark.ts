import { useEffect, useState } from 'react';
import './guide-mark.css';
import { findPlace, type GuidePlace } from './guide-place.ts';

/** By this attribute the marked control is drawn; the screen itself knows nothing of it. */
const mark = 'data-guide-now';

/**
 * Marks a control of the natural screen for as long as it is the one to use, also when the screen draws it anew. Tells whether it
 * is on the screen at all.
 */
export function useMark(place: GuidePlace | null, isShown: boolean): boolean {
  const [isThere, setThere] = useState(false);
  const wanted = JSON.stringify(place);
  useEffect(() => {
    const sought = JSON.parse(wanted) as GuidePlace | null;
    let marked: HTMLElement | null = null;
    const look = () => {
      const found = sought === null ? null : findPlace(sought, document);
      setThere(found !== null);
      if (found === marked && (found === null || found.hasAttribute(mark) === isShown)) return;
      marked?.removeAttribute(mark);
      marked = found;
      if (isShown) found?.setAttribute(mark, '');
    };
    look();
    const watch = watchPage(look);
    return () => {
      watch();
      marked?.removeAttribute(mark);
    };
  }, [wanted, isShown]);
  return isThere;
}

/** Draws anew whenever the page changes or somebody answers something on it. */
export function usePageChanges(): number {
  const [count, setCount] = useState(0);
  useEffect(() => watchPage(() => setCount((before) => before + 1)), []);
  return count;
}

const typingMs = 800;

/** Calls back at most once a frame, after whatever changed on the page outside the guide itself. */
function watchPage(onChange: () => void): () => void {
  let frame = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onChange);
  };
  // Whoever types is not sent on with the first letter.
  const afterTyping = () => {
    clearTimeout(pause);
    pause = setTimeout(onChange, typingMs);
  };
  const isOurs = (target: Node) => target instanceof Element && target.closest('[data-guide-panel]') !== null;
  const observer = new MutationObserver((records) => records.some(({ target }) => !isOurs(target)) && soon());
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('input', afterTyping);
  document.addEventListener('change', soon);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    observer.disconnect();
    document.removeEventListener('input', afterTyping);
    document.removeEventListener('change', soon);
  };
}
