import type { HIDDEN } from '../expressions/hidden.ts';
import type { HistoryRecord } from '../state/history-record.ts';
import type { Instance } from '../state/instance.ts';
import type { Effect } from './effect.ts';

/** What the engine reads of the world: nothing else reaches it. */
export interface Env {
  /** The instant of the step, ISO 8601 in UTC with milliseconds. */
  readonly now: string;
  /** Working time. Without it, working time is reckoned as plain time and local times as UTC. */
  readonly calendars?: Calendars;
  /**
   * Gives a text its label; null when the model abstains. Without it every text is abstained from. Where a past case is run
   * again and nobody has kept what was said, it is hidden.
   */
  readonly classify?: (model: string, text: string) => Classification | typeof HIDDEN | null;
}

/** Working time as the workspace has set it. `calendar` is the key of a calendar, null for the workspace's own. */
export interface Calendars {
  /** The instant at which the working time after an instant has passed: ISO 8601 duration in, instant out. */
  addBusinessTime(calendar: string | null, startAt: string, duration: string): string;
  /** The instant of a date (its first moment) or of a date and time without a zone; null when it is neither. */
  instantOf(calendar: string | null, local: string): string | null;
}

/** What a model says of a text. */
export interface Classification {
  readonly label: string;
  /** From 0 to 1. */
  readonly score: number;
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
  readonly expected: string;
  readonly found: string;
}
