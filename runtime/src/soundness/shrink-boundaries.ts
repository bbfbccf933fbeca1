import type { DraftNode, NetDraft } from './net-draft.ts';
import { branchOf, dropBranch, endOf } from './shrink-blocks.ts';

/**
 * Takes away a boundary event that changes nothing: one that interrupts and leads to where the node leads anyway, or one
 * beside it whose branch ends by itself.
 */
export function shrinkBoundaries(draft: NetDraft, host: DraftNode): boolean {
  if (host.isFixed || !host.stays || host.node.boundaries.length === 0) return false;
  const [out, ...more] = host.node.outgoing;
  const onward = out && more.length === 0 ? endOf(draft, out) : undefined;
  for (const boundary of [...host.armed, ...host.catchers]) {
    const [edge, ...others] = boundary.node.outgoing;
    if (!edge || others.length > 0 || boundary.isFixed) continue;
    const branch = branchOf(draft, edge);
    const isInterrupting = boundary.node.boundary?.interrupting ?? true;
    const meets = branch.to === onward && isOpenTo(branch.to);
    const changesNothing = isInterrupting
      ? meets && (branch.rest === null || !draft.isInRace(host))
      : branch.to === null;
    if (!changesNothing) continue;
    dropBranch(draft, branch, host);
    draft.standFor(host, boundary);
    detach(host, boundary);
    draft.removeNode(boundary);
    return true;
  }
  return false;
}

function isOpenTo(to: DraftNode | null): boolean {
  return to === null || (to.shape.join.kind === 'xor' && !to.isFixed);
}

function detach(host: DraftNode, boundary: DraftNode): void {
  const others = (list: readonly DraftNode[]) => list.filter((each) => each !== boundary);
  host.armed = others(host.armed);
  host.catchers = others(host.catchers);
  host.node.boundaries = host.node.boundaries.filter((each) => each !== boundary.node);
}
