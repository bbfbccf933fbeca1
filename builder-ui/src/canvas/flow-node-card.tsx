import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { usePartMarks } from './canvas-marks.ts';
import { type CanvasNode, givesLines, takesLines } from './canvas-node.ts';
import { FlowHandle } from './flow-handle.tsx';
import classes from './flow-node-card.module.css';
import { PartProblem } from './part-problem.tsx';

/** A node as a card: icon, type in plain words, name, and what it does. */
export const FlowNodeCard = memo(({ id, data, isConnectable }: NodeProps<CanvasNode>) => {
  const { drawn, dir, isFocused } = data;
  const marks = usePartMarks(id);
  const FaceIcon = drawn.face.icon;
  return (
    <>
      <div
        className={classes.card}
        dir={dir}
        data-tone={drawn.face.tone}
        data-focused={isFocused}
        data-severity={drawn.severity}
        {...marks}
      >
        <FlowHandle kind="target" dir={dir} isOpen={isConnectable && takesLines(drawn)} reach="card" />
        <span className={classes.icon}>
          <FaceIcon size={22} aria-hidden />
        </span>
        <div className={classes.words}>
          {drawn.typeLabel !== drawn.name && <p className={classes.type}>{drawn.typeLabel}</p>}
          {/* Lines alone would run together for whoever reads the words without their places. */}{' '}
          <p className={classes.name}>
            <bdi>{drawn.name}</bdi>
          </p>{' '}
          {drawn.summary && <p className={classes.summary}>{drawn.summary}</p>}
        </div>
        <FlowHandle kind="source" dir={dir} isOpen={isConnectable && givesLines(drawn)} reach="card" />
      </div>
      <PartProblem severity={drawn.severity} problem={drawn.problem} at="card" />
    </>
  );
});
