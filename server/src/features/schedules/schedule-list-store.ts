import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface ScheduleRow {
  readonly flowId: string;
  readonly flow: string;
  readonly flowTitle: LocalizedText;
  readonly cron: string;
  readonly timeZone: string;
  readonly nextRunAt: Date | null;
  readonly lastRunAt: Date | null;
  readonly failure: string | null;
  readonly failedRunAt: Date | null;
  readonly givenUp: boolean;
}

/** Schedules in the order of the keys of their flows: those in use, and those of which a run is missing. */
export async function listSchedules(
  transaction: Knex.Transaction,
  afterKey: string,
  limit: number,
): Promise<ScheduleRow[]> {
  return transaction('nativ.schedules as s')
    .join('nativ.flows as f', (join) => join.on('f.workspace_id', 's.workspace_id').andOn('f.id', 's.flow_id'))
    .where('f.key', '>', afterKey)
    .where((inner) => inner.whereNotNull('s.next_run_at').orWhereNotNull('s.failed_run_at'))
    .orderBy('f.key')
    .limit(limit)
    .select({
      flowId: 's.flow_id',
      flow: 'f.key',
      flowTitle: transaction.raw("f.draft -> 'title'"),
      cron: 's.cron',
      timeZone: 's.time_zone',
      nextRunAt: 's.next_run_at',
      lastRunAt: 's.last_run_at',
      failure: 's.failure',
      failedRunAt: 's.failed_run_at',
      givenUp: 's.given_up',
    });
}

/** The flow with a run that could not be started, its schedule locked; null when there is none. */
export async function lockFailedSchedule(
  transaction: Knex.Transaction,
  flowKey: string,
): Promise<{ readonly flowId: string } | null> {
  const { rows } = await transaction.raw<{ rows: { flowId: string }[] }>(
    `select s.flow_id as "flowId" from nativ.schedules s join nativ.flows f on f.workspace_id = s.workspace_id and f.id = s.flow_id
     where f.key = ? and s.failed_run_at is not null for update of s`,
    [flowKey],
  );
  return rows[0] ?? null;
}

/** Makes the run that failed due again, at once. */
export async function retryRun(transaction: Knex.Transaction, flowId: string): Promise<void> {
  await transaction('nativ.schedules')
    .where({ flow_id: flowId })
    .update({
      next_run_at: transaction.ref('failed_run_at'),
      wake_at: transaction.fn.now(),
      attempts: 0,
      given_up: false,
    });
}

/** Leaves the run out. While it is still tried, that ends with the next failure noted. */
export async function dismissRun(transaction: Knex.Transaction, flowId: string): Promise<void> {
  await transaction('nativ.schedules')
    .where({ flow_id: flowId })
    .update({ failure: null, failed_run_at: null, given_up: false });
}
