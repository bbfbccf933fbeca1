import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { setConnection } from './connection.ts';
import { tellChanges } from './live-changes.ts';
import type { LiveMessage } from './live-line.ts';
import { Refresher } from './refresher.ts';
import { openSharedLine } from './shared-line.ts';

interface SessionParts {
  readonly queries: QueryClient;
  readonly userId: string;
  /** Something on the screen has been read anew and is another than before. */
  readonly onUpdated: (what: 'notice' | 'screen') => void;
}

/** A short break is nobody's business: the server started anew, the train went through a tunnel. */
const patienceMs = 4_000;
/** Where no stream can be had, as behind a proxy that holds everything back, the screen is read anew now and then. */
const fallbackMs = 60_000;
/** Every beat is fifteen seconds after the last. */
const quietMs = 45_000;

/** Keeps what is on the screen as it is at the server, as long as somebody is signed in. @returns what ends it */
export function startLiveSession({ queries, userId, onUpdated }: SessionParts): () => void {
  let isHeard = false;
  let lastHeardAt = new Date();
  let lostSince: number | null = performance.now();
  const refresher = new Refresher({
    refresh: (keys) => void refresh(queries, keys, onUpdated),
    now: () => performance.now(),
    later,
    random: Math.random,
  });
  const onMessage = (message: LiveMessage) => {
    if (message.kind === 'lost') {
      lostSince ??= performance.now();
      // Perhaps the session is over: then the answer leads to the door.
      if (navigator.onLine && !isHeard) void queries.invalidateQueries({ queryKey: ['me'] });
      isHeard = false;
      return;
    }
    const wasLost = lostSince !== null && isKnownLost();
    isHeard = true;
    lostSince = null;
    lastHeardAt = new Date();
    setConnection({ kind: 'live', since: null });
    if (wasLost) void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.error !== null });
    if (message.kind === 'hello') refresher.spreadMs = message.spreadMs;
    if (message.kind === 'resync') readAllAnew();
    if (message.kind === 'changes') {
      refresher.note(message.changes);
      tellChanges(message.changes);
    }
  };
  const readAllAnew = () => void later(() => readAnew(queries), Math.random() * Math.max(1_000, refresher.spreadMs));
  const line = openSharedLine(userId, onMessage);
  const isKnownLost = () => lostSince !== null && performance.now() - lostSince > patienceMs;
  const look = () => {
    // Who is heard is there, whatever the system believes of its network.
    if (!navigator.onLine && lostSince !== null) setConnection({ kind: 'offline', since: lastHeardAt });
    else if (lostSince === null && Date.now() - lastHeardAt.getTime() > quietMs) lostSince = performance.now();
    else if (isKnownLost()) setConnection({ kind: 'reconnecting', since: lastHeardAt });
  };
  const watching = setInterval(look, 1_000);
  const fallback = setInterval(() => {
    if (isKnownLost() && navigator.onLine) readAnew(queries);
  }, fallbackMs);
  const wentOffline = () => {
    lostSince ??= performance.now();
    look();
  };
  const cameBack = () => line.reopen();
  addEventListener('offline', wentOffline);
  addEventListener('online', cameBack);
  return () => {
    removeEventListener('offline', wentOffline);
    removeEventListener('online', cameBack);
    clearInterval(watching);
    clearInterval(fallback);
    refresher.stop();
    line.stop();
    setConnection({ kind: 'starting', since: null });
  };
}

/** Out of sight, it is enough to know that it is old: it is read when somebody looks. */
async function refresh(
  queries: QueryClient,
  keys: readonly QueryKey[],
  onUpdated: SessionParts['onUpdated'],
): Promise<void> {
  const isSeen = document.visibilityState === 'visible';
  const shown = keys.flatMap((queryKey) => queries.getQueryCache().findAll({ queryKey, type: 'active' }));
  const before = shown.map((query) => query.state.data);
  await Promise.all(
    keys.map((queryKey) => queries.invalidateQueries({ queryKey, refetchType: isSeen ? 'active' : 'none' })),
  );
  if (!isSeen) return;
  // What came back the same is the same object.
  const changed = shown.filter((query, index) => query.state.data !== before[index]);
  if (changed.length === 0) return;
  onUpdated(changed.every(({ queryKey }) => queryKey[0] === 'notifications') ? 'notice' : 'screen');
}

/** Everything but the feed, which is read anew when its reader asks for it, never under their eyes. */
function readAnew(queries: QueryClient): void {
  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'feed' });
  void queries.invalidateQueries({ queryKey: ['feed'], refetchType: 'none' });
}

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
