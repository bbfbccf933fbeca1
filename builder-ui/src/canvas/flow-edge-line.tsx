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
  /** How far the line begins and ends inside the boxes of its nodes: at the corners of gateways. It turns outside of them. */
  readonly insets: { readonly source: number; readonly target: number };
}

export type CanvasEdge = Edge<EdgeLook, 'line'>;

const turnAfter = 14;
const arrowRoom = 18;
const narrowestLabel = 56;

/** A line from node to node, with its label on the long stretch. */
export function FlowEdgeLine(props: EdgeProps<CanvasEdge>) {
  const { data, markerEnd, targetX, sourceX } = props;
  const route = data?.laneY === null || data?.laneY === undefined ? forward(props) : back(props, data.laneY);
  const room = Math.abs(targetX - sourceX) - turnAfter - (data?.insets.source ?? 0) - arrowRoom;
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
  const { insets = { source: 0, target: 0 } } = data ?? {};
  const early = sourceX + sign * (turnAfter + insets.source);
  const arrowX = targetX - sign * arrowRoom;
  const turn = data?.label ? 'early' : data?.turn;
  const centerX = turn === 'early' ? early : arrowX - sign * (turnAfter + insets.target);
  const isTurned = turn && sourcePosition !== 'bottom';
  const [path] = getSmoothStepPath({ ...props, borderRadius: 12, ...(isTurned && { centerX }) });
  // A long line may run behind other nodes, so its label stays near where it begins.
  const room = Math.min(Math.abs(arrowX - early), labelWidth + 24);
  return { path, x: early + (sign * room) / 2, y: targetY };
}

/** Runs beneath all nodes, in a lane of its own. */
function back(props: EdgeProps<CanvasEdge>, laneY: number) {
  const { source = 0, target = 0 } = props.data?.insets ?? {};
  const offset = turnAfter + Math.max(source, target);
  const [path] = getSmoothStepPath({ ...props, borderRadius: 12, centerY: laneY, offset });
  return { path, x: (props.sourceX + props.targetX) / 2, y: laneY };
}
