import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../../observability/log.ts';
import { CaseReader } from './case-store.ts';
import { claimPortions, enterWorkspace, type Portion, putBack, retryGivenUp, writeEntries } from './index-store.ts';
import { commentsUnder, readItems } from './item-store.ts';

/** Items at once: some hundredths of a second. */
const batch = 250;
const idleMs = 500;
/** A program that has as much to do as this leaves the index for later: people who wait come first. */
const busyShare = 0.6;
const busyFactor = 10;

interface IndexerParts {
  readonly engine: Pool;
  readonly log: Log;
}

/**
 * Keeps the index up with what changes, about half a second behind it. Beside the requests and not in them: taking in a
 * submission would else pay for the words of a task, a post and a case. While the program is busy it takes ten times as
 * long a rest as it worked.
 */
export class Indexer {
  private readonly parts: IndexerParts;
  private readonly cases = new CaseReader();
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  constructor(parts: IndexerParts) {
    this.parts = parts;
  }

  start(): void {
    this.running ??= this.follow();
  }

  /** Lets what is under way end. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Indexes all that waits; for tests, and for whoever cannot wait. */
  async catchUp(): Promise<void> {
    while ((await this.step()) > 0);
  }

  private async follow(): Promise<void> {
    await retryGivenUp(this.parts.engine).catch((cause) => {
      this.parts.log.warn({ err: cause }, 'Could not try again what the search index gave up');
    });
    while (!this.stopping.signal.aborted) {
      const began = performance.now();
      const before = performance.eventLoopUtilization();
      const done = await this.step().catch((cause) => {
        this.parts.log.warn({ err: cause }, 'Could not bring the search index up to date');
        return 0;
      });
      const tookMs = performance.now() - began;
      const isBusy = performance.eventLoopUtilization(before).utilization > busyShare;
      const restMs = done === 0 ? idleMs : isBusy ? tookMs * busyFactor : tookMs / 2;
      await sleep(restMs, undefined, { signal: this.stopping.signal }).catch(() => {});
    }
  }

  /** @returns how many items were looked at */
  private async step(): Promise<number> {
    let claimed: readonly Portion[] = [];
    try {
      return await inTransaction(this.parts.engine, async (client) => {
        claimed = await claimPortions(client, batch);
        return this.index(client, claimed);
      });
    } catch (cause) {
      // Rolled back, so that it is claimed again: one portion at a time, since one bad one must not hold up the others.
      if (claimed.length === 0) throw cause;
      this.parts.log.warn({ err: cause }, 'Could not index a portion; it is tried in parts');
      return this.oneByOne();
    }
  }

  private async oneByOne(): Promise<number> {
    let failed: Portion | undefined;
    try {
      return await inTransaction(this.parts.engine, async (client) => {
        const [portion] = await claimPortions(client, 1);
        failed = portion;
        return this.index(client, portion ? [portion] : []);
      });
    } catch (cause) {
      if (!failed) throw cause;
      const portion = failed;
      await inTransaction(this.parts.engine, async (client) => {
        await claimPortions(client, 1);
        return portion;
      });
      await putBack(this.parts.engine, portion);
      this.parts.log.warn({ err: cause, kind: portion.kind, tries: portion.tries }, 'Could not index an item');
      return portion.ids.length;
    }
  }

  private async index(client: PoolClient, portions: readonly Portion[]): Promise<number> {
    let looked = 0;
    for (const { workspaceId, kind, ids } of merged(portions)) {
      await enterWorkspace(client, workspaceId);
      const items = kind === 'case' ? await this.cases.read(client, ids) : await readItems[kind](client, ids);
      await writeEntries(client, workspaceId, ids, items);
      looked += ids.length;
      if (kind === 'post') await this.indexUnder(client, workspaceId, ids);
    }
    return looked;
  }

  /** What is said under a post that was taken back is found no more, and again once it is there again. */
  private async indexUnder(client: PoolClient, workspaceId: string, postIds: readonly string[]): Promise<void> {
    const ids = await commentsUnder(client, postIds);
    if (ids.length > 0) await writeEntries(client, workspaceId, ids, await readItems.comment(client, ids));
  }
}

/** What is of one kind and workspace goes together, each item once. */
function merged(portions: readonly Portion[]): readonly Portion[] {
  const together = new Map<string, Portion>();
  for (const portion of portions) {
    const name = `${portion.workspaceId} ${portion.kind}`;
    const known = together.get(name);
    const ids = [...new Set([...(known?.ids ?? []), ...portion.ids])];
    together.set(name, { ...portion, ids });
  }
  return [...together.values()];
}

async function inTransaction<T>(engine: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await engine.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (cause) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw cause;
  } finally {
    client.release(broken);
  }
}
