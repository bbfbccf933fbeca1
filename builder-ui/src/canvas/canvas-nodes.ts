import { type NodeHandle, Position } from '@xyflow/react';
import type { CanvasNode } from './canvas-node.ts';
import type { DrawnFlow, DrawnNode } from './drawn-flow.ts';
import { halfDiamond } from './flow-gateway.tsx';
import { type Box, type Boxes, nodeSize, onCanvas } from './flow-layout.ts';
import { layerOf } from './layers.ts';
import { depthOf } from './levels.ts';

export interface NodesAsked {
  readonly flow: DrawnFlow;
  readonly boxes: Boxes;
  readonly dir: 'ltr' | 'rtl';
  readonly focusedNodeId: string | null;
  readonly selected: ReadonlySet<string>;
  /** How a step is told of to those who hear the drawing and walk in it; null where it is only looked at. */
  readonly speech: PartSpeech<DrawnNode> | null;
}

export interface PartSpeech<Drawn> {
  readonly speak: (drawn: Drawn) => string;
  /** What it is called instead of a group or a picture. */
  readonly kind: string;
  /** Said of it while it is chosen. */
  readonly chosen: string;
}

/** The name under which a step or an edge stands in the page. */
export const elementIdOf = (partId: string) => `drawn-${partId}`;

/** The steps of a flow as the drawing has them. */
export function canvasNodes({ flow, boxes, dir, focusedNodeId, selected, speech }: NodesAsked): CanvasNode[] {
  const depth = depthOf(flow.nodes.map(({ node }) => node));
  return flow.nodes.map((drawn) => {
    const { id } = drawn.node;
    const { shape = 'card' } = drawn.face;
    const box = boxes.get(id) ?? { x: 0, y: 0, ...nodeSize };
    const isSelected = selected.has(id);
    return {
      id,
      type: shape,
      position: onCanvas(box, dir),
      width: box.width,
      height: box.height,
      measured: { width: box.width, height: box.height },
      handles: handlesOf(drawn, box, dir),
      zIndex: layerOf(depth(id), shape === 'frame' ? 'frame' : 'node'),
      selected: isSelected,
      className: drawn.severity === null ? '' : 'react-flow__node-flawed',
      ...spoken(drawn, isSelected, speech),
      data: { drawn, dir, isFocused: id === focusedNodeId },
    };
  });
}

export function isSameNode(one: CanvasNode, other: CanvasNode): boolean {
  return (
    one.type === other.type &&
    one.position.x === other.position.x &&
    one.position.y === other.position.y &&
    one.width === other.width &&
    one.height === other.height &&
    one.zIndex === other.zIndex &&
    one.selected === other.selected &&
    one.ariaLabel === other.ariaLabel &&
    one.data.drawn === other.data.drawn &&
    one.data.dir === other.data.dir &&
    one.data.isFocused === other.data.isFocused
  );
}

/** A step as one thing with a name, for those who hear the drawing. */
function spoken(drawn: DrawnNode, isSelected: boolean, speech: NodesAsked['speech']) {
  const unnamed = { 'aria-roledescription': undefined };
  if (speech === null) return { domAttributes: unnamed };
  const domAttributes = { id: elementIdOf(drawn.node.id), 'aria-roledescription': speech.kind };
  const ariaLabel = [speech.speak(drawn), ...(isSelected ? [speech.chosen] : [])].join(', ');
  return { ariaRole: 'group', ariaLabel, domAttributes } as const;
}

/** Where lines begin and end, so that they can be drawn before their steps are. */
function handlesOf({ face }: DrawnNode, { width, height }: Box, dir: 'ltr' | 'rtl'): NodeHandle[] {
  const point = { width: 1, height: 1 };
  if (face.shape === 'boundary')
    return [{ ...point, type: 'source', position: Position.Bottom, x: width / 2 - 0.5, y: height - 1 }];
  const inset = face.shape === 'gateway' ? width / 2 - halfDiamond : 0;
  const left = { ...point, position: Position.Left, x: inset, y: height / 2 - 0.5 };
  const right = { ...point, position: Position.Right, x: width - inset - 1, y: height / 2 - 0.5 };
  const [before, after] = dir === 'rtl' ? [right, left] : [left, right];
  return [
    { ...before, type: 'target' },
    { ...after, type: 'source' },
  ];
}
