import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../observability/log.ts';

export interface SweeperParts<Item> {
  /** Takes what is due, at most so many, so that no other node takes it for a while. */
  readonly claim: (most: number) => Promise<readonly Item[]>;
  /** Does one; what it throws is logged and the item comes again later. */
  readonly fire: (item: Item) => Promise<void>;
  /** When something is due next; null when nothing is. */
  readonly nextAt: () => Promise<Date | null>;
  readonly log: Log;
  readonly what: string;
}

const batch = 50;
const lanes = 4;
const longestSleepMs = 1_000;

/**
 * Looks for what is due and does it, on every node at once. It sleeps until the next is due, one second at most, since
 * another node may add an earlier one meanwhile. Several lanes work beside each other, so that one item that waits for a
 * lock holds up no other; a lane that is free takes the next, and the next batch is claimed when the last has been taken.
 */
export class Sweeper<Item> {
  private readonly parts: SweeperParts<Item>;
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;
  private readonly underWay = new Set<Promise<void>>();

  constructor(parts: SweeperParts<Item>) {
    this.parts = parts;
  }

  start(): void {
    this.running ??= this.sweep();
  }

  /** Lets what is under way end. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await Promise.all(this.underWay);
  }

  private async sweep(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const waitMs = await this.round().catch((cause) => {
        this.parts.log.warn({ err: cause }, `Could not look for ${this.parts.what} that are due`);
        return longestSleepMs;
      });
      if (waitMs > 0) await sleep(waitMs, undefined, { signal: this.stopping.signal }).catch(() => {});
    }
  }

  /** @returns how long to sleep */
  private async round(): Promise<number> {
    const items = await this.parts.claim(batch);
    for (const item of items) {
      while (this.underWay.size >= lanes) await Promise.race(this.underWay);
      // What was claimed and is not begun comes again by itself.
      if (this.stopping.signal.aborted) return 0;
      this.begin(item);
    }
    if (items.length === batch) return 0;
    const next = await this.parts.nextAt();
    if (next === null) return longestSleepMs;
    return Math.min(longestSleepMs, Math.max(5, next.getTime() - Date.now()));
  }

  private begin(item: Item): void {
    const work = this.parts.fire(item).catch((cause) => {
      this.parts.log.warn({ err: cause }, `Something of the ${this.parts.what} failed; it is tried again later`);
    });
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
  }
}
