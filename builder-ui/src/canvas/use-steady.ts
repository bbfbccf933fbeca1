import { useCallback, useRef } from 'react';

/** A function that stays the same object and does what the latest one does; for those who remember what they were given. */
export function useSteady<Given extends unknown[], Answer>(
  latest: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const current = useRef(latest);
  current.current = latest;
  return useCallback((...given) => current.current(...given), []);
}
