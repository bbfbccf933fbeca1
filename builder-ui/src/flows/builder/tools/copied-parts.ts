import type { FlowAnnotation, FlowDocument, FlowEdge, FlowNode } from '@nativ/schemas';
import { boxesOf } from '../../../canvas/flow-layout.ts';
import { isBoundary } from '../../../canvas/levels.ts';
import { hostOf } from '../../../nodes/attachment.ts';
import { annotationsOf } from '../document/annotations.ts';
import { type Parts, withWhatBelongs } from '../document/parts.ts';

/** Parts of a flow on their own, complete in themselves: every edge has both ends, every event its host. */
export interface CopiedParts {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly annotations: readonly FlowAnnotation[];
}

/** What is chosen, with what stands inside it, what is attached to it, and the lines within; null for nothing. */
export function copyParts(document: FlowDocument, { nodes: chosen }: Parts): CopiedParts | null {
  const ids = withWhatBelongs(document, chosen);
  const boxes = boxesOf(document.nodes, document.edges);
  const nodes = withoutLostEvents(document.nodes.filter(({ id }) => ids.has(id))).map(
    ({ parent, ...own }): FlowNode => {
      const box = boxes.get(own.id);
      return {
        ...own,
        ...(parent !== undefined && ids.has(parent) && { parent }),
        ...(box && !isBoundary(own) && { position: { x: box.x, y: box.y } }),
      };
    },
  );
  const copied = new Set(nodes.map(({ id }) => id));
  const edges = document.edges.filter(({ source, target }) => copied.has(source) && copied.has(target));
  const annotations = annotationsOf(document).filter(({ id }) => ids.has(id));
  return nodes.length + annotations.length === 0 ? null : { nodes, edges, annotations };
}

/** Without the events whose steps are not among them: they would watch nothing. */
export function withoutLostEvents(nodes: readonly FlowNode[]): readonly FlowNode[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const kept = nodes.filter((node) => !isBoundary(node) || ids.has(hostOf(node) ?? ''));
  // An event may hang on another that has just gone.
  return kept.length === nodes.length ? nodes : withoutLostEvents(kept);
}
