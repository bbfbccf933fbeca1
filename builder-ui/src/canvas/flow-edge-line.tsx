import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import classes from './flow-edge-line.module.css';

export type CanvasEdge = Edge<{ label: string | null; isExpression: boolean; isDefault: boolean }, 'line'>;

const turnAfter = 26;

/** A line from node to node. It turns early, so that its label lies on the long stretch before the node it leads to. */
export function FlowEdgeLine(props: EdgeProps<CanvasEdge>) {
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data, markerEnd } = props;
  const isForward = Math.sign(targetX - sourceX) === (sourcePosition === 'left' ? -1 : 1);
  const turnX = sourceX + (sourcePosition === 'left' ? -turnAfter : turnAfter);
  const [path, middleX, middleY] = getSmoothStepPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
    borderRadius: 12,
    ...(data?.label && isForward && { centerX: turnX }),
  });
  const x = isForward ? (turnX + targetX) / 2 : middleX;
  const y = isForward ? targetY : middleY;
  return (
    <>
      <BaseEdge path={path} className={classes.line ?? ''} {...(markerEnd && { markerEnd })} />
      {data?.label && (
        <EdgeLabelRenderer>
          <div
            className={`nodrag nopan ${classes.label}`}
            data-default={data.isDefault}
            dir={data.isExpression ? 'ltr' : 'auto'}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          >
            {data.label}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
