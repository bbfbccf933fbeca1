import type { Command } from '../engine/command.ts';

/** What started an instance. */
export interface StartInput {
  /** The id of the new instance: minted by the shell, a UUID version 7. */
  readonly instanceId: string;
  /** The visible, validated answers of the start form. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** One thing that happened within a step, in the past tense. A node is left by the edge that is taken, or ended. */
export interface HistoryEvent {
  readonly kind:
    | 'instanceStarted'
    | 'nodeEntered'
    | 'edgeTaken'
    | 'taskCreated'
    | 'taskCompleted'
    | 'taskCancelled'
    | 'postCreated'
    | 'variablesSet'
    | 'incidentRaised'
    | 'instanceCompleted'
    | 'instanceCancelled';
  readonly nodeId?: string;
  readonly edgeId?: string;
  /** Names and ids only: the answers themselves stand in the cause of the record. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Everything about one step: what caused it, when, and what it did. The shell keeps one row per step, because a row
 * per event would triple the rows that a submission writes.
 */
export interface HistoryRecord {
  /** Counts from 1 within the instance and equals the revision after the step. */
  readonly sequence: number;
  readonly at: string;
  readonly cause: { readonly kind: 'start'; readonly input: StartInput } | Command;
  readonly events: readonly HistoryEvent[];
}
