import { IconAlertTriangle } from '@tabler/icons-react';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { NodeShape } from '../nodes/node-face.ts';
import type { DrawnNode } from './drawn-flow.ts';
import classes from './flow-node-card.module.css';

export type CanvasNode = Node<{ drawn: DrawnNode; dir: 'ltr' | 'rtl'; isFocused: boolean }, NodeShape>;

/** A node as a card: icon, type in plain words, name, and what it does. */
export const FlowNodeCard = memo(({ data }: NodeProps<CanvasNode>) => {
  const { drawn, dir, isFocused } = data;
  const FaceIcon = drawn.face.icon;
  const [before, after] = dir === 'rtl' ? [Position.Right, Position.Left] : [Position.Left, Position.Right];
  return (
    <div
      className={classes.card}
      dir={dir}
      data-tone={drawn.face.tone}
      data-focused={isFocused}
      data-severity={drawn.severity}
    >
      <Handle type="target" position={before} isConnectable={false} className={classes.handle} />
      <span className={classes.icon}>
        <FaceIcon size={22} aria-hidden />
      </span>
      <div className={classes.words}>
        <p className={classes.type}>{drawn.typeLabel}</p>
        <p className={classes.name}>
          <bdi>{drawn.name}</bdi>
        </p>
        {drawn.summary && <p className={classes.summary}>{drawn.summary}</p>}
      </div>
      {drawn.severity && <IconAlertTriangle className={classes.warning} size={20} aria-hidden />}
      <Handle type="source" position={after} isConnectable={false} className={classes.handle} />
    </div>
  );
});
