import type { FlowMigrate, MigrationOutcome } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { migrateFlow } from '../api/design-queries.ts';
import { incidentsKey } from '../api/instance-queries.ts';

export interface MigrationRun {
  readonly isDry: boolean;
  readonly outcomes: readonly MigrationOutcome[];
  readonly isDone: boolean;
  /** How many there are to look at, as far as it is known. */
  readonly total: number | null;
}

type Wish = Omit<FlowMigrate, 'afterInstanceId'>;

/**
 * Moves all cases, or asks what that would do, portion by portion: the server takes a few hundred at a time, so that progress
 * shows and whoever leaves the page stops it between two portions. What was moved stays moved.
 */
export function useMigration(flow: string) {
  const queries = useQueryClient();
  const [run, setRun] = useState<MigrationRun | null>(null);
  const turns = useRef(0);
  // Whoever leaves the page wants it to stop: the turn is over, and the portion under way is the last.
  useEffect(
    () => () => {
      turns.current++;
    },
    [],
  );
  const mutation = useMutation({
    mutationFn: async (wish: Wish) => {
      const turn = ++turns.current;
      const outcomes: MigrationOutcome[] = [];
      const isDry = wish.dryRun === true;
      let total: number | null = null;
      setRun({ isDry, outcomes: [], isDone: false, total });
      for (let after: string | null | undefined; after !== null && turn === turns.current; ) {
        const report = await migrateFlow(flow, { ...wish, ...(after !== undefined && { afterInstanceId: after }) });
        outcomes.push(...report.items);
        after = report.nextInstanceId;
        total = outcomes.length + report.left;
        if (turn === turns.current) setRun({ isDry, outcomes: [...outcomes], isDone: after === null, total });
      }
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['instance'] });
      void queries.invalidateQueries({ queryKey: incidentsKey });
    },
  });
  const forget = () => {
    turns.current++;
    setRun(null);
    mutation.reset();
  };
  return { run, start: mutation.mutate, isBusy: mutation.isPending, error: mutation.error, forget };
}
