import type { CompiledNode } from '../model/compiled-flow.ts';
import type { Insight } from './insight.ts';
import type { Net } from './net.ts';
import { NetDraft } from './net-draft.ts';
import { shrinkGateway } from './shrink-blocks.ts';
import { shrinkBoundaries } from './shrink-boundaries.ts';
import { joinWithNext, partEnds } from './shrink-series.ts';

/** A scope made smaller, and where it begins. */
export interface Shrunk {
  readonly net: Net;
  readonly entry: CompiledNode;
}

/**
 * Makes a scope smaller without changing what can go wrong in it: steps in a row become one, and so do branches that part
 * and meet again as they should. Otherwise thirty tasks side by side would be a thousand million markings. Each rule
 * keeps where a token can come from there, so that joins which look at the whole scope judge alike.
 */
export function shrink(net: Net, entry: CompiledNode, insight: Insight | null): Shrunk {
  const draft = new NetDraft(net, entry, insight);
  partEnds(draft);
  for (let isShrinking = true; isShrinking; ) {
    isShrinking = false;
    for (const at of [...draft.nodes.values()])
      while (
        draft.nodes.has(at.node) &&
        (joinWithNext(draft, at) || shrinkGateway(draft, at) || shrinkBoundaries(draft, at))
      )
        isShrinking = true;
  }
  return { net: draft.finish(), entry: draft.entry };
}
