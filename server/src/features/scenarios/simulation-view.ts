import { type Moment, momentsUpTo, type RanScenario } from '@nativ/runtime';
import type { FlowSimulation, SimulatedStep } from '@nativ/schemas';

/** More steps than this are not told: nobody reads them, and a reminder may come very often. */
const MOST_STEPS = 1000;

/** What came of a run, with its steps, for whoever asked by HTTP. Contents of texts and answers are not repeated. */
export function simulationOf({ outcome, last }: RanScenario): FlowSimulation {
  const moments = last === null ? [] : momentsUpTo(last);
  const steps: SimulatedStep[] = [];
  let count = 0;
  for (const moment of moments) {
    count += moment.steps.length;
    for (const step of moment.steps.slice(0, MOST_STEPS - steps.length)) steps.push(stepOf(moment, step));
  }
  return { outcome, steps, hasMoreSteps: count > steps.length };
}

function stepOf({ index, state }: Moment, { instanceId, step }: Moment['steps'][number]): SimulatedStep {
  const { history, instance } = step;
  const known = state.cases.get(instanceId);
  return {
    move: index - 1,
    at: history.at,
    flow: known?.key ?? '',
    within: [...(known?.within ?? [])],
    cause: history.cause.kind,
    status: instance.status,
    events: history.events.map(({ kind, nodeId, edgeId }) => ({
      kind,
      ...(nodeId !== undefined && { nodeId }),
      ...(edgeId !== undefined && { edgeId }),
    })),
  };
}
