import type { Pool, PoolClient } from 'pg';
import type { JobKind } from '../engine/step-jobs.ts';
import type { WorkspaceJob } from './job-handler.ts';

export interface ExhaustedJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly payload: WorkspaceJob;
}

/** Jobs that have no attempt left, the ones that killed their worker each time included. */
export async function listExhaustedJobs(engine: Pool, most: number): Promise<ExhaustedJob[]> {
  const { rows } = await engine.query<ExhaustedJob>('select id, kind, payload from app.exhausted_jobs($1)', [most]);
  return rows;
}

/** Takes a job that has no attempt left from the queue; false when another node did, or it was given new attempts. */
export async function takeExhaustedJob(client: PoolClient, id: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select app.take_exhausted_job($1) as taken', [id]);
  return rows[0]?.taken ?? false;
}
