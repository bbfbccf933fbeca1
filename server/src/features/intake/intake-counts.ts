import type { Pool } from 'pg';
import { countIntake } from './intake-count-store.ts';

const syncEveryMs = 1_000;
/** Buckets kept in memory; those of windows that are over go first. */
const mostBuckets = 50_000;

interface Bucket {
  /** How many came here. */
  here: number;
  /** How many of those the database has heard of. */
  told: number;
  /** What the database counts besides those, as it said last: what came to other nodes, less what came here before the window. */
  besides: number;
  /** By the monotonic clock; Infinity until the database has said when. */
  endsAt: number;
  /** Whether the database has been asked about it. */
  asked: Promise<void> | null;
}

/**
 * Counts what comes, by bucket, within a window that starts with the first. The counts stand in Postgres and hold for all
 * nodes and over restarts; but a submission must not wait for a row that all of its neighbours write too. So a bucket is
 * asked for when it is first met, and from then on counted here and told to the database each second, all buckets in one
 * statement: what several nodes let through too much is what one second brings.
 */
export class IntakeCounts {
  private readonly engine: Pool;
  private readonly windowSeconds: number;
  private readonly buckets = new Map<string, Bucket>();
  private timer: NodeJS.Timeout | null = null;
  private sync: Promise<void> | null = null;

  constructor(engine: Pool, windowSeconds: number) {
    this.engine = engine;
    this.windowSeconds = windowSeconds;
  }

  /** Counts one more. @returns how many there were in the window, with this one, and in how many seconds it ends */
  async add(name: string): Promise<{ readonly count: number; readonly endsInSeconds: number }> {
    const bucket = this.bucketOf(name);
    // Its own place in the row: of a crowd that waits together, those at the front come in.
    const place = ++bucket.here;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.tell();
    }, syncEveryMs).unref();
    bucket.asked ??= this.tell();
    await bucket.asked;
    const seconds = Math.ceil((bucket.endsAt - performance.now()) / 1000);
    return {
      count: bucket.besides + place,
      endsInSeconds: Math.min(this.windowSeconds, Math.max(1, seconds)),
    };
  }

  /** Tells the database what it has not heard of yet. */
  async stop(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.tell();
  }

  private bucketOf(name: string): Bucket {
    const kept = this.buckets.get(name);
    if (kept && kept.endsAt > performance.now()) return kept;
    const bucket: Bucket = { here: 0, told: 0, besides: 0, endsAt: Number.POSITIVE_INFINITY, asked: null };
    this.buckets.delete(name);
    this.buckets.set(name, bucket);
    if (this.buckets.size > mostBuckets) this.dropOldest();
    return bucket;
  }

  /** One statement at a time; what comes meanwhile goes with the next. */
  private async tell(): Promise<void> {
    while (this.sync) await this.sync;
    this.sync = this.tellAll();
    await this.sync;
  }

  private async tellAll(): Promise<void> {
    const due = [...this.buckets].filter(([, bucket]) => bucket.here > bucket.told);
    const told = due.map(([name, bucket]) => ({ name, bucket, count: bucket.here - bucket.told }));
    for (const { bucket, count } of told) bucket.told += count;
    try {
      const rows = new Map((await countIntake(this.engine, told, this.windowSeconds)).map((row) => [row.bucket, row]));
      for (const { name, bucket } of told) {
        const row = rows.get(name);
        if (!row) continue;
        bucket.besides = row.count - bucket.told;
        bucket.endsAt = performance.now() + row.endsInMs;
      }
    } catch {
      // Without a database nothing is stored either: whoever is let through here is refused there, and told so.
      for (const { bucket } of told) bucket.asked = null;
    } finally {
      this.sync = null;
    }
  }

  private dropOldest(): void {
    const oldest = this.buckets.keys().next();
    if (!oldest.done) this.buckets.delete(oldest.value);
  }
}
