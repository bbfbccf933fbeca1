import type { CompiledNode, Outcome } from '../model/compiled-flow.ts';
import type { StepDraft } from './step-draft.ts';

/**
 * Moves one token from the given outcome on, node by node, until it waits, ends, or has to stop because a node cannot
 * do its work or the step has passed too many nodes.
 */
export function runToken(
  draft: StepDraft,
  token: { readonly id: string },
  at: CompiledNode,
  first: Outcome,
  maxNodes: number,
): void {
  let node = at;
  let outcome = first;
  let passed = 1;
  while (outcome.kind === 'leave') {
    const { edge } = outcome;
    draft.record(edge.taken);
    node = edge.target;
    draft.record(node.entered);
    passed += 1;
    outcome = passed > maxNodes ? tooLong(maxNodes) : node.behaviour.enter(draft, token);
  }
  if (outcome.kind === 'wait') draft.park(token.id, node.id, outcome.for);
  else if (outcome.kind === 'fail') draft.raiseIncident(token.id, node, outcome);
}

function tooLong(maxNodes: number): Outcome {
  const message = `Expected a step to pass at most ${maxNodes} nodes, but it came to more. Put a task in between.`;
  return { kind: 'fail', code: 'step.too-long', message };
}
