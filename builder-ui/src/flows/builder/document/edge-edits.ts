import type { FlowDocument, FlowEdge } from '@nativ/schemas';
import { changeEdge } from './flow-edits.ts';

/** The ways out of a node, in the order in which they are looked at. */
export const waysOut = ({ edges }: FlowDocument, nodeId: string): FlowEdge[] =>
  edges.filter(({ source }) => source === nodeId);

/**
 * Makes an edge the one that is taken when no other is, or an ordinary one again. There is one such edge, and it has no
 * condition: that would never be looked at.
 */
export function setOtherwise(document: FlowDocument, edgeId: string, isOtherwise: boolean): FlowDocument {
  const edge = document.edges.find(({ id }) => id === edgeId);
  if (!edge) return document;
  const siblings = waysOut(document, edge.source).filter((each) => each.id === edgeId || each.default === true);
  return siblings.reduce(
    (edited, { id }) =>
      changeEdge(edited, id, ({ default: _before, condition, ...others }) => {
        const isThis = id === edgeId;
        const keeps = condition !== undefined && !(isThis && isOtherwise);
        return { ...others, ...(keeps && { condition }), ...(isThis && isOtherwise && { default: true }) };
      }),
    document,
  );
}

/** Lets a way out be looked at sooner (-1) or later (1) than the one beside it. */
export function moveWay(document: FlowDocument, edgeId: string, by: -1 | 1): FlowDocument {
  const edge = document.edges.find(({ id }) => id === edgeId);
  if (!edge) return document;
  const ways = waysOut(document, edge.source);
  const other = ways[ways.indexOf(edge) + by];
  if (!other) return document;
  const [here, there] = [document.edges.indexOf(edge), document.edges.indexOf(other)];
  return { ...document, edges: document.edges.with(here, other).with(there, edge) };
}
