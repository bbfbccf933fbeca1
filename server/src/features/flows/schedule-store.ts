import type { Knex } from 'knex';

export interface ScheduleRow {
  readonly workspaceId: string;
  readonly flowId: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly nextRunAt: Date;
}

/**
 * Puts a schedule into use. A run that is due and has not been taken yet stays due when the flow is published again with
 * the same times.
 */
export async function putSchedule(transaction: Knex.Transaction, row: ScheduleRow): Promise<void> {
  await transaction.raw(
    `insert into nativ.schedules as s (workspace_id, flow_id, cron, time_zone, next_run_at, wake_at)
     values (:workspaceId, :flowId, :cron, :timeZone, :nextRunAt, :nextRunAt)
     on conflict (workspace_id, flow_id) do update set cron = :cron, time_zone = :timeZone, attempts = 0,
       next_run_at = case when s.cron = :cron and s.time_zone = :timeZone then coalesce(s.next_run_at, :nextRunAt) else :nextRunAt end,
       wake_at = case when s.cron = :cron and s.time_zone = :timeZone then coalesce(s.next_run_at, :nextRunAt) else :nextRunAt end`,
    { ...row },
  );
}

/** Takes the schedule of a flow out of use, if it has one. */
export async function dropSchedule(transaction: Knex.Transaction, flowId: string): Promise<void> {
  await transaction('nativ.schedules').where({ flow_id: flowId }).update({ next_run_at: null, wake_at: null });
}
