import type { CompiledNode } from '../model/compiled-flow.ts';
import type { Token } from '../state/instance.ts';
import type { ScopedRun } from './scoped-run.ts';
import type { StepDraft } from './step-draft.ts';

/** Arms the boundary events of a node for a token that has come to wait there: each is a token of its own. */
export function armBoundaries(draft: StepDraft, run: ScopedRun, host: Token, node: CompiledNode): void {
  for (const boundary of node.boundaries) {
    const { arm } = boundary.behaviour;
    if (!arm) continue;
    run.at(host.scopeId);
    const id = draft.nextId();
    draft.addToken({ id, nodeId: boundary.id, scopeId: host.scopeId, waitsFor: arm(run), hostId: host.id });
  }
}
