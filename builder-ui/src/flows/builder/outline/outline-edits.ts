import { nodeTraits } from '@nativ/runtime';
import type { FlowDocument, FlowEdge } from '@nativ/schemas';
import { changeNode, connect, insertOnEdge, removeParts } from '../document/flow-edits.ts';
import { nodeIn, withWhatBelongs } from '../document/parts.ts';

/** Why a step cannot go there. */
export type MoveRefusal = 'notInARow' | 'atTheEnd' | 'insideItself';

export type Moved = { readonly document: FlowDocument } | { readonly refusal: MoveRefusal };

/** Puts a step before the one that leads to it. Only where both stand in a row, since elsewhere ways part or meet. */
export function moveEarlier(document: FlowDocument, id: string): Moved {
  const into = document.edges.filter(({ target }) => target === id);
  const [entry] = into;
  if (!entry) return { refusal: 'atTheEnd' };
  const before = document.edges.filter(({ target }) => target === entry.source);
  const [earlier] = before;
  if (!earlier) return { refusal: 'atTheEnd' };
  const isRow = into.length === 1 && before.length === 1 && mayMove(document, id) && mayMove(document, entry.source);
  if (!isRow || earlier.source === id) return { refusal: 'notInARow' };
  return { document: insertOnEdge(takeOut(document, id), earlier.id, id) };
}

/** Puts a step behind the one to which it leads. */
export function moveLater(document: FlowDocument, id: string): Moved {
  const [onwards, ...others] = document.edges.filter(({ source }) => source === id);
  if (!onwards) return { refusal: 'atTheEnd' };
  return others.length > 0 ? { refusal: 'notInARow' } : moveEarlier(document, onwards.target);
}

/** Only what has one way in and one way out can change places in a row. */
function mayMove({ nodes, edges }: FlowDocument, id: string): boolean {
  const node = nodes.find((each) => each.id === id);
  const role = node && nodeTraits(node.type)?.role;
  if (role === 'start' || role === 'end' || role === 'boundary') return false;
  return edges.filter(({ source }) => source === id).length <= 1;
}

/** Puts a step, with the events attached to it, into another one that holds steps, behind the last of them. */
export function moveInto(document: FlowDocument, id: string, holder: string): Moved {
  if (withWhatBelongs(document, [id]).has(holder)) return { refusal: 'insideItself' };
  const lasts = document.nodes.filter(
    (node) => node.parent === holder && node.id !== id && leadsNowhere(document, node.id),
  );
  const moved = placed(takeOut(document, id), id, holder);
  const [last] = lasts;
  return { document: last && lasts.length === 1 ? connect(moved, last.id, id) : moved };
}

/** Takes a step out of the one that it stands in, and puts it behind that. */
export function moveOut(document: FlowDocument, id: string): Moved {
  const holder = nodeIn(document, nodeIn(document, id)?.parent ?? '');
  if (!holder) return { refusal: 'atTheEnd' };
  const moved = placed(takeOut(document, id), id, holder.parent);
  const onwards = moved.edges.filter(({ source }) => source === holder.id);
  const [only] = onwards;
  if (!only) return { document: connect(moved, holder.id, id) };
  return { document: onwards.length === 1 ? insertOnEdge(moved, only.id, id) : moved };
}

function leadsNowhere({ nodes, edges }: FlowDocument, id: string): boolean {
  const role = nodeTraits(nodes.find((node) => node.id === id)?.type ?? '')?.role;
  return role !== 'end' && role !== 'boundary' && !edges.some(({ source }) => source === id);
}

/** The flow with a step that stands alone: its neighbours are joined, what is inside it or attached to it stays its own. */
function takeOut(document: FlowDocument, id: string): FlowDocument {
  const belongs = withWhatBelongs(document, [id]);
  const own = document.edges.filter(({ source }) => source !== id && belongs.has(source));
  return { ...document, edges: [...removeParts(document, { nodes: [id], edges: [] }).edges, ...own] };
}

/** Puts a step on another level, with its events; the ways that would lead from one level to another go. */
function placed(document: FlowDocument, id: string, parent: string | undefined): FlowDocument {
  const events = document.nodes.filter(
    ({ type, config }) => nodeTraits(type)?.role === 'boundary' && config?.attachedTo === id,
  );
  const moved = [id, ...events.map((event) => event.id)].reduce(
    (present, nodeId) =>
      changeNode(present, nodeId, ({ parent: _before, ...node }) => ({
        ...node,
        ...(parent !== undefined && { parent }),
      })),
    document,
  );
  const levels = new Map(moved.nodes.map((node) => [node.id, node.parent]));
  const staysInside = ({ source, target }: FlowEdge) => levels.get(source) === levels.get(target);
  return { ...moved, edges: moved.edges.filter(staysInside) };
}
