import type { Command } from '../engine/command.ts';
import type { Caller } from './instance.ts';

/** What started an instance. */
export interface StartInput {
  /** The id of the new instance: minted by the shell, a UUID version 7. */
  readonly instanceId: string;
  /** The visible, validated answers of the start form, the body of the webhook, or the input of the call. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The id of whoever started it; left out when nobody signed in did. */
  readonly by?: string | null;
  /** Left out when no other instance waits for this one. */
  readonly caller?: Caller | null;
}

/** Every kind of thing that history tells of, in the past tense. */
export type HistoryEventKind =
  | 'instanceStarted'
  | 'nodeEntered'
  | 'edgeTaken'
  | 'nodeWithdrawn'
  | 'taskCreated'
  | 'taskCompleted'
  | 'taskCancelled'
  | 'approvalGiven'
  | 'approvalDecided'
  | 'postCreated'
  | 'notificationSent'
  | 'messageSent'
  | 'messageAwaited'
  | 'messageReceived'
  | 'messageKept'
  | 'timerScheduled'
  | 'timerFired'
  | 'timerCancelled'
  | 'variablesSet'
  | 'decisionMade'
  | 'textClassified'
  | 'requestSent'
  | 'requestSucceeded'
  | 'requestFailed'
  | 'requestCancelled'
  | 'callStarted'
  | 'callSucceeded'
  | 'callFailed'
  | 'callCancelled'
  | 'itemStarted'
  | 'itemCompleted'
  | 'itemsCompleted'
  | 'joinPassed'
  | 'arrivalSwallowed'
  | 'branchDropped'
  | 'errorThrown'
  | 'errorCaught'
  | 'incidentRaised'
  | 'incidentResolved'
  | 'instanceMigrated'
  | 'instanceCompleted'
  | 'instanceCancelled';

/** One thing that happened within a step, in the past tense. A node is left by the edge that is taken, or ended. */
export interface HistoryEvent {
  readonly kind: HistoryEventKind;
  readonly nodeId?: string;
  readonly edgeId?: string;
  /** Names and ids only: the answers themselves stand in the cause of the record. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** The start of an instance as its first record keeps it. */
export interface StartCause {
  readonly kind: 'start';
  readonly input: StartInput;
  /** The behaviours of the engine that started it, so that a later engine replays it as it was. */
  readonly flags: readonly number[];
}

/**
 * Everything about one step: what caused it, when, and what it did. The shell keeps one row per step, because a row
 * per event would triple the rows that a submission writes.
 */
export interface HistoryRecord {
  /** Counts from 1 within the instance and equals the revision after the step. */
  readonly sequence: number;
  readonly at: string;
  readonly cause: StartCause | Command;
  readonly events: readonly HistoryEvent[];
  /** What the step read from `env` and keeps (answers of `classify`), in order, so that a replay reads the same. */
  readonly observed?: readonly unknown[];
}
