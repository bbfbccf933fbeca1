import { Handle, Position } from '@xyflow/react';
import type { CSSProperties } from 'react';
import classes from './flow-handle.module.css';

interface FlowHandleProps {
  readonly kind: 'source' | 'target';
  readonly dir: 'ltr' | 'rtl';
  /** Whether lines can be drawn from it or to it. */
  readonly isOpen: boolean;
  /** What takes a line that is let go over it: a card whole, a diamond, the side of a frame. */
  readonly reach: 'card' | 'diamond' | 'side';
  readonly style?: CSSProperties;
}

/** Where lines enter a step, at its beginning, and where they leave it. */
export function FlowHandle({ kind, dir, isOpen, reach, style }: FlowHandleProps) {
  const isLeft = (kind === 'target') === (dir === 'ltr');
  return (
    <Handle
      type={kind}
      position={isLeft ? Position.Left : Position.Right}
      isConnectable={isOpen}
      isConnectableStart={isOpen && kind === 'source'}
      isConnectableEnd={isOpen && kind === 'target'}
      className={classes.handle}
      data-open={isOpen || undefined}
      data-kind={kind}
      data-reach={reach}
      {...(style && { style })}
    />
  );
}

/** Where the line out of an attached event leaves it. */
export function FlowHandleBeneath({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <Handle
      type="source"
      position={Position.Bottom}
      isConnectable={isOpen}
      isConnectableEnd={false}
      className={classes.handle}
      data-open={isOpen || undefined}
      data-kind="source"
    />
  );
}
