import type { TriageBundle } from '@nativ/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { sortTasks } from '../../api/sorting-queries.ts';
import { type Decision, decide, type QueueState, skip, takeBack, untouched } from './queue.ts';

/** So long a decision can be taken back before the case goes on its way, which nothing takes back. */
const graceMs = 6_000;

/**
 * The decisions on this screen. Each is sent a moment after it was made, or as soon as the reader leaves; until then it is
 * taken back without a trace.
 */
export function useQueue() {
  const queries = useQueryClient();
  const [state, setState] = useState<QueueState>(untouched);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [isRefused, setRefused] = useState(false);
  const waiting = useRef(new Map<Decision, ReturnType<typeof setTimeout>>());

  const send = useCallback(
    async (decision: Decision) => {
      clearTimeout(waiting.current.get(decision));
      if (!waiting.current.delete(decision)) return;
      // From here on it can no longer be taken back, which the screen shows.
      setState((before) => ({ ...before }));
      try {
        const { outcomes } = await sortTasks(decision.tasks, decision.label);
        const refused = outcomes.some(({ outcome }) => outcome === 'refused' || outcome === 'unknownLabel');
        setRefused(refused);
      } catch (error) {
        setTrouble(error);
      }
      await queries.invalidateQueries({ queryKey: ['tasks'] });
      setState((before) => takeBack(before, decision));
    },
    [queries],
  );

  useEffect(() => {
    const pending = waiting.current;
    const sendAll = () => {
      for (const decision of [...pending.keys()]) void send(decision);
    };
    window.addEventListener('pagehide', sendAll);
    return () => {
      window.removeEventListener('pagehide', sendAll);
      sendAll();
    };
  }, [send]);

  const last = state.decided.filter((decision) => waiting.current.has(decision)).at(-1) ?? null;
  return {
    state,
    trouble,
    /** Whether some of what was sent was not for the reader to sort. */
    isRefused,
    /** The last decision that can still be taken back; null when there is none. */
    last,
    sort: (bundle: TriageBundle, label: string, isWhole: boolean) => {
      const next = decide(state, bundle, label, isWhole);
      const decision = next.decided.at(-1);
      if (!decision) return;
      waiting.current.set(
        decision,
        setTimeout(() => void send(decision), graceMs),
      );
      setTrouble(null);
      setRefused(false);
      setState(next);
    },
    skip: (bundle: TriageBundle) => setState((before) => skip(before, bundle)),
    undo: () => {
      if (last === null) return;
      clearTimeout(waiting.current.get(last));
      waiting.current.delete(last);
      setState((before) => takeBack(before, last));
    },
  };
}
