import { createContext, useContext } from 'react';
import type { Point } from '../../../canvas/flow-layout.ts';
import type { Parts } from '../document/parts.ts';
import type { Spot } from '../palette/place-parts.ts';

/** A wish to add something: where on the screen to ask what, and where in the flow it shall stand. */
export interface AddWish {
  readonly screen: Point;
  readonly spot: Spot;
}

/** What others may do with the drawing. Points of the flow are logical: x runs along the reading direction. */
export interface CanvasApi {
  /** The middle of what is seen, as the upper left corner of a step that would stand there. */
  readonly viewCentre: () => Point;
  readonly toLogical: (screen: Point) => Point;
  /** The edge drawn at a point of the screen. */
  readonly edgeAt: (screen: Point) => string | null;
  /** Brings parts into view as near as they can be read, without moving when they are seen already. */
  readonly reveal: (parts: Parts) => void;
  /** Whether parts can be seen whole, and large enough. */
  readonly isSeen: (parts: Parts) => boolean;
  /** Shows these parts as large as they fit; all of the flow without them. */
  readonly zoomTo: (parts?: Parts) => void;
  readonly zoomBy: (factor: number) => void;
  /** Gives the keyboard to the drawing. */
  readonly focus: () => void;
  /** Shows what a line being dragged over the drawing would hit; null for nothing. */
  readonly markTarget: (partId: string | null) => void;
  /** Asks what shall be added. */
  readonly askWhatToAdd: (wish: AddWish) => void;
}

export const CanvasApiContext = createContext<CanvasApi | null>(null);

/** The drawing around here. */
export function useCanvasApi(): CanvasApi {
  const api = useContext(CanvasApiContext);
  if (!api) throw new Error('Expected a drawing around this component, but found none. Render it inside one.');
  return api;
}
