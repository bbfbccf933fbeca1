import type { DraftEdge, DraftNode, NetDraft } from './net-draft.ts';
import { isPlain, isPlainEnd } from './shrink-series.ts';

/** A branch from a gateway: at most one node where a token rests, then the node that it leads to; null for an end. */
export interface Branch {
  readonly edge: DraftEdge;
  /** Where the token rests on the way; null when it does not. */
  readonly rest: DraftNode | null;
  readonly last: DraftEdge | null;
  readonly to: DraftNode | null;
}

/** What an edge leads to, as far as it is simple; null when it is not. */
export function branchOf(draft: NetDraft, edge: DraftEdge): Branch {
  const next = draft.at(edge.target);
  const isOnly = next.node.incoming.length === 1;
  if (isOnly && isPlainEnd(next)) return { edge, rest: next.stays ? next : null, last: null, to: null };
  const [last] = next.node.outgoing;
  if (isOnly && next.stays && isPlain(next) && last) return { edge, rest: next, last, to: draft.at(last.target) };
  return { edge, rest: null, last: null, to: next };
}

/** Takes a branch away for which a node stands. */
export function dropBranch(draft: NetDraft, { edge, rest, last, to }: Branch, keeper: DraftNode): void {
  const end = to === null && rest === null ? draft.at(edge.target) : null;
  draft.standFor(keeper, rest ?? end, last ? [edge, last] : [edge]);
  if (last) draft.removeEdge(last);
  draft.removeEdge(edge);
  if (rest) draft.removeNode(rest);
  if (end) draft.removeNode(end);
}

/** Makes the branches of a gateway fewer where they do the same. */
export function shrinkGateway(draft: NetDraft, at: DraftNode): boolean {
  if (at.isFixed || at.node.outgoing.length < 2) return false;
  const { kind } = at.shape.split;
  if (kind === 'and' || kind === 'or') return shrinkFork(draft, at, kind);
  return kind === 'xor' || kind === 'event' ? shrinkChoice(draft, at, kind) : false;
}

/** Branches side by side that meet at the same join are done when the last of them is: one stands for all. */
function shrinkFork(draft: NetDraft, at: DraftNode, kind: 'and' | 'or'): boolean {
  const branches = at.node.outgoing.map((edge) => branchOf(draft, edge));
  for (const [index, branch] of branches.entries()) {
    const { rest, to, edge } = branch;
    if (to === null) {
      // A branch that ends by itself keeps nobody waiting; one of them stays, so that its being there twice is seen.
      const other = branches.find(
        (each) => each !== branch && (kind === 'and' || (each.to === null && each.rest !== null)),
      );
      if (!other || (kind === 'or' && (rest === null || branches.indexOf(other) > index))) continue;
      keepWay(at, other.edge, edge);
      dropBranch(draft, branch, kind === 'and' ? at : (other.rest ?? at));
      return true;
    }
    if (to === at) continue;
    const isJoin = to.shape.join.kind === 'or' || (to.shape.join.kind === 'and' && kind === 'and');
    if (!isJoin || to.isFixed || (kind === 'or' && rest === null)) continue;
    const other = branches.find(
      (each, before) => each.to === to && each.rest !== null && (before < index || rest === null) && each !== branch,
    );
    if (!other?.rest) continue;
    keepWay(at, other.edge, edge);
    dropBranch(draft, branch, other.rest);
    other.rest.stands.isBlock = true;
    return true;
  }
  return false;
}

/** Of an inclusive split: an edge that stands for one which may be taken together with others may be so itself. */
function keepWay(at: DraftNode, kept: DraftEdge, gone: DraftEdge): void {
  if (at.fallback !== kept || !at.ways.includes(gone)) return;
  at.ways = [...at.ways, kept];
  at.fallback = null;
}

/** Of ways that lead to the same place, one is enough. */
function shrinkChoice(draft: NetDraft, at: DraftNode, kind: 'xor' | 'event'): boolean {
  const branches = at.node.outgoing.map((edge) => branchOf(draft, edge));
  const before = kind === 'xor' ? restBefore(draft, at) : null;
  for (const [index, branch] of branches.entries()) {
    const { rest, to } = branch;
    if (to !== null && (to.shape.join.kind !== 'xor' || to.isFixed)) continue;
    const same = branches.find(
      (each, other) => other < index && each.to === to && (each.rest === null) === (rest === null),
    );
    if (same && (kind === 'xor' || rest !== null)) {
      dropBranch(draft, branch, same.rest ?? at);
      return true;
    }
    // Resting on one way and not on the other is the same as resting before, or going back to where one rested.
    const isSkippable = branches.some((each) => each !== branch && each.to === to && each.rest === null);
    const isRestBefore = rest !== null && isSkippable && before !== null && comesOnlyTo(draft, before, to);
    if (isRestBefore || (before !== null && to === before && before.node.boundaries.length === 0)) {
      dropBranch(draft, branch, at);
      return true;
    }
  }
  return false;
}

/** The node before, where a token rests alone. */
function restBefore(draft: NetDraft, { node, shape }: DraftNode): DraftNode | null {
  const [edge, ...others] = node.incoming;
  if (!edge || others.length > 0 || shape.join.kind !== 'xor') return null;
  const before = draft.at(edge.source);
  const isAlone =
    before.shape.join.kind === 'xor' && before.node.outgoing.length === 1 && before.node.boundary === null;
  return before.stays && isAlone && !before.isFixed && !draft.isInRace(before) ? before : null;
}

/** Whether every event at a node interrupts it and leads to the same place: else more may come of resting there. */
function comesOnlyTo(draft: NetDraft, { node, armed, catchers }: DraftNode, to: DraftNode | null): boolean {
  const events = [...armed, ...catchers];
  const leadsThere = (event: DraftNode) => {
    const [edge] = event.node.outgoing;
    return event.node.boundary?.interrupting === true && edge !== undefined && branchOf(draft, edge).to === to;
  };
  return events.length === node.boundaries.length && events.every(leadsThere);
}

/** The node that an edge leads to in the end, past those that a token only passes alone; null for an end. */
export function endOf(draft: NetDraft, edge: DraftEdge): DraftNode | null {
  let at = draft.at(edge.target);
  for (let passed = 0; passed < draft.nodes.size; passed += 1) {
    const [next] = at.node.outgoing;
    if (at.stays || at.node.incoming.length !== 1 || !isPlain(at) || !next) break;
    at = draft.at(next.target);
  }
  return at.node.incoming.length === 1 && isPlainEnd(at) && !at.stays ? null : at;
}
