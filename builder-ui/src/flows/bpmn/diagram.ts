import type { FlowDocument } from '@nativ/schemas';
import type BpmnModdle from 'bpmn-moddle';
import type { ModdleElement } from 'bpmn-moddle';
import type { Box, Boxes } from '../../canvas/flow-layout.ts';
import { shapeSize } from './bpmn-elements.ts';

/** The elements that stand for nodes and edges, by the ids of those. */
export interface DrawnElements {
  readonly nodes: Map<string, ModdleElement>;
  readonly edges: Map<string, ModdleElement>;
}

/** The bounds of an element in the middle of the box that its node has on our canvas; frames keep their whole box. */
export function shapeBounds(element: string, box: Box = { x: 0, y: 0, width: 0, height: 0 }): Box {
  if (element === 'bpmn:SubProcess') return box;
  const { width, height } = shapeSize(element);
  return {
    x: Math.round(box.x + (box.width - width) / 2),
    y: Math.round(box.y + (box.height - height) / 2),
    width,
    height,
  };
}

/** The diagram of a process: a shape for each node, a line with two corners for each edge (BPMN 2.0, chapter 12). */
export function drawDiagram(
  process: ModdleElement,
  flow: FlowDocument,
  drawn: DrawnElements,
  boxes: Boxes,
  /** Of what stands beside the steps. */
  others: readonly ModdleElement[],
  moddle: BpmnModdle,
): ModdleElement {
  const bounds = new Map([...drawn.nodes].map(([id, { $type }]) => [id, shapeBounds($type, boxes.get(id))]));
  const shapes = [...drawn.nodes].map(([id, element]) =>
    moddle.create('bpmndi:BPMNShape', {
      id: `${id}_di`,
      bpmnElement: element,
      ...(element.$type === 'bpmn:SubProcess' && { isExpanded: true }),
      bounds: moddle.create('dc:Bounds', { ...bounds.get(id) }),
    }),
  );
  const lines = flow.edges.flatMap(({ id, source, target }) => {
    const element = drawn.edges.get(id);
    const from = bounds.get(source);
    const to = bounds.get(target);
    if (!element || !from || !to) return [];
    const waypoint = waypoints(from, to).map(([x, y]) => moddle.create('dc:Point', { x, y }));
    return [moddle.create('bpmndi:BPMNEdge', { id: `${id}_di`, bpmnElement: element, waypoint })];
  });
  const plane = moddle.create('bpmndi:BPMNPlane', {
    id: 'Plane_1',
    bpmnElement: process,
    planeElement: [...others, ...shapes, ...lines],
  });
  return moddle.create('bpmndi:BPMNDiagram', { id: 'Diagram_1', plane });
}

function waypoints(from: Box, to: Box): readonly (readonly [number, number])[] {
  const start = [from.x + from.width, from.y + from.height / 2] as const;
  const end = [to.x, to.y + to.height / 2] as const;
  if (start[1] === end[1]) return [start, end];
  const turn = Math.round((start[0] + end[0]) / 2);
  return [start, [turn, start[1]], [turn, end[1]], end];
}
