import type { PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';
import type { JobKind, JobPayload } from './step-jobs.ts';

/** An incident that the engine does not know of: what was to be done for an instance keeps failing. */
export interface ShellIncident {
  readonly instanceId: string;
  readonly nodeId: string | null;
  readonly code: string;
  readonly message: string;
  /** What a retry enqueues again. */
  readonly job: { readonly kind: JobKind; readonly payload: JobPayload } | null;
  /** What a retry wakes again. */
  readonly timerId: string | null;
}

/** Stores an incident beside the instance, in the caller's transaction. */
export async function raiseShellIncident(
  client: PoolClient,
  workspaceId: string,
  { instanceId, nodeId, code, message, job, timerId }: ShellIncident,
): Promise<void> {
  await client.query(
    `insert into nativ.incidents (workspace_id, id, instance_id, node_id, code, message, options, job, timer_id, raised_at)
     values ($1, $2, $3, $4, $5, $6, '{retry,cancel}', $7, $8, now())`,
    [workspaceId, uuidv7(), instanceId, nodeId, code, message, job && JSON.stringify(job), timerId],
  );
}
