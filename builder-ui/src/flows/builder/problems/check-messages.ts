import type { FlowDocument, FlowProblem, FlowSurroundings, Key } from '@nativ/schemas';

/** What the page tells the worker. The surroundings are large and change rarely, so they go apart, and first. */
export type CheckWish =
  | { readonly kind: 'surroundings'; readonly flowKey: Key; readonly surroundings: FlowSurroundings }
  | { readonly kind: 'check'; readonly document: FlowDocument };

/** What a check found; each wish for one gets its answer, in order. */
export type CheckAnswer = readonly FlowProblem[];
