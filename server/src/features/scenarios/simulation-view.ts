import { momentsUpTo, type RanScenario, type RehearsedStep, stepsIn } from '@nativ/runtime';
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
    for (const step of stepsIn(moment).slice(0, MOST_STEPS - steps.length)) steps.push(toStep(moment.index - 1, step));
  }
  return { outcome, steps, hasMoreSteps: count > steps.length };
}

function toStep(move: number, { at, flow, within, cause, instance, events }: RehearsedStep): SimulatedStep {
  return {
    move,
    at,
    flow,
    within: [...within],
    cause: cause.kind,
    status: instance.status,
    events: events.map(({ kind, nodeId, edgeId }) => ({
      kind,
      ...(nodeId !== undefined && { nodeId }),
      ...(edgeId !== undefined && { edgeId }),
    })),
  };
}
