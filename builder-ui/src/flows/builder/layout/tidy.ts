import type { FlowDocument, FlowEdge, FlowNode } from '@nativ/schemas';
import { type Box, boxesOf } from '../../../canvas/flow-layout.ts';
import { isBoundary } from '../../../canvas/levels.ts';
import { nodeIn, withWhatBelongs } from '../document/parts.ts';
import { placedAt } from './with-places.ts';

/** What is laid out: steps without places, and the edges between them. */
export interface TidyTask {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** The new places, by the ids of the steps. */
export type TidyPlaces = readonly (readonly [string, Box])[];

/** What is to be laid out: all of the flow, or the chosen steps of one level with what belongs to them. */
export function tidyTask(document: FlowDocument, chosen: readonly string[]): TidyTask {
  const steps = chosen.filter((id) => nodeIn(document, id) !== null);
  const ids = steps.length > 1 ? withWhatBelongs(document, steps) : null;
  const nodes = document.nodes.flatMap((node): FlowNode[] => {
    if (ids !== null && !ids.has(node.id)) return [];
    const { position: _, parent, ...bare } = node;
    return [parent === undefined || (ids !== null && !ids.has(parent)) ? bare : { ...bare, parent }];
  });
  const kept = new Set(nodes.map(({ id }) => id));
  return { nodes, edges: document.edges.filter(({ source, target }) => kept.has(source) && kept.has(target)) };
}

/** Lays out what was asked; the long part, which a worker does. */
export function layOut({ nodes, edges }: TidyTask): TidyPlaces {
  return [...boxesOf(nodes, edges)];
}

/** Puts the steps where the layout has them; those chosen by themselves begin where they began before. */
export function tidied(document: FlowDocument, places: TidyPlaces): FlowDocument {
  const next = new Map(places);
  const isWhole = document.nodes.every(({ id }) => next.has(id));
  if (isWhole) return placedAt(document, next);
  const before = boxesOf(document.nodes, document.edges);
  const cornerOf = (boxes: ReadonlyMap<string, Box>) => {
    const found = document.nodes
      .filter((node) => next.has(node.id) && !isBoundary(node))
      .flatMap(({ id }) => boxes.get(id) ?? []);
    return { x: Math.min(...found.map(({ x }) => x)), y: Math.min(...found.map(({ y }) => y)) };
  };
  const [from, to] = [cornerOf(next), cornerOf(before)];
  const shifted = places.map(
    ([id, box]) => [id, { ...box, x: box.x + to.x - from.x, y: box.y + to.y - from.y }] as const,
  );
  return placedAt(document, new Map(shifted));
}
