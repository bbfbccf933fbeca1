import { Accessibility, PointerActivationConstraints, PointerSensor, StyleInjector } from '@dnd-kit/dom';
import { DragDropProvider, DragOverlay } from '@dnd-kit/react';
import type { QuestionKindId } from '@nativ/runtime';
import { type ComponentProps, type ReactNode, useMemo } from 'react';
import { styleNonce } from '../../app/style-nonce.ts';
import classes from '../../designs/workshop.module.css';
import { useCanvasEdits } from './canvas/use-canvas-edits.ts';
import type { Place } from './document/question-edits.ts';

interface Dragged {
  readonly path?: string;
  readonly kind?: QuestionKindId;
  readonly title?: string;
}

/** A press is a press and a swipe scrolls: only what is held or pulled is dragged. */
const sensors = [
  PointerSensor.configure({
    activationConstraints: (event) =>
      event.pointerType === 'touch'
        ? [new PointerActivationConstraints.Delay({ value: 250, tolerance: 6 })]
        : [new PointerActivationConstraints.Distance({ value: 6 })],
  }),
];

/**
 * Where questions and kinds of question are dragged and dropped. The pointer only: with the keyboard the arrow keys move
 * a question at once, so the library's own words for readers, which it has in English alone, are left out.
 */
export function DragArea({ children }: { readonly children: ReactNode }) {
  const edits = useCanvasEdits();
  const plugins = useMemo<ComponentProps<typeof DragDropProvider>['plugins']>(
    () => (defaults) => [
      ...defaults.filter((plugin) => plugin !== Accessibility),
      StyleInjector.configure({ nonce: styleNonce() }),
    ],
    [],
  );
  return (
    <DragDropProvider
      {...(plugins && { plugins })}
      sensors={sensors}
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
