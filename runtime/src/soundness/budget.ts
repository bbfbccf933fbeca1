/**
 * How much the check of one flow may do: nodes entered, and tokens looked at. It is shared by everything that is
 * explored of the flow, so that many small scopes take no longer than one big one.
 */
export class Budget {
  private left: number;

  constructor(work: number) {
    this.left = work;
  }

  get isSpent(): boolean {
    return this.left <= 0;
  }

  spend(work: number): void {
    this.left -= work;
  }

  /** A part of what is left, to be spent on something that may be done without. */
  share(part: number): Budget {
    return new Share(this, Math.floor(this.left * part));
  }
}

class Share extends Budget {
  private readonly whole: Budget;

  constructor(whole: Budget, work: number) {
    super(work);
    this.whole = whole;
  }

  override spend(work: number): void {
    super.spend(work);
    this.whole.spend(work);
  }
}
