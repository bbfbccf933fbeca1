import { setTimeout as sleep } from 'node:timers/promises';
import { runTaskList, type TaskList, type WorkerPool } from 'graphile-worker';
import pg from 'pg';
import { ownerConnection } from '../db/connection-settings.ts';
import { queueLog } from '../db/queue-log.ts';
import type { JobKind } from '../engine/step-jobs.ts';
import { describeError } from '../observability/describe-error.ts';
import type { Log } from '../observability/log.ts';
import { freeJobsOfTheDead } from './free-jobs-of-the-dead.ts';
import { type ClaimedJob, type JobHandlers, JobLost, type WorkspaceJob } from './job-handler.ts';
import { type NodeLease, takeNodeLease } from './node-lease.ts';

export interface JobWorkerParts {
  readonly databaseUrl: string;
  readonly handlers: JobHandlers;
  readonly log: Log;
  /** Turns jobs without attempts into incidents; done beside the freeing of jobs. */
  readonly giveUp: () => Promise<void>;
  readonly concurrency: number;
}

const roundMs = 2_000;
const restartMs = 1_000;

/**
 * Works on jobs as long as it lives. Its states:
 *
 * 1. It takes a lease, starts to claim jobs and announces under which name it does.
 * 2. Every two seconds it frees the jobs of nodes that are gone and turns exhausted ones into incidents.
 * 3. When its lease is lost, because the database restarted or the network broke, peers take its jobs: it stops working
 *    at once and begins anew. What it had begun is not recorded (`holdJob`).
 * 4. Told to stop, it lets the jobs under way end and gives the lease back.
 */
export class JobWorker {
  private readonly parts: JobWorkerParts;
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  constructor(parts: JobWorkerParts) {
    this.parts = parts;
  }

  start(): void {
    this.running ??= this.work();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async work(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.workOnLease();
      } catch (cause) {
        this.parts.log.warn({ err: cause }, 'The work on jobs stopped; it begins anew');
      }
      await this.pause(restartMs);
    }
  }

  private async workOnLease(): Promise<void> {
    const lease = await takeNodeLease(this.parts.databaseUrl);
    const owner = ownerPool(this.parts.databaseUrl, this.parts.concurrency);
    const workers = this.startWorkers(owner);
    const lost = lease.lost.then(() => 'lost' as const);
    try {
      await lease.announce(workers.id);
      await this.lookAround(owner, lease, lost);
    } finally {
      if (this.stopping.signal.aborted) await ignoring(workers.gracefulShutdown('The program ends'));
      else await ignoring(workers.forcefulShutdown('The lease was lost'));
      await lease.release();
      await owner.end();
    }
  }

  /** Returns when the lease is lost or the worker is told to stop. */
  private async lookAround(owner: pg.Pool, { lockKey }: NodeLease, lost: Promise<'lost'>): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.attempt(() => freeJobsOfTheDead(owner, lockKey));
      await this.attempt(this.parts.giveUp);
      if ((await Promise.race([this.pause(roundMs), lost])) === 'lost') throw new Error('The lease was lost.');
    }
  }

  /** A round that fails is followed by another. */
  private async attempt(work: () => Promise<unknown>): Promise<void> {
    await work().catch((cause) => this.parts.log.warn({ err: cause }, 'A round of looking after jobs failed'));
  }

  private startWorkers(owner: pg.Pool): WorkerPool {
    const { concurrency, handlers, log } = this.parts;
    const kinds = Object.keys(handlers) as JobKind[];
    const tasks: TaskList = Object.fromEntries(
      kinds.map((kind) => [
        kind,
        (payload, { job }) => {
          const claimed = {
            id: job.id,
            attempt: job.attempts,
            pool: job.locked_by ?? '',
            payload: payload as WorkspaceJob,
          };
          return this.run(kind, claimed);
        },
      ]),
    );
    const options = { concurrency, pollInterval: 1_000, noHandleSignals: true, logger: queueLog(log) };
    const workers = runTaskList(options, tasks, owner);
    // How it ends is known from the lease and from stop.
    workers.promise.catch(() => {});
    return workers;
  }

  /** The queue keeps the words of an error, which may quote somebody's answers: it gets those that the log gets. */
  private async run(kind: JobKind, job: ClaimedJob): Promise<void> {
    try {
      await this.parts.handlers[kind].run(job);
    } catch (cause) {
      const level = cause instanceof JobLost ? 'info' : 'warn';
      this.parts.log[level]({ err: cause, job: kind, attempt: job.attempt }, 'A job failed; it is tried again');
      throw new Error(describeError(cause).message);
    }
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal }).catch(() => {});
  }
}

/** One connection listens, the others claim and complete; the work itself is done on the pool of the engine. */
function ownerPool(url: string, concurrency: number): pg.Pool {
  const pool = new pg.Pool({ ...ownerConnection(url), max: Math.ceil(concurrency / 2) + 2 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

async function ignoring(shutdown: unknown): Promise<void> {
  await Promise.resolve(shutdown).catch(() => {});
}
