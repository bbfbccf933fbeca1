import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Log } from '../../observability/log.ts';
import type { LiveEvent, LivePosition } from './live-event.ts';
import { lookForEvents } from './live-store.ts';

/** What happened in the workspaces that somebody listens to. */
export interface LiveBatch {
  readonly position: LivePosition;
  readonly byWorkspace: ReadonlyMap<string, readonly LiveEvent[]>;
  /** Where so much happened that it was not read; everybody there reads anew. */
  readonly flooded: ReadonlySet<string>;
}

export interface LiveTailParts {
  readonly engine: Pool;
  readonly log: Log;
  /** Who is listened for now; none, and the tail stops. */
  readonly workspaces: () => readonly string[];
  readonly onBatch: (batch: LiveBatch) => void;
}

/** How long what was committed may wait to be seen. Four looks a second cost the database 1 ms (docs/benchmarks.md). */
const everyMs = 250;
const afterFailureMs = 1_000;
const mostStartMs = 5_000;
const mostEvents = 2_000;

/**
 * Follows the outbox, one for all the listeners of a process, and only while there are some.
 *
 * Each look says which transactions it saw, and the next asks for what that one did not: nothing is missed and nothing comes
 * twice, however late whoever began first commits. It looks four times a second instead of being woken: a NOTIFY takes a lock
 * that commits wait for in turn, which cost more than half of the intake (decisions/0026).
 */
export class LiveTail {
  private readonly parts: LiveTailParts;
  private running: Promise<void> | null = null;
  private snapshot: string | null = null;
  private last: LivePosition | null = null;
  private seenAt = 0;
  private isFailing = false;

  constructor(parts: LiveTailParts) {
    this.parts = parts;
  }

  /** Where it stands; null when it has not looked yet or not for a while, so that nobody may rely on it. */
  get position(): LivePosition | null {
    return performance.now() - this.seenAt < 10_000 ? this.last : null;
  }

  /**
   * Begins to follow where it does not yet: somebody has come. Once this is done, whatever is committed from now on is seen.
   *
   * @returns false when the database has not answered for some seconds
   */
  async wake(): Promise<boolean> {
    this.running ??= this.follow();
    for (let waited = 0; this.snapshot === null && waited < mostStartMs; waited += 10) await sleep(10);
    return this.snapshot !== null;
  }

  /** Lets the look under way end. With nobody left to listen, it is the last. */
  async stop(): Promise<void> {
    await this.running;
  }

  private async follow(): Promise<void> {
    for (;;) {
      const workspaces = this.parts.workspaces();
      if (workspaces.length === 0) {
        // What happens while nobody listens is for whoever comes back to ask for.
        this.snapshot = null;
        this.running = null;
        return;
      }
      await this.look(workspaces).then(
        () => this.recovered(),
        (cause) => this.failed(cause),
      );
      await sleep(this.isFailing ? afterFailureMs : everyMs, undefined, { ref: false });
    }
  }

  private async look(workspaces: readonly string[]): Promise<void> {
    const { snapshot, position, events } = await lookForEvents(
      this.parts.engine,
      this.snapshot,
      workspaces,
      mostEvents,
    );
    // Another database than before, such as an older one that was restored: nothing that was known of it holds.
    const isAnother = this.last !== null && position.horizon < this.last.horizon;
    this.snapshot = snapshot;
    this.last = position;
    this.seenAt = performance.now();
    if (isAnother) return this.parts.onBatch({ position, byWorkspace: new Map(), flooded: new Set(workspaces) });
    if (events.length === 0) return;
    const byWorkspace = new Map<string, LiveEvent[]>();
    for (const event of events) {
      const some = byWorkspace.get(event.workspaceId) ?? [];
      some.push(event);
      byWorkspace.set(event.workspaceId, some);
    }
    const flooded = [...byWorkspace].flatMap(([id, some]) => (some.length >= mostEvents ? [id] : []));
    this.parts.onBatch({ position, byWorkspace, flooded: new Set(flooded) });
  }

  private failed(cause: unknown): void {
    if (!this.isFailing) this.parts.log.warn({ err: cause }, 'Could not look for what changed; trying on');
    this.isFailing = true;
  }

  private recovered(): void {
    if (this.isFailing) this.parts.log.info('Looking for what changed again');
    this.isFailing = false;
  }
}
