import type { ScenarioResult } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { runScenarios } from '../../../api/scenario-queries.ts';
import type { DraftSaving } from '../../../designs/use-draft-saver.ts';

/** What the scenarios of a flow say of its draft. */
export interface ScenarioProof {
  /** Null until they have run. */
  readonly results: readonly ScenarioResult[] | null;
  readonly broken: readonly ScenarioResult[];
  readonly error: unknown;
  readonly again: () => void;
}

const none: readonly ScenarioResult[] = [];

/** Runs the scenarios on the draft as it is saved, as publishing will; not while the flow could not run at all. */
export function useScenarioProof(flowKey: string, saving: DraftSaving, isRunnable: boolean): ScenarioProof {
  const proof = useQuery({
    queryKey: ['flow', flowKey, 'scenarios', 'proof'],
    queryFn: async () => {
      await saving.flush();
      return runScenarios(flowKey);
    },
    enabled: isRunnable,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  return {
    results: proof.data?.results ?? null,
    broken: proof.data?.results.filter(({ outcome }) => !outcome.passed) ?? none,
    error: proof.error,
    again: () => void proof.refetch(),
  };
}
