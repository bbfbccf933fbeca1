import type { PoolClient } from 'pg';
import type { JobKind, JobPayload } from '../engine/step-jobs.ts';
import type { StepParts } from '../engine/step-transaction.ts';

export type WorkspaceJob = JobPayload & { readonly workspaceId: string };

/** A job that this worker has claimed. */
export interface ClaimedJob {
  /** Of the queue. */
  readonly id: string;
  readonly attempt: number;
  /** The worker's name in the queue. */
  readonly pool: string;
  readonly payload: WorkspaceJob;
}

/**
 * Does one kind of job. A job may run more than once: its worker may die after the work and before the queue hears of it.
 * So whatever it records is recorded in a transaction that first asks `holdJob`, and found done the second time.
 */
export interface JobHandler {
  /** Throws what makes it be tried again later. */
  readonly run: (job: ClaimedJob) => Promise<void>;
  /**
   * Tells the instance that the job has failed for good, in the transaction that takes it from the queue.
   *
   * @returns false when the instance has no place for that: then an incident of its own is raised
   */
  readonly giveUp: (parts: StepParts, payload: WorkspaceJob) => Promise<boolean>;
}

export type JobHandlers = Readonly<Record<JobKind, JobHandler>>;

/** Another worker has the job by now; what this one did is not recorded. */
export class JobLost extends Error {
  override readonly name = 'JobLost';
}

/**
 * Makes sure that the job is still ours, until the end of the transaction: a worker that was frozen wakes to find its job
 * freed and taken by another.
 *
 * @throws JobLost
 */
export async function holdJob(client: PoolClient, { id, pool, attempt }: ClaimedJob): Promise<void> {
  const { rows } = await client.query<{ held: boolean }>('select app.hold_job($1, $2, $3) as held', [
    id,
    pool,
    attempt,
  ]);
  if (!rows[0]?.held) throw new JobLost(`Expected job ${id} to be ours, but another worker has it.`);
}
