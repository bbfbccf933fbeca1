import type { CompiledEdge, Outcome } from '../model/compiled-flow.ts';
import type { CompileSite } from './node-type.ts';

/** The outcome of leaving a node by its only edge. A checked flow has one; without it the branch would end here. */
export function leaveByOnlyEdge(site: CompileSite): Outcome {
  const edge: CompiledEdge | undefined = site.outgoing[0]?.edge;
  return edge ? edge.leave : { kind: 'end' };
}
