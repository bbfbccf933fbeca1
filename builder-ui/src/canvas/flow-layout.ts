import type { FlowEdge, FlowNode } from '@nativ/schemas';
import { hostOf } from '../nodes/attachment.ts';
import { faceOf } from '../nodes/node-faces.ts';
import { arrange } from './arrange.ts';
import { childrenByParent, isBoundary, levelOf } from './levels.ts';

export const nodeSize = { width: 224, height: 104 } as const;
export const ringSize = { width: 44, height: 44 } as const;

/** The room around the steps inside a frame; its words stand above them. */
export const framePadding = { side: 28, top: 92, bottom: 28 } as const;
const emptyFrame = { width: 300, height: 150 } as const;
export const laneHeight = 30;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export type Boxes = ReadonlyMap<string, Box>;

/**
 * Where the nodes stand, x along the reading direction. As soon as one step has no place, all are laid out afresh, since
 * drawn and computed places would overlap. Frames follow from what is inside them, attached events from their hosts.
 */
export function boxesOf(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Boxes {
  const steps = nodes.filter((node) => !isBoundary(node) && !isFrame(node));
  const isDrawn = steps.every(({ position }) => position !== undefined);
  const boxes = isDrawn ? drawnBoxes(nodes, edges) : computedBoxes(nodes, edges);
  for (const node of nodes) if (!isBoundary(node) && !boxes.has(node.id)) boxes.set(node.id, beneath(boxes));
  attachRings(nodes, boxes);
  return boxes;
}

const isFrame = ({ type }: FlowNode) => faceOf(type).shape === 'frame';

function drawnBoxes(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Map<string, Box> {
  const children = childrenByParent(nodes);
  const boxes = new Map<string, Box>();
  const place = (node: FlowNode): void => {
    if (boxes.has(node.id)) return;
    const inner = isFrame(node) ? (children.get(node.id) ?? []) : [];
    for (const child of inner) place(child);
    const corner = node.position ?? { x: 0, y: 0 };
    boxes.set(node.id, inner.length > 0 ? around(inner, edges, boxes) : { ...corner, ...sizeOfEmpty(node) });
  };
  for (const node of children.get(null) ?? []) place(node);
  return boxes;
}

/** The frame around steps that have their places. */
function around(inner: readonly FlowNode[], edges: readonly FlowEdge[], boxes: Boxes): Box {
  const found = inner.flatMap(({ id }) => boxes.get(id) ?? []);
  const x = Math.min(...found.map((box) => box.x)) - framePadding.side;
  const y = Math.min(...found.map((box) => box.y)) - framePadding.top;
  const right = Math.max(...found.map((box) => box.x + box.width)) + framePadding.side;
  const bottom = Math.max(...found.map((box) => box.y + box.height)) + framePadding.bottom;
  const ids = new Set(inner.map(({ id }) => id));
  const lanes = edges.filter((edge) => ids.has(edge.source) && isBack(edge, boxes)).length * laneHeight;
  return { x, y, width: right - x, height: bottom - y + lanes };
}

const sizeOfEmpty = (node: FlowNode) => (isFrame(node) ? emptyFrame : nodeSize);

function computedBoxes(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Map<string, Box> {
  const children = childrenByParent(nodes);
  const boxes = new Map<string, Box>();
  const hosts = new Set(nodes.map(hostOf));
  /** Lays out one level with its upper left corner in the origin, what is inside its frames first. */
  const layOut = (level: readonly FlowNode[]): Map<string, Box> => {
    const inside = new Map<string, Map<string, Box>>();
    const sizes = level.map((node) => {
      const inner = isFrame(node) ? (children.get(node.id) ?? []) : [];
      if (inner.length === 0) return { id: node.id, ...sizeOfEmpty(node), below: hosts.has(node.id) };
      const placed = layOut(inner);
      inside.set(node.id, placed);
      const { width, height } = around(inner, edges, placed);
      return { id: node.id, width, height, below: hosts.has(node.id) };
    });
    const placed = arrange(sizes, edges, nodes);
    for (const [frame, boxesInside] of inside) {
      const { x = 0, y = 0 } = placed.get(frame) ?? {};
      for (const [id, box] of boxesInside)
        placed.set(id, { ...box, x: box.x + x + framePadding.side, y: box.y + y + framePadding.top });
    }
    return placed;
  };
  for (const [id, box] of layOut(children.get(null) ?? [])) boxes.set(id, box);
  return boxes;
}

/** For what stands inside itself, which the check refuses: it is shown all the same. */
function beneath(boxes: Boxes): Box {
  const bottom = Math.max(0, ...[...boxes.values()].map(({ y, height }) => y + height));
  return { x: 0, y: bottom + 40, ...nodeSize };
}

/** Attached events stand on the lower edge of their host, from its far end. */
function attachRings(nodes: readonly FlowNode[], boxes: Map<string, Box>): void {
  const count = new Map<string, number>();
  for (const node of nodes) {
    const host = hostOf(node);
    if (!isBoundary(node)) continue;
    const box = host === null ? undefined : boxes.get(host);
    if (host === null || !box) {
      boxes.set(node.id, { ...beneath(boxes), ...ringSize });
      continue;
    }
    const index = count.get(host) ?? 0;
    count.set(host, index + 1);
    const step = Math.max(ringSize.width + 4, Math.min(96, (box.width - 40) / 3));
    const x = box.x + box.width - ringSize.width - 16 - index * step;
    boxes.set(node.id, { x, y: box.y + box.height - ringSize.height / 2, ...ringSize });
  }
}

/** Turns a place along the reading direction into one on the canvas, which counts from left to right in every language. */
export function onCanvas({ x, y, width }: Box, direction: 'ltr' | 'rtl'): Point {
  return direction === 'rtl' ? { x: -x - width, y } : { x, y };
}

function isBack({ source, target }: FlowEdge, boxes: Boxes): boolean {
  const from = boxes.get(source);
  const to = boxes.get(target);
  return from !== undefined && to !== undefined && to.x < from.x + from.width;
}

/** Which edges lead back against the reading direction, and the height beneath the nodes of their level at which each runs. */
export function backLanes(nodes: readonly FlowNode[], edges: readonly FlowEdge[], boxes: Boxes): Map<string, number> {
  const level = levelOf(nodes);
  const used = new Map<string | null, number>();
  const lanes = new Map<string, number>();
  for (const edge of edges.filter((each) => isBack(each, boxes))) {
    const here = level(edge.source);
    const lowest = nodes.filter(({ id }) => level(id) === here).flatMap(({ id }) => boxes.get(id) ?? []);
    const bottom = Math.max(0, ...lowest.map(({ y, height }) => y + height));
    const number = (used.get(here) ?? 0) + 1;
    used.set(here, number);
    lanes.set(edge.id, bottom + laneHeight * number);
  }
  return lanes;
}
