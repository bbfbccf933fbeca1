import type { Presence } from '@nativ/schemas';
import { useCallback, useEffect, useRef, useState } from 'react';
import { endPresence, keepPresence, type OpenItem } from '../api/presence-queries.ts';
import { useLiveChange } from './live-changes.ts';

/** The server takes a page for gone after 45 seconds. */
const beatMs = 20_000;

/** Says that this page has an item open, as long as it is looked at. @returns who else has */
export function usePresence({ kind, id }: OpenItem, isWriting: boolean): Presence['people'] {
  const [people, setPeople] = useState<Presence['people']>([]);
  const tab = useRef(crypto.randomUUID());
  const writing = useRef(isWriting);
  writing.current = isWriting;
  const beat = useCallback(() => {
    if (document.visibilityState !== 'visible') return;
    const sign = { tab: tab.current, isWriting: writing.current };
    // Without an answer nothing is known of others; what was known is not shown for ever.
    keepPresence({ kind, id }, sign).then(
      ({ people: here }) => setPeople(here),
      () => setPeople([]),
    );
  }, [kind, id]);
  useEffect(() => {
    const name = tab.current;
    const leave = () => void endPresence({ kind, id }, name).catch(() => undefined);
    const turn = () => (document.visibilityState === 'visible' ? beat() : leave());
    const timer = setInterval(beat, beatMs);
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', turn);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', turn);
      leave();
      setPeople([]);
    };
  }, [kind, id, beat]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever begins or stops writing says so at once.
  useEffect(beat, [beat, isWriting]);
  useLiveChange((change) => {
    if (change.kind === 'presence' && change.id === id) beat();
  });
  return people;
}
