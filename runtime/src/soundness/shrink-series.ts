import type { DraftNode, NetDraft } from './net-draft.ts';

/** A node that a token passes alone: it comes by one edge, leaves by the only other one, and nothing is attached. */
export function isPlain(at: DraftNode): boolean {
  const { node, shape, isFixed } = at;
  return (
    !isFixed &&
    node.boundaries.length === 0 &&
    node.boundary === null &&
    shape.join.kind === 'xor' &&
    shape.split.kind === 'one' &&
    node.outgoing.length === 1
  );
}

/** Where a branch ends and nothing else does. */
export function isPlainEnd({ node, shape: { join, split }, isFixed }: DraftNode): boolean {
  const endsBranch =
    (split.kind === 'end' && split.ends === 'branch') || (split.kind === 'one' && node.outgoing.length === 0);
  return endsBranch && join.kind === 'xor' && !isFixed && node.boundary === null && node.boundaries.length === 0;
}

/** Gives each edge to an end an end of its own, so that branches which end are told from branches which meet. */
export function partEnds(draft: NetDraft): void {
  for (const at of [...draft.nodes.values()]) {
    if (!isPlainEnd(at) || at.stays) continue;
    for (const edge of at.node.incoming.slice(1)) {
      const node = { ...at.node, incoming: [], outgoing: [] };
      const stands = { ...at.stands, nodes: [...at.stands.nodes], edges: [], told: [...at.stands.told] };
      const own: DraftNode = { ...at, node, stands };
      draft.nodes.set(node, own);
      draft.redirect(edge, own);
    }
  }
}

/**
 * Two steps in a row are one: a token that rests at the first can do what it could at the second. A node that is only
 * passed goes along with a neighbour where a token rests, never with another that is only passed: that would change who
 * comes first within one step.
 */
export function joinWithNext(draft: NetDraft, at: DraftNode): boolean {
  if (!isPlain(at)) return false;
  const [edge] = at.node.outgoing;
  if (!edge) return false;
  const next = draft.at(edge.target);
  if (next === at || next.isFixed || next.node === draft.entry) return false;
  if (at.stays && next.stays && next.node.incoming.length > 1) return skip(draft, at, next);
  const isEnd = isPlainEnd(next);
  if (next.node.incoming.length !== 1 || !(isPlain(next) || isEnd) || !(at.stays || next.stays)) return false;
  if (at.stays && next.stays && draft.isInRace(at)) return false;
  const { told } = at.stands;
  draft.standFor(at, next, [edge]);
  told.push(...(draft.edgeStands.get(edge)?.told ?? []), ...next.stands.told);
  at.stays ||= next.stays;
  at.shape = { ...at.shape, split: next.shape.split };
  draft.leaveLike(at, next);
  draft.removeNode(next);
  return true;
}

/** A rest before another rest, to which others come as well: whoever leads to the first may lead to the second. */
function skip(draft: NetDraft, at: DraftNode, next: DraftNode): boolean {
  const [before] = at.node.incoming;
  const [edge] = at.node.outgoing;
  const isAlone = before && edge && at.node.incoming.length === 1 && next.shape.join.kind === 'xor';
  if (!isAlone || draft.isInRace(at) || draft.isInRace(next)) return false;
  draft.standForBy(before, at, edge);
  draft.removeEdge(edge);
  draft.redirect(before, next);
  draft.removeNode(at);
  return true;
}
