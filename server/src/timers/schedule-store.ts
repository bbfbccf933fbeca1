import type { Pool, PoolClient } from 'pg';

/** A schedule whose time has come and that this node looks after for a while. */
export interface DueSchedule {
  readonly workspaceId: string;
  readonly flowId: string;
  readonly nextRunAt: Date;
  readonly attempts: number;
}

/** Takes schedules that are due, of all workspaces. */
export async function claimSchedules(engine: Pool, most: number): Promise<DueSchedule[]> {
  const { rows } = await engine.query<DueSchedule>({
    name: 'claim-schedules',
    text: `select workspace_id as "workspaceId", flow_id as "flowId", next_run_at as "nextRunAt", attempts from app.claim_schedules($1)`,
    values: [most],
  });
  return rows;
}

export interface LockedSchedule {
  readonly flowKey: string;
  readonly cron: string;
  readonly timeZone: string;
  /** Null while the flow is out of use. */
  readonly nextRunAt: Date | null;
}

/** Locks a schedule, so that of two nodes that claimed it one runs it. */
export async function lockSchedule(client: PoolClient, flowId: string): Promise<LockedSchedule | null> {
  const { rows } = await client.query<LockedSchedule>(
    `select f.key as "flowKey", s.cron, s.time_zone as "timeZone", s.next_run_at as "nextRunAt"
     from nativ.schedules s join nativ.flows f on f.workspace_id = s.workspace_id and f.id = s.flow_id
     where s.flow_id = $1 for update of s`,
    [flowId],
  );
  return rows[0] ?? null;
}

/** Says when a schedule runs next; never again when null. */
export async function setNextRun(
  client: PoolClient,
  flowId: string,
  nextRunAt: Date | null,
  ranAt: Date,
): Promise<void> {
  await client.query(
    'update nativ.schedules set next_run_at = $2, wake_at = $2, attempts = 0, last_run_at = $3 where flow_id = $1',
    [flowId, nextRunAt, ranAt],
  );
}
