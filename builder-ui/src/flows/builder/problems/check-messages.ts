import type { FlowDocument, FlowProblem, FlowSurroundings } from '@nativ/schemas';

/** What the page asks the worker. */
export interface CheckWish {
  /** Counts the wishes: an answer to an earlier one is out of date. */
  readonly id: number;
  readonly flowKey: string;
  readonly document: FlowDocument;
  readonly surroundings: FlowSurroundings;
}

export interface CheckAnswer {
  readonly id: number;
  readonly problems: readonly FlowProblem[];
}
