/** Of an inclusive split, more ways than this cannot be tried in all their combinations. */
const MAX_CHOICES = 4096;

/** Answers one step's questions from a script, and knows the script with which to try the next combination. */
export class Choices {
  isTooWide = false;
  private readonly script: readonly number[];
  private readonly asked: { readonly picked: number; readonly count: number }[] = [];

  constructor(script: readonly number[]) {
    this.script = script;
  }

  next(count: number): number {
    if (count > MAX_CHOICES) this.isTooWide = true;
    const picked = this.script[this.asked.length] ?? 0;
    this.asked.push({ picked, count });
    return picked;
  }

  following(): readonly number[] | null {
    const last = this.asked.findLastIndex(({ picked, count }) => picked + 1 < count);
    if (last < 0) return null;
    return this.asked.slice(0, last + 1).map(({ picked }, index) => (index === last ? picked + 1 : picked));
  }
}
