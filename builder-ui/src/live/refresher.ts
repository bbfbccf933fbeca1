import type { LiveChange } from '@nativ/schemas';
import type { QueryKey } from '@tanstack/react-query';
import { liveKeys } from './live-keys.ts';

export interface RefresherParts {
  /** Reads again what is on the screen, and marks the rest as old. */
  readonly refresh: (keys: readonly QueryKey[]) => void;
  readonly now: () => number;
  readonly later: (run: () => void, ms: number) => () => void;
  /** Between 0 and 1. */
  readonly random: () => number;
}

/** A screen reads one thing at most so often, however much happens. */
export const usualEveryMs = 2_000;
/** What comes together is read together. */
const leastWaitMs = 50;

/**
 * Gathers changes and says when to read what again: soon after the first, at a moment of this screen's own, so that not all
 * screens ask at once; and while more and more comes, now and then.
 */
export class Refresher {
  private readonly parts: RefresherParts;
  private readonly due = new Map<string, { readonly key: QueryKey; readonly at: number }>();
  private readonly lastAt = new Map<string, number>();
  private cancel: (() => void) | null = null;
  /** Over how long all the screens spread; the server says, since it knows how many there are. */
  spreadMs = 300;

  constructor(parts: RefresherParts) {
    this.parts = parts;
  }

  note(changes: readonly LiveChange[]): void {
    const now = this.parts.now();
    const soon = now + leastWaitMs + this.parts.random() * this.spreadMs;
    for (const { key, everyMs = usualEveryMs } of changes.flatMap((change) => liveKeys[change.kind](change))) {
      const name = JSON.stringify(key);
      if (this.due.has(name)) continue;
      const last = this.lastAt.get(name);
      this.due.set(name, { key, at: last === undefined ? soon : Math.max(soon, last + everyMs) });
    }
    this.plan();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
    this.due.clear();
  }

  private plan(): void {
    this.cancel?.();
    this.cancel = null;
    if (this.due.size === 0) return;
    const next = Math.min(...[...this.due.values()].map(({ at }) => at));
    this.cancel = this.parts.later(() => this.flush(), Math.max(0, next - this.parts.now()));
  }

  private flush(): void {
    const now = this.parts.now();
    const ready = [...this.due].filter(([, { at }]) => at <= now);
    for (const [name] of ready) {
      this.due.delete(name);
      this.lastAt.set(name, now);
    }
    if (ready.length > 0) this.parts.refresh(ready.map(([, { key }]) => key));
    // What has not been spoken of for long needs no remembering.
    for (const [name, at] of this.lastAt) if (now - at > 60_000) this.lastAt.delete(name);
    this.plan();
  }
}
