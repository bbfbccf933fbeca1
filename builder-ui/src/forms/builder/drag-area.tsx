import { DragDropProvider, DragOverlay } from '@dnd-kit/react';
import type { QuestionKindId } from '@nativ/runtime';
import type { ReactNode } from 'react';
import { pointerSensors, useDragPlugins } from '../../designs/pointer-drag.ts';
import classes from '../../designs/workshop.module.css';
import { useCanvasEdits } from './canvas/use-canvas-edits.ts';
import type { Place } from './document/question-edits.ts';

interface Dragged {
  readonly path?: string;
  readonly kind?: QuestionKindId;
  readonly title?: string;
}

/** Where questions and kinds of question are dragged and dropped. With the keyboard the arrow keys move a question at once. */
export function DragArea({ children }: { readonly children: ReactNode }) {
  const edits = useCanvasEdits();
  const plugins = useDragPlugins();
  return (
    <DragDropProvider
      plugins={plugins}
      sensors={pointerSensors}
      onDragEnd={({ operation, canceled }) => {
        const place = operation.target?.data.place as Place | undefined;
        const { path, kind } = (operation.source?.data ?? {}) as Dragged;
        if (canceled || place === undefined) return;
        if (kind !== undefined) edits.add(kind, place);
        else if (path !== undefined) edits.move(path, place);
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {(source) => <span className={classes.dragged}>{(source.data as Dragged).title}</span>}
      </DragOverlay>
    </DragDropProvider>
  );
}
