/**
 * Leaves a system alone for a while once it has failed several times in a row. After the rest one call tries; if that
 * fails too, the rest begins again.
 */
export class CircuitBreaker {
  private readonly failuresToRest: number;
  private readonly restMs: number;
  private readonly now: () => number;
  private failures = 0;
  private restUntil: number | null = null;

  constructor(failuresToRest: number, restMs: number, now: () => number = Date.now) {
    this.failuresToRest = failuresToRest;
    this.restMs = restMs;
    this.now = now;
  }

  /** The instant until which nothing may be sent, in milliseconds since 1970; null when a call may go out. */
  restsUntil(): number | null {
    if (this.restUntil === null) return null;
    if (this.restUntil > this.now()) return this.restUntil;
    // The caller is the one who tries; others rest on until it is known how that went.
    this.restUntil = this.now() + this.restMs;
    return null;
  }

  note(succeeded: boolean): void {
    if (succeeded) {
      this.failures = 0;
      this.restUntil = null;
      return;
    }
    this.failures += 1;
    if (this.failures >= this.failuresToRest) this.restUntil = this.now() + this.restMs;
  }
}
