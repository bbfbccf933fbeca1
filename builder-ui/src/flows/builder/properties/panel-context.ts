import type { FlowDocument, FlowNode, FlowProblem, FlowSurroundings } from '@nativ/schemas';
import { createContext, useContext } from 'react';

/** What the editors of settings know of the flow around them. */
export interface PanelPlace {
  readonly document: FlowDocument;
  readonly node: FlowNode;
  /** What the check found at its settings, by their names. */
  readonly problemsAt: ReadonlyMap<string, readonly FlowProblem[]>;
  /** Undefined until it has come. */
  readonly surroundings: FlowSurroundings | undefined;
  /** The languages in which the flow speaks, that of the reader first. */
  readonly languages: readonly string[];
}

export const PanelContext = createContext<PanelPlace | null>(null);

export function usePanel(): PanelPlace {
  const place = useContext(PanelContext);
  if (!place) throw new Error('Expected a panel around this editor, but found none. Render it inside one.');
  return place;
}
