/** Lets work that keeps the processor busy be done one after the other, and refuses what would wait too long. */
export class Turns {
  private readonly mostWaiting: number;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(mostWaiting: number) {
    this.mostWaiting = mostWaiting;
  }

  /** @returns null when too many wait already */
  async take<Result>(work: () => Promise<Result>): Promise<Result | null> {
    if (this.waiting >= this.mostWaiting) return null;
    this.waiting += 1;
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.waiting -= 1;
    }
  }
}
