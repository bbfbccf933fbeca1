import type { Knex } from 'knex';

export interface ScheduleRow {
  readonly workspaceId: string;
  readonly flowId: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly followsCalendar: boolean;
  readonly nextRunAt: Date;
}

/**
 * Puts a schedule into use. A run that is due and has not been taken yet stays due when the flow is published again with
 * the same times.
 */
export async function putSchedule(transaction: Knex.Transaction, row: ScheduleRow): Promise<void> {
  await transaction.raw(
    `insert into nativ.schedules as s (workspace_id, flow_id, cron, time_zone, follows_calendar, next_run_at, wake_at)
     values (:workspaceId, :flowId, :cron, :timeZone, :followsCalendar, :nextRunAt, :nextRunAt)
     on conflict (workspace_id, flow_id) do update set cron = :cron, time_zone = :timeZone, follows_calendar = :followsCalendar, attempts = 0,
       next_run_at = case when s.cron = :cron and s.time_zone = :timeZone then coalesce(s.next_run_at, :nextRunAt) else :nextRunAt end,
       wake_at = case when s.cron = :cron and s.time_zone = :timeZone then coalesce(s.next_run_at, :nextRunAt) else :nextRunAt end`,
    { ...row },
  );
}

/** The schedules in use whose flows name no time zone. */
export async function listFollowingSchedules(
  transaction: Knex.Transaction,
): Promise<{ readonly flowId: string; readonly cron: string }[]> {
  return transaction('nativ.schedules')
    .where({ follows_calendar: true })
    .whereNotNull('next_run_at')
    .select({ flowId: 'flow_id', cron: 'cron' });
}

/** Lets a schedule go by another zone, save for a run that is due already. */
export async function moveSchedule(
  transaction: Knex.Transaction,
  row: { readonly flowId: string; readonly timeZone: string; readonly nextRunAt: Date | null },
): Promise<void> {
  await transaction.raw(
    `update nativ.schedules set time_zone = :timeZone,
       wake_at = case when next_run_at > now() then :nextRunAt::timestamptz else wake_at end,
       next_run_at = case when next_run_at > now() then :nextRunAt::timestamptz else next_run_at end
     where flow_id = :flowId`,
    { ...row },
  );
}

/** Takes the schedule of a flow out of use, if it has one. */
export async function dropSchedule(transaction: Knex.Transaction, flowId: string): Promise<void> {
  await transaction('nativ.schedules').where({ flow_id: flowId }).update({ next_run_at: null, wake_at: null });
}
