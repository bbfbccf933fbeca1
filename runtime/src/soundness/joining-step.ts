import type { CompiledEdge, CompiledNode } from '../model/compiled-flow.ts';
import type { Mark } from './marking.ts';
import type { Net, NetNode } from './net.ts';

/** A token on its way, as in the engine: it is about to take the edge, or to enter the node. */
export interface NetHop {
  readonly edge: CompiledEdge | null;
  readonly node: CompiledNode;
  readonly race: number;
  readonly isTaken: boolean;
}

/** A step as its joins see it. */
export interface JoiningStep {
  readonly net: Net;
  marks: Mark[];
  hops: NetHop[];
  readonly swallows: Map<NetNode, readonly CompiledEdge[]>;
  readonly passedJoins: Set<NetNode>;
  /** Joins at which a branch arrived a second time. */
  readonly doubled: Set<NetNode>;
  /** Whether a token waits, or has waited in this step, at a join. */
  hasJoins: boolean;
  /** Whether tokens were taken away in it. */
  hasWithdrawn: boolean;
  remove(mark: Mark): void;
  depart(from: NetNode): void;
}
