import { type RanScenario, runScenario, type ScenarioWorld, scenarioCoverage } from '@nativ/runtime';
import type { FlowCoverage, FlowDocument, FlowScenario } from '@nativ/schemas';
import { useEffect, useMemo, useState } from 'react';

export type ScenarioRuns = ReadonlyMap<string, RanScenario>;

/** Runs the scenarios in the flow as it is drawn now, one after the other, so that the page stays alive meanwhile. */
export function useScenarioRuns(
  scenarios: readonly FlowScenario[],
  world: ScenarioWorld,
  document: FlowDocument,
): { readonly runs: ScenarioRuns; readonly coverage: FlowCoverage | null } {
  const [runs, setRuns] = useState<ScenarioRuns>(new Map());
  const ids = scenarios.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join(',');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is another one at each drawing, what counts is in `ids`.
  useEffect(() => {
    let isOver = false;
    const runAll = async () => {
      const found = new Map<string, RanScenario>();
      for (const scenario of scenarios) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (isOver) return;
        found.set(scenario.id, runScenario(world, scenario));
      }
      setRuns(found);
    };
    void runAll();
    return () => {
      isOver = true;
    };
  }, [ids, world]);
  const coverage = useMemo(
    () =>
      runs.size === 0
        ? null
        : scenarioCoverage(
            document,
            [...runs.values()].map(({ outcome }) => outcome),
          ),
    [runs, document],
  );
  return { runs, coverage };
}
