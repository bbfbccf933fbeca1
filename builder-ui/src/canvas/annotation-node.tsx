import type { FlowAnnotation } from '@nativ/schemas';
import { type Node, type NodeProps, NodeResizer } from '@xyflow/react';
import { memo } from 'react';
import classes from './annotation-node.module.css';

export interface AnnotationLook extends Record<string, unknown> {
  readonly annotation: FlowAnnotation;
  /** What stands on it, in the language of the page. */
  readonly text: string;
  readonly dir: 'ltr' | 'rtl';
  /** Whether it can be made larger and smaller here. */
  readonly isEditable: boolean;
}

/** A note beside the steps, or an area beneath them. */
export type AnnotationNode = Node<AnnotationLook, 'note' | 'area'>;

/** What can be taken hold of: of an area only its words, so that one can still drag over the drawing upon it. */
export const annotationHandle = 'flow-annotation-handle';

const smallest = { note: { width: 120, height: 56 }, area: { width: 160, height: 120 } } as const;

/** Words on the drawing that the engine never reads. */
export const AnnotationCard = memo(({ data, selected }: NodeProps<AnnotationNode>) => {
  const { annotation, text, dir, isEditable } = data;
  const { kind, tone = 'plain' } = annotation;
  return (
    <>
      <NodeResizer
        isVisible={isEditable && selected === true}
        minWidth={smallest[kind].width}
        minHeight={smallest[kind].height}
        handleClassName={classes.corner ?? ''}
        lineClassName={classes.side ?? ''}
      />
      <div className={classes[kind]} dir={dir} data-tone={tone} data-selected={selected || undefined}>
        <p className={`${annotationHandle} ${classes.words}`} dir="auto">
          {text}
        </p>
      </div>
    </>
  );
});
