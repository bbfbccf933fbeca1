import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo, useContext } from 'react';
import { labelWidth } from './arrange.ts';
import type { CanvasEdge } from './canvas-edge.ts';
import { usePartMarks } from './canvas-marks.ts';
import { EdgeActionsContext } from './edge-actions.ts';
import classes from './flow-edge-line.module.css';
import type { Point } from './flow-layout.ts';
import { arrowRoom, routeOf, turnAfter } from './line-route.ts';
import { PartProblem } from './part-problem.tsx';

const narrowestLabel = 56;

/** A line from node to node, with its label on the long stretch. */
export const FlowEdgeLine = memo((props: EdgeProps<CanvasEdge>) => {
  const { id, data, markerEnd, targetX, sourceX } = props;
  const marks = usePartMarks(id);
  const actions = useContext(EdgeActionsContext);
  const route = routeOf(props);
  const room = Math.abs(targetX - sourceX) - turnAfter - (data?.sourceInset ?? 0) - arrowRoom;
  return (
    <g className={classes.edge} data-severity={data?.severity} {...marks}>
      <BaseEdge
        path={route.path}
        className={classes.line ?? ''}
        interactionWidth={24}
        {...(markerEnd && { markerEnd })}
      />
      {actions && <Plus at={route.gap} onPress={(point) => actions.insertAt(id, point)} />}
      {(data?.label || data?.severity) && (
        <EdgeLabelRenderer>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the edge itself can be reached, and says the same. */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys choose the edge itself. */}
          <div
            className={`nodrag nopan ${classes.words}`}
            data-open={actions !== null || undefined}
            style={{ transform: `translate(-50%, -50%) translate(${route.words.x}px, ${route.words.y}px)` }}
            onClick={(event) => actions?.choose(id, event)}
            onDoubleClick={() => actions?.open(id)}
          >
            {data.label && (
              <span
                className={classes.label}
                data-default={data.isDefault}
                data-severity={data.severity}
                data-selected={props.selected || undefined}
                dir={data.isExpression ? 'ltr' : 'auto'}
                style={{ maxInlineSize: Math.min(labelWidth, Math.max(narrowestLabel, room)) }}
                {...marks}
              >
                {data.label}
              </span>
            )}
            <PartProblem severity={data.severity} problem={data.problem} at="line" />
          </div>
        </EdgeLabelRenderer>
      )}
    </g>
  );
});

interface PlusProps {
  readonly at: Point;
  readonly onPress: (screen: Point) => void;
}

/** Puts a step in, there. Seen when the line is chosen or pointed at; the keyboard has a key for it. */
function Plus({ at, onPress }: PlusProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; keys do the same at the edge itself.
    <g
      className={`nopan ${classes.plus}`}
      transform={`translate(${at.x} ${at.y})`}
      onClick={(event) => {
        event.stopPropagation();
        onPress({ x: event.clientX, y: event.clientY });
      }}
    >
      <circle className={classes.plusReach} r={14} />
      <circle className={classes.plusDisc} r={11} />
      <path d="M-5 0H5M0-5V5" />
    </g>
  );
}
