import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { startLiveSession } from './live-session.ts';

/** What to say to somebody who does not see the screen change; a new object says it anew. */
export interface LiveNews {
  readonly what: 'notice' | 'screen';
  readonly id: number;
}

/** Somebody who listens to the page is told no more often than that. */
const newsEveryMs = 20_000;

/** Keeps the screens live for whoever is signed in. Mounted once, in the shell. @returns what to say aloud, politely */
export function useLive(userId: string): LiveNews | null {
  const queries = useQueryClient();
  const [news, setNews] = useState<LiveNews | null>(null);
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(
    () =>
      startLiveSession({
        queries,
        userId,
        onUpdated(what) {
          const now = performance.now();
          if (now - lastAt.current < newsEveryMs) return;
          lastAt.current = now;
          setNews({ what, id: now });
        },
      }),
    [queries, userId],
  );
  return news;
}
