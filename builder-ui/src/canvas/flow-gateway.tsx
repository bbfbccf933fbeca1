import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import classes from './flow-gateway.module.css';
import card from './flow-node-card.module.css';
import type { CanvasNode } from './flow-node-card.tsx';

/** Half of the diamond from corner to corner, in pixels: edges end at its corners and not at the box around it. */
export const halfDiamond = 33;

/** A gateway as it is drawn everywhere: a diamond with a mark, its name beneath. */
export const FlowGateway = memo(({ data }: NodeProps<CanvasNode>) => {
  const { drawn, dir, isFocused } = data;
  const FaceIcon = drawn.face.icon;
  const left = { left: `calc(50% - ${halfDiamond}px)`, right: 'auto' };
  const right = { left: `calc(50% + ${halfDiamond}px)`, right: 'auto' };
  const isRtl = dir === 'rtl';
  return (
    <div className={classes.gateway} dir={dir} title={drawn.typeLabel}>
      <Handle
        type="target"
        position={isRtl ? Position.Right : Position.Left}
        isConnectable={false}
        className={card.handle}
        style={isRtl ? right : left}
      />
      <span className={classes.diamond} data-focused={isFocused} data-severity={drawn.severity}>
        <FaceIcon size={26} stroke={2.5} aria-hidden />
      </span>
      <p className={classes.name}>
        <bdi>{drawn.name}</bdi>
      </p>
      <Handle
        type="source"
        position={isRtl ? Position.Left : Position.Right}
        isConnectable={false}
        className={card.handle}
        style={isRtl ? left : right}
      />
    </div>
  );
});
