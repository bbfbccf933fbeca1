/** A request to a system outside. */
export interface OutboundRequest {
  readonly method: string;
  /** Begins with a slash. */
  readonly path: string;
  /** Sent as JSON, or as it is when it is bytes; null for none. */
  readonly body: unknown;
  /** The same for every try of one call, so that the other side does it once. */
  readonly idempotencyKey: string;
}

/** What one call may cost us. */
export interface OutboundLimits {
  readonly timeoutMs: number;
  /** Of the answer, once it is unpacked. */
  readonly mostBytes: number;
  readonly concurrency: number;
  readonly failuresToRest: number;
  readonly restMs: number;
}
