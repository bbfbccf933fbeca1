import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import card from './flow-node-card.module.css';
import type { CanvasNode } from './flow-node-card.tsx';
import classes from './flow-ring.module.css';

/** An event attached to a step: a ring on its edge, broken where the step goes on when it happens. */
export const FlowRing = memo(({ data }: NodeProps<CanvasNode>) => {
  const { drawn, dir, isFocused } = data;
  const FaceIcon = drawn.face.icon;
  const isBeside = drawn.node.config?.interrupting === false;
  return (
    <div
      className={classes.ring}
      dir={dir}
      data-beside={isBeside}
      data-focused={isFocused}
      data-severity={drawn.severity}
      title={[drawn.name, drawn.summary].filter(Boolean).join(' · ')}
    >
      <FaceIcon size={22} aria-hidden />
      <p className={classes.name}>
        <bdi>{drawn.name}</bdi>
      </p>
      <Handle type="source" position={Position.Bottom} isConnectable={false} className={card.handle} />
    </div>
  );
});
