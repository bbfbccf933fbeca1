import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import classes from './flow-frame.module.css';
import card from './flow-node-card.module.css';
import type { CanvasNode } from './flow-node-card.tsx';

/** A part of a flow: a frame around its steps, with its words above them. */
export const FlowFrame = memo(({ data }: NodeProps<CanvasNode>) => {
  const { drawn, dir, isFocused } = data;
  const FaceIcon = drawn.face.icon;
  const [before, after] = dir === 'rtl' ? [Position.Right, Position.Left] : [Position.Left, Position.Right];
  return (
    <div className={classes.frame} dir={dir} data-focused={isFocused} data-severity={drawn.severity}>
      <Handle type="target" position={before} isConnectable={false} className={card.handle} />
      <div className={classes.head}>
        <FaceIcon size={22} aria-hidden />
        <div className={classes.words}>
          <p className={classes.type}>{drawn.typeLabel}</p>
          <p className={classes.name}>
            <bdi>{drawn.name}</bdi>
          </p>
          {drawn.summary && <p className={classes.type}>{drawn.summary}</p>}
        </div>
      </div>
      <Handle type="source" position={after} isConnectable={false} className={card.handle} />
    </div>
  );
});
