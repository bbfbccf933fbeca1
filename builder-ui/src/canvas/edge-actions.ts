import { createContext } from 'react';
import type { Point } from './flow-layout.ts';

/** What can be done with an edge where it is drawn. */
export interface EdgeActions {
  /** Puts a step into it; the point is on the screen. */
  readonly insertAt: (edgeId: string, screen: Point) => void;
  readonly choose: (
    edgeId: string,
    keys: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
  ) => void;
  /** Shows what can be said about it. */
  readonly open: (edgeId: string) => void;
}

/** Null where the drawing is only looked at. */
export const EdgeActionsContext = createContext<EdgeActions | null>(null);
