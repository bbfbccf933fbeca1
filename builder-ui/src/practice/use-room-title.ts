import { useEffect } from 'react';

/** Says in the title of the window that this is practice, whatever the screen calls itself. */
export function useRoomTitle(practice: string): void {
  useEffect(() => {
    const begins = `${practice} · `;
    const mark = () => {
      if (!document.title.startsWith(begins)) document.title = begins + document.title;
    };
    mark();
    const watching = new MutationObserver(mark);
    watching.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => {
      watching.disconnect();
      if (document.title.startsWith(begins)) document.title = document.title.slice(begins.length);
    };
  }, [practice]);
}
