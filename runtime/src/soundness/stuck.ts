import type { CompiledEdge } from '../model/compiled-flow.ts';
import type { Mark, Marking } from './marking.ts';
import type { Net, NetNode } from './net.ts';
import { comesFrom } from './net-joins.ts';

/** A join at which tokens wait for what can no longer come. */
export interface StuckJoin {
  readonly at: NetNode;
  readonly missing: readonly CompiledEdge[];
}

/** The joins of a marking that can never pass: nobody who lives, nor anybody who waits at a join that may pass, can come. */
export function stuckJoins(net: Net, { marks }: Marking): readonly StuckJoin[] {
  const groups = groupsOf(marks);
  const hopeful = new Set<NetNode>();
  const isMoving = ({ edge, at }: Mark) => edge === null || hopeful.has(at);
  for (let isGrowing = groups.length > 0; isGrowing; ) {
    isGrowing = false;
    for (const { at, missing } of groups) {
      if (hopeful.has(at)) continue;
      const others = marks.filter((mark) => mark.at !== at && isMoving(mark));
      if (!others.some((mark) => comesFrom({ net }, mark, at.node).some((comes) => missing.some(comes)))) continue;
      hopeful.add(at);
      isGrowing = true;
    }
  }
  return groups.filter(({ at }) => !hopeful.has(at));
}

/**
 * The joins of a marking that wait for every branch and miss one that cannot come any more. They will be stuck for ever,
 * unless what waits there is taken away.
 */
export function doomedJoins(net: Net, { marks }: Marking): readonly StuckJoin[] {
  return groupsOf(marks).flatMap(({ at, missing }) => {
    if (at.shape.join.kind !== 'and') return [];
    const others = marks.filter((mark) => mark.at !== at).flatMap((mark) => comesFrom({ net }, mark, at.node));
    const lost = missing.filter((edge) => !others.some((comes) => comes(edge)));
    return lost.length > 0 && missing !== at.node.incoming ? [{ at, missing: lost }] : [];
  });
}

function groupsOf(marks: readonly Mark[]): readonly StuckJoin[] {
  const groups = new Map<NetNode, Set<CompiledEdge>>();
  for (const { at, edge } of marks) {
    if (edge === null) continue;
    const come = groups.get(at) ?? new Set();
    come.add(edge);
    groups.set(at, come);
  }
  return [...groups].map(([at, come]) => {
    const missing = at.node.incoming.filter((edge) => !come.has(edge));
    return { at, missing: missing.length > 0 ? missing : at.node.incoming };
  });
}
