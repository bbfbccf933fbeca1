import type { BacktestCase, BacktestPortion, FlowBacktest } from '@nativ/schemas';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { apiSend } from '../../api/api-client.ts';

export interface BacktestRun {
  /** How many cases there are to try; null until the first portion says so. */
  readonly total: number | null;
  readonly tried: number;
  readonly same: number;
  /** Those that would not, or perhaps not, go the same way. */
  readonly cases: readonly BacktestCase[];
  readonly state: 'running' | 'stopped' | 'done';
}

const begun: BacktestRun = { total: null, tried: 0, same: 0, cases: [], state: 'running' };

const backtest = (flowKey: string, wish: FlowBacktest) =>
  apiSend<BacktestPortion>('POST', `/flows/${encodeURIComponent(flowKey)}/backtest`, wish);

/**
 * Tries the saved draft on the last cases, portion by portion, so that progress shows and one can stop between two of them.
 * What was found so far stays.
 *
 * @param beforeRun saves the draft, where it may not be saved yet
 */
export function useBacktest(flowKey: string, beforeRun: (() => Promise<void>) | undefined) {
  const [run, setRun] = useState<BacktestRun | null>(null);
  const turns = useRef(0);
  // Whoever leaves the page wants it to stop.
  useEffect(
    () => () => {
      turns.current++;
    },
    [],
  );
  const mutation = useMutation({
    mutationFn: async (last: number) => {
      const turn = ++turns.current;
      setRun(begun);
      await beforeRun?.();
      let sofar = begun;
      for (let wish: FlowBacktest | null = { last }; wish !== null && turn === turns.current; ) {
        const portion: BacktestPortion = await backtest(flowKey, wish);
        sofar = withPortion(sofar, portion);
        if (turn === turns.current) setRun(sofar);
        wish = portion.nextInstanceId === null ? null : { last: portion.left, afterInstanceId: portion.nextInstanceId };
      }
    },
    onError: () => setRun((found) => (found === null || found.tried === 0 ? null : { ...found, state: 'stopped' })),
  });
  const stop = () => {
    turns.current++;
    setRun((found) => found && { ...found, state: 'stopped' });
  };
  return { run, start: mutation.mutate, stop, error: mutation.error };
}

function withPortion(run: BacktestRun, { tried, same, items, nextInstanceId, left }: BacktestPortion): BacktestRun {
  return {
    total: run.tried + tried + left,
    tried: run.tried + tried,
    same: run.same + same,
    cases: [...run.cases, ...items],
    state: nextInstanceId === null ? 'done' : 'running',
  };
}
