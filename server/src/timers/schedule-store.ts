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

/** Says that a run was started, and when the next is; never again when null. What failed of this run is made up for. */
export async function setNextRun(
  client: PoolClient,
  flowId: string,
  { ranFor, nextRunAt, now }: { readonly ranFor: Date; readonly nextRunAt: Date | null; readonly now: Date },
): Promise<void> {
  await client.query(
    `update nativ.schedules set next_run_at = $2, wake_at = $2, attempts = 0, last_run_at = $3,
       failure = case when failed_run_at = $4 then null else failure end,
       given_up = given_up and failed_run_at <> $4,
       failed_run_at = nullif(failed_run_at, $4)
     where flow_id = $1`,
    [flowId, nextRunAt, now, ranFor],
  );
}

/** Writes down why a run could not be started. One that is given up makes way for the next. */
export async function recordFailedRun(
  client: PoolClient,
  flowId: string,
  run: { readonly runAt: Date; readonly why: string; readonly isGivenUp: boolean; readonly nextRunAt: Date | null },
): Promise<void> {
  await client.query('update nativ.schedules set failure = $2, failed_run_at = $3, given_up = $4 where flow_id = $1', [
    flowId,
    run.why,
    run.runAt,
    run.isGivenUp,
  ]);
  if (!run.isGivenUp) return;
  await client.query('update nativ.schedules set next_run_at = $2, wake_at = $2, attempts = 0 where flow_id = $1', [
    flowId,
    run.nextRunAt,
  ]);
}
