import type { HistoryRecord } from '../state/history-record.ts';
import type { Instance } from '../state/instance.ts';
import type { Effect } from './effect.ts';

/** What the engine reads of the world: nothing else reaches it. */
export interface Env {
  /** The instant of the step, ISO 8601 in UTC with milliseconds. */
  readonly now: string;
}

/** The outcome of a command that was accepted. */
export interface Step {
  readonly kind: 'step';
  readonly instance: Instance;
  readonly effects: readonly Effect[];
  /** What the shell stores; replaying an instance's records from the first gives its state. */
  readonly history: HistoryRecord;
}

/** The outcome of a command that does not fit the state: nothing has changed. */
export interface Rejection {
  readonly kind: 'rejection';
  /** Stable name, such as `task.not-open`. */
  readonly code: string;
  /** What was expected, what was found, what to do. */
  readonly message: string;
}
