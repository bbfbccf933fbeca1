import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { incidentsKey, resolveIncident } from '../../api/instance-queries.ts';
import { keptName } from '../../api/room.ts';
import { moveCase } from '../../api/watching-queries.ts';
import {
  type BulkDeed,
  type BulkItem,
  type BulkRun,
  beginRun,
  isOver,
  nextItem,
  parseRun,
  withOutcome,
} from './bulk-run.ts';
import { performItem } from './perform-item.ts';

export interface Bulk {
  readonly run: BulkRun | null;
  /** Until the case under way is done, also after it was stopped: so no two work on the same list. */
  readonly isRunning: boolean;
  /** Why it stands still although nobody stopped it. */
  readonly error: unknown;
  begin(deed: BulkDeed, items: readonly BulkItem[]): void;
  stop(): void;
  goOn(): void;
  forget(): void;
}

const calls = { resolve: resolveIncident, move: moveCase };

/**
 * Does a deed to many cases, one after the other. What is left is kept in this tab, ids only, so that a page that was left or
 * reloaded goes on where it stood; each case is done once, since the server knows what is done already.
 */
export function useBulkRun(flow: string): Bulk {
  const queries = useQueryClient();
  const place = keptName(`nativ-bulk/${flow}`);
  const [run, setRun] = useState<BulkRun | null>(() => parseRun(sessionStorage.getItem(place)));
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // Whoever leaves the page or stops wants the case under way to be the last.
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current++;
    },
    [],
  );
  const keep = useCallback(
    (next: BulkRun | null) => {
      if (next === null || isOver(next)) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, JSON.stringify(next));
      setRun(next);
    },
    [place],
  );
  const refresh = useCallback(() => {
    for (const queryKey of [['flow-stats', flow], incidentsKey, ['instances'], ['instance']])
      void queries.invalidateQueries({ queryKey });
  }, [queries, flow]);

  const work = async (from: BulkRun) => {
    const mine = ++turn.current;
    setError(null);
    setRunning(true);
    let now = from;
    keep(now);
    try {
      for (let item = nextItem(now); item !== null && mine === turn.current; item = nextItem(now)) {
        now = withOutcome(now, await performItem(now.deed, item, calls));
        keep(now);
      }
    } catch (cause) {
      setError(cause);
    }
    setRunning(false);
    refresh();
  };

  return {
    run,
    isRunning,
    error,
    begin: (deed, items) => void work(beginRun(deed, items)),
    stop: () => {
      turn.current++;
    },
    goOn: () => run && void work(run),
    forget: () => {
      setError(null);
      keep(null);
    },
  };
}
