import { useState } from 'react';
import type { FeedOrder } from '../api/feed-queries.ts';

const key = 'nativ.feed.order';

/** In which order somebody reads feeds: as they chose last on this device, by rank at first. */
export function useKeptOrder(): readonly [FeedOrder, (order: FeedOrder) => void] {
  const [order, setOrder] = useState<FeedOrder>(readOrder);
  const keep = (next: FeedOrder) => {
    setOrder(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // A browser that keeps nothing reads by rank the next time.
    }
  };
  return [order, keep];
}

function readOrder(): FeedOrder {
  try {
    return localStorage.getItem(key) === 'newest' ? 'newest' : 'ranked';
  } catch {
    return 'ranked';
  }
}
