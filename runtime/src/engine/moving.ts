import type { CompiledEdge } from '../model/compiled-flow.ts';
import type { Token } from '../state/instance.ts';
import type { StepDraft } from './step-draft.ts';

/** A token between two nodes. */
export interface Moving {
  readonly id: string;
  readonly scopeId: string | null;
  readonly raceId: string | undefined;
  /** How many nodes it has passed without waiting. */
  readonly passed: number;
}

/** A token that waited, as it sets off again. What it passed in this very step still counts. */
export function setOff(draft: StepDraft, token: Token): Moving {
  const { waitsFor } = token;
  const before = draft.isContinued && waitsFor.kind === 'items' ? waitsFor.passed : 1;
  const passed = draft.lineage?.get(token.id) ?? before;
  return { id: token.id, scopeId: token.scopeId, raceId: undefined, passed };
}

/** Sends a token along an edge. */
export function leaveBy(draft: StepDraft, moving: Moving, edge: CompiledEdge): void {
  const { id, scopeId, raceId, passed } = moving;
  draft.hops.push({ tokenId: id, scopeId, raceId, passed, edge, node: edge.target, isTaken: false });
}
