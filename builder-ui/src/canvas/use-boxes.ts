import type { FlowDocument, FlowEdge, FlowNode } from '@nativ/schemas';
import { useMemo, useRef } from 'react';
import { hostOf } from '../nodes/attachment.ts';
import { type Boxes, boxesOf } from './flow-layout.ts';

/** Where the steps stand. The same object as long as nothing was said that moves them: names and settings do not. */
export function useBoxes({ nodes, edges }: Pick<FlowDocument, 'nodes' | 'edges'>): Boxes {
  const last = useRef<{ readonly shape: string; readonly boxes: Boxes } | null>(null);
  return useMemo(() => {
    const shape = [...nodes.map(shapeOfNode), ...edges.map(shapeOfEdge)].join('\n');
    if (last.current?.shape !== shape) last.current = { shape, boxes: boxesOf(nodes, edges) };
    return last.current.boxes;
  }, [nodes, edges]);
}

const shapeOfNode = (node: FlowNode) =>
  `${node.id} ${node.type} ${node.parent} ${hostOf(node)} ${node.position?.x} ${node.position?.y}`;

const shapeOfEdge = ({ source, target, name, condition, default: isDefault }: FlowEdge) =>
  `${source} ${target} ${Boolean(name || condition || isDefault)}`;
