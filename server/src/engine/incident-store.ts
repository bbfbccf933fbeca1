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

/** An incident that waits for an operator. */
export interface OpenIncident {
  readonly id: string;
  readonly instanceId: string;
  /** Of the engine's id; null for one that the engine does not know of. */
  readonly number: number | null;
  readonly options: readonly string[];
  readonly job: ShellIncident['job'];
  readonly timerId: string | null;
}

/** Locks the instance, as every step of it does first, and then gives its incident; null when that is not open. */
export async function lockOpenIncident(
  client: PoolClient,
  instanceId: string,
  id: string,
): Promise<OpenIncident | null> {
  await client.query('select 1 from nativ.instances where id = $1 for update', [instanceId]);
  const { rows } = await client.query<OpenIncident>(
    `select id, instance_id as "instanceId", number, options, job, timer_id as "timerId" from nativ.incidents
     where id = $1 and instance_id = $2 and closed_at is null`,
    [id, instanceId],
  );
  return rows[0] ?? null;
}

export async function closeShellIncident(client: PoolClient, id: string): Promise<void> {
  await client.query('update nativ.incidents set closed_at = now() where id = $1 and closed_at is null', [id]);
}
