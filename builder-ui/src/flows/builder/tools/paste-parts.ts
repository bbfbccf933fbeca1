import type { FlowAnnotation, FlowDocument, FlowEdge, FlowNode } from '@nativ/schemas';
import { type Box, boxesOf, type Point } from '../../../canvas/flow-layout.ts';
import { panelOf } from '../../../nodes/node-panels.ts';
import { mostAnnotations } from '../annotations/annotation.ts';
import { annotationsOf, withAnnotations } from '../document/annotations.ts';
import { freeId, type Parts } from '../document/parts.ts';
import { renameNodes } from '../document/rename-node.ts';
import { withPlaces } from '../layout/with-places.ts';
import { type CopiedParts, withoutLostEvents } from './copied-parts.ts';

/** As many as the definition of a flow allows. */
const most = { nodes: 2000, edges: 4000 } as const;
const room = 48;

export type Pasted = { readonly document: FlowDocument; readonly chosen: Parts } | { readonly refusal: 'tooMany' };

/**
 * Puts parts into a flow, under names that are free there; whatever names a part within them follows.
 *
 * @param middle where their middle shall be; null for beneath where they were copied from
 */
export function pasteParts(document: FlowDocument, copied: CopiedParts, middle: Point | null): Pasted {
  const annotations = annotationsOf(document);
  if (
    document.nodes.length + copied.nodes.length > most.nodes ||
    document.edges.length + copied.edges.length > most.edges ||
    annotations.length + copied.annotations.length > mostAnnotations
  )
    return { refusal: 'tooMany' };
  const names = freeNames(document, copied);
  const nameOf = (id: string) => names.get(id) ?? id;
  const renamed = renameNodes({ title: '', nodes: [...copied.nodes], edges: [...copied.edges] }, names);
  const placed = withPlaces(document);
  const by = shiftFor(placed, copied, middle);
  const nodes = complete(renamed.nodes, document).map((node) => shifted(node, by));
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = renamed.edges
    .filter(({ source, target }) => ids.has(source) && ids.has(target))
    .map((edge): FlowEdge => ({ ...edge, id: nameOf(edge.id) }));
  const notes = copied.annotations.map(
    (annotation): FlowAnnotation => ({ ...shifted(annotation, by), id: nameOf(annotation.id) }),
  );
  const grown = { ...placed, nodes: [...placed.nodes, ...nodes], edges: [...placed.edges, ...edges] };
  return {
    document: withAnnotations(grown, [...annotations, ...notes]),
    chosen: { nodes: [...nodes, ...notes].map(({ id }) => id), edges: edges.map(({ id }) => id) },
  };
}

/** The new names of those parts whose own are taken. No new name is one of the old, so that all can change at once. */
function freeNames(document: FlowDocument, copied: CopiedParts): ReadonlyMap<string, string> {
  const parts = [...copied.nodes, ...copied.edges, ...copied.annotations];
  const old = new Set(parts.map(({ id }) => id));
  const taken = new Set(old);
  const names = new Map<string, string>();
  for (const { id } of parts) {
    if (freeId(document, id) === id) continue;
    const name = freeId(document, id.replace(/\d+$/, '').slice(0, 58) || id, taken);
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

/** Nodes without what they named elsewhere: a host or a part that is not among them, steps that are not there. */
function complete(nodes: readonly FlowNode[], target: FlowDocument): readonly FlowNode[] {
  const whole = withoutLostEvents(nodes);
  const here = new Set(whole.map(({ id }) => id));
  const there = new Set([...here, ...target.nodes.map(({ id }) => id)]);
  return whole.map(({ parent, ...own }) =>
    withoutMissingSteps(parent !== undefined && here.has(parent) ? { ...own, parent } : own, there),
  );
}

function withoutMissingSteps(node: FlowNode, there: ReadonlySet<string>): FlowNode {
  const { settings = {} } = panelOf(node.type) ?? {};
  const lists = Object.entries(node.config ?? {}).filter(
    ([name, value]) => settings[name]?.editor === 'steps' && Array.isArray(value),
  );
  if (lists.length === 0) return node;
  const kept = lists.map(([name, ids]) => [name, (ids as string[]).filter((id) => there.has(id))]);
  return { ...node, config: { ...node.config, ...Object.fromEntries(kept) } };
}

/** How far parts go to come to a place, or to the first free room beneath where they were. */
function shiftFor(document: FlowDocument, copied: CopiedParts, middle: Point | null): Point {
  const box = around([...boxesOf(copied.nodes, copied.edges).values(), ...copied.annotations.map(frameOf)]);
  const others = [...boxesOf(document.nodes, document.edges).values(), ...annotationsOf(document).map(frameOf)];
  let at =
    middle === null
      ? { ...box, y: box.y + box.height + room }
      : { ...box, x: Math.round(middle.x - box.width / 2), y: Math.round(middle.y - box.height / 2) };
  for (let hit = hitBy(at, others); hit; hit = hitBy(at, others)) at = { ...at, y: hit.y + hit.height + room };
  return { x: Math.round(at.x - box.x), y: Math.round(at.y - box.y) };
}

const frameOf = ({ position, size }: FlowAnnotation): Box => ({ ...position, ...size });

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

const hitBy = (box: Box, others: readonly Box[]): Box | undefined =>
  others.find(
    (other) =>
      box.x < other.x + other.width &&
      other.x < box.x + box.width &&
      box.y < other.y + other.height &&
      other.y < box.y + box.height,
  );

function shifted<Placed extends { readonly position?: Point }>(part: Placed, { x, y }: Point): Placed {
  const { position } = part;
  return position ? { ...part, position: { x: position.x + x, y: position.y + y } } : part;
}
