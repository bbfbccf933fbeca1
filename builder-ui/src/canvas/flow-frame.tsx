import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { usePartMarks } from './canvas-marks.ts';
import type { CanvasNode } from './canvas-node.ts';
import classes from './flow-frame.module.css';
import { FlowHandle } from './flow-handle.tsx';
import { PartProblem } from './part-problem.tsx';

/** A part of a flow: a frame around its steps, with its words above them. */
export const FlowFrame = memo(({ id, data, isConnectable }: NodeProps<CanvasNode>) => {
  const { drawn, dir, isFocused } = data;
  const marks = usePartMarks(id);
  const FaceIcon = drawn.face.icon;
  return (
    <>
      <div className={classes.frame} dir={dir} data-focused={isFocused} data-severity={drawn.severity} {...marks}>
        <FlowHandle kind="target" dir={dir} isOpen={isConnectable} reach="side" />
        <div className={classes.head}>
          <FaceIcon size={22} aria-hidden />
          <div className={classes.words}>
            {drawn.typeLabel !== drawn.name && <p className={classes.type}>{drawn.typeLabel}</p>}
            {/* Lines alone would run together for whoever reads the words without their places. */}{' '}
            <p className={classes.name}>
              <bdi>{drawn.name}</bdi>
            </p>{' '}
            {drawn.summary && <p className={classes.type}>{drawn.summary}</p>}
          </div>
        </div>
        <FlowHandle kind="source" dir={dir} isOpen={isConnectable} reach="side" />
      </div>
      <PartProblem severity={drawn.severity} problem={drawn.problem} at="frame" />
    </>
  );
});
