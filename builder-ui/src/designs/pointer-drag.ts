import { Accessibility, PointerActivationConstraints, PointerSensor, StyleInjector } from '@dnd-kit/dom';
import type { DragDropProvider } from '@dnd-kit/react';
import { type ComponentProps, useMemo } from 'react';
import { styleNonce } from '../app/style-nonce.ts';

/** A press is a press and a swipe scrolls: only what is held or pulled is dragged. */
export const pointerSensors = [
  PointerSensor.configure({
    activationConstraints: (event) =>
      event.pointerType === 'touch'
        ? [new PointerActivationConstraints.Delay({ value: 250, tolerance: 6 })]
        : [new PointerActivationConstraints.Distance({ value: 6 })],
  }),
];

/**
 * What the library of dragging does here. The pointer only: the keyboard has ways of its own, so the library's words for
 * readers, which it has in English alone, are left out.
 */
export function useDragPlugins(): NonNullable<ComponentProps<typeof DragDropProvider>['plugins']> {
  return useMemo(
    () => (defaults) => [
      ...defaults.filter((plugin) => plugin !== Accessibility),
      StyleInjector.configure({ nonce: styleNonce() }),
    ],
    [],
  );
}
