/** What changed, as the outbox has it: names only, for everybody. Whom it may be told is for `sight.ts` to say. */
export interface LiveEvent {
  readonly kind: string;
  /** Without any, something has left a list. */
  readonly ids: readonly string[];
  /** The groups that it stands in. */
  readonly groupIds: readonly string[];
  /** Where set, it is for these people only. */
  readonly userIds: readonly string[] | null;
}

/** How far somebody has come: every transaction before `horizon` has been seen, as the database counted it at `at`. */
export interface LivePosition {
  readonly horizon: bigint;
  /** Seconds since 1970, by the clock of the database. */
  readonly at: number;
}
