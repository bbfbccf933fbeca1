import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { usePartMarks } from './canvas-marks.ts';
import type { CanvasNode } from './canvas-node.ts';
import classes from './flow-gateway.module.css';
import { FlowHandle } from './flow-handle.tsx';
import { PartProblem } from './part-problem.tsx';

/** Half of the diamond from corner to corner, in pixels: edges end at its corners and not at the box around it. */
export const halfDiamond = 33;

const left = { left: `calc(50% - ${halfDiamond}px)`, right: 'auto' };
const right = { left: `calc(50% + ${halfDiamond}px)`, right: 'auto' };

/** A gateway as it is drawn everywhere: a diamond with a mark, its name beneath. */
export const FlowGateway = memo(({ id, data, isConnectable }: NodeProps<CanvasNode>) => {
  const { drawn, dir, isFocused } = data;
  const marks = usePartMarks(id);
  const FaceIcon = drawn.face.icon;
  const isRtl = dir === 'rtl';
  return (
    <>
      <div className={classes.gateway} dir={dir} title={drawn.typeLabel} {...marks}>
        <FlowHandle kind="target" dir={dir} isOpen={isConnectable} reach="diamond" style={isRtl ? right : left} />
        <span className={classes.diamond} data-focused={isFocused} data-severity={drawn.severity}>
          <FaceIcon size={26} stroke={2.5} aria-hidden />
        </span>
        <p className={classes.name}>
          <bdi>{drawn.name}</bdi>
        </p>
        <FlowHandle kind="source" dir={dir} isOpen={isConnectable} reach="diamond" style={isRtl ? left : right} />
      </div>
      <PartProblem severity={drawn.severity} problem={drawn.problem} at="gateway" />
    </>
  );
});
