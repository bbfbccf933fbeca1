import { type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { labelWidth } from './arrange.ts';
import type { CanvasEdge } from './canvas-edge.ts';
import type { Point } from './flow-layout.ts';

export const turnAfter = 14;
export const arrowRoom = 18;
const plusRoom = 30;

export interface Route {
  readonly path: string;
  /** Where its words stand. */
  readonly words: Point;
  /** Where a step can be put in, beside the words. */
  readonly gap: Point;
}

/** How a line runs from step to step. */
export function routeOf(props: EdgeProps<CanvasEdge>): Route {
  const { data, sourceX, targetX, targetPosition } = props;
  const laneY = data?.laneY ?? null;
  // While a step is dragged, a line that led back may lead on.
  const leadsOn = targetPosition === 'right' ? targetX < sourceX : targetX > sourceX;
  return laneY === null || leadsOn ? forward(props) : back(props, laneY);
}

const hasWords = ({ data }: EdgeProps<CanvasEdge>) => Boolean(data?.label) || data?.severity !== null;

/** Turns early where it has a label, so that the label lies before the node that the line leads to. */
function forward(props: EdgeProps<CanvasEdge>): Route {
  const { sourceX, targetX, targetY, sourcePosition, targetPosition, data } = props;
  const sign = targetPosition === 'right' ? -1 : 1;
  const { sourceInset = 0, targetInset = 0 } = data ?? {};
  const early = sourceX + sign * (turnAfter + sourceInset);
  const arrowX = targetX - sign * arrowRoom;
  const turn = data?.label ? 'early' : data?.turn;
  const centerX = turn === 'early' ? early : arrowX - sign * (turnAfter + targetInset);
  const isTurned = turn && sourcePosition !== 'bottom';
  const [path, middleX, middleY] = getSmoothStepPath({ ...props, borderRadius: 12, ...(isTurned && { centerX }) });
  // A long line may run behind other nodes, so its label stays near where it begins.
  const room = Math.min(Math.abs(arrowX - early), labelWidth + 24);
  const beforeArrow = { x: arrowX - sign * plusRoom, y: targetY };
  return {
    path,
    words: { x: early + (sign * room) / 2, y: targetY },
    gap: hasWords(props) || isTurned ? beforeArrow : { x: middleX, y: middleY },
  };
}

/** Runs beneath all nodes, in a lane of its own. */
function back(props: EdgeProps<CanvasEdge>, laneY: number): Route {
  const { sourceInset = 0, targetInset = 0 } = props.data ?? {};
  const offset = turnAfter + Math.max(sourceInset, targetInset);
  const [path] = getSmoothStepPath({ ...props, borderRadius: 12, centerY: laneY, offset });
  const x = (props.sourceX + props.targetX) / 2;
  return { path, words: { x, y: laneY }, gap: { x: hasWords(props) ? x + labelWidth / 2 + plusRoom : x, y: laneY } };
}
