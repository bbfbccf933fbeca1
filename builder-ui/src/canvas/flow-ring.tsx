import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { usePartMarks } from './canvas-marks.ts';
import type { CanvasNode } from './canvas-node.ts';
import { FlowHandleBeneath } from './flow-handle.tsx';
import classes from './flow-ring.module.css';
import { PartProblem } from './part-problem.tsx';

/** An event attached to a step: a ring on its edge, broken where the step goes on when it happens. */
export const FlowRing = memo(({ id, data, isConnectable }: NodeProps<CanvasNode>) => {
  const { drawn, dir, isFocused } = data;
  const marks = usePartMarks(id);
  const FaceIcon = drawn.face.icon;
  const isBeside = drawn.node.config?.interrupting === false;
  return (
    <>
      <div
        className={classes.ring}
        dir={dir}
        data-beside={isBeside}
        data-focused={isFocused}
        data-severity={drawn.severity}
        title={[drawn.name, drawn.summary].filter(Boolean).join(' · ')}
        {...marks}
      >
        <FaceIcon size={22} aria-hidden />
        <p className={classes.name}>
          <bdi>{drawn.name}</bdi>
        </p>
        <FlowHandleBeneath isOpen={isConnectable} />
      </div>
      <PartProblem severity={drawn.severity} problem={drawn.problem} at="boundary" />
    </>
  );
});
