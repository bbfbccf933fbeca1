import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { labelWidth } from './arrange.ts';
import classes from './flow-edge-line.module.css';

export interface EdgeLook extends Record<string, unknown> {
  readonly label: string | null;
  readonly isExpression: boolean;
  readonly isDefault: boolean;
  /** The height at which a line that leads back runs, beneath all nodes; null for one that leads on. */
  readonly laneY: number | null;
  /** Where a line to another height turns: after a split and before a join, so that it runs around what lies between. */
  readonly turn: 'early' | 'late' | null;
}

export type CanvasEdge = Edge<EdgeLook, 'line'>;

const turnAfter = 14;
const arrowRoom = 18;
const narrowestLabel = 56;

/** A line from node to node, with its label on the long stretch. */
export function FlowEdgeLine(props: EdgeProps<CanvasEdge>) {
  const { data, markerEnd, targetX, sourceX } = props;
  const route = data?.laneY === null || data?.laneY === undefined ? forward(props) : back(props, data.laneY);
  const room = Math.abs(targetX - sourceX) - turnAfter - arrowRoom;
  return (
    <>
      <BaseEdge path={route.path} className={classes.line ?? ''} {...(markerEnd && { markerEnd })} />
      {data?.label && (
        <EdgeLabelRenderer>
          <div
            className={`nodrag nopan ${classes.label}`}
            data-default={data.isDefault}
            dir={data.isExpression ? 'ltr' : 'auto'}
            style={{
              transform: `translate(-50%, -50%) translate(${route.x}px, ${route.y}px)`,
              maxInlineSize: Math.min(labelWidth, Math.max(narrowestLabel, room)),
            }}
          >
            {data.label}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}

/** Turns early where it has a label, so that the label lies before the node that the line leads to. */
function forward(props: EdgeProps<CanvasEdge>) {
  const { sourceX, targetX, targetY, sourcePosition, targetPosition, data } = props;
  const sign = targetPosition === 'right' ? -1 : 1;
  const early = sourceX + sign * turnAfter;
  const arrowX = targetX - sign * arrowRoom;
  const turn = data?.label ? 'early' : data?.turn;
  const centerX = turn === 'early' ? early : arrowX - sign * turnAfter;
  const isTurned = turn && sourcePosition !== 'bottom';
  const [path] = getSmoothStepPath({ ...props, borderRadius: 12, ...(isTurned && { centerX }) });
  return { path, x: (early + arrowX) / 2, y: targetY };
}

/** Runs beneath all nodes, in a lane of its own. */
function back(props: EdgeProps<CanvasEdge>, laneY: number) {
  const [path] = getSmoothStepPath({ ...props, borderRadius: 12, centerY: laneY, offset: turnAfter });
  return { path, x: (props.sourceX + props.targetX) / 2, y: laneY };
}
