import type { Schedule } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { type Page, pageOf } from '../page.ts';
import * as store from './schedule-list-store.ts';

/** Shows which flows start by themselves, and makes up for a run that could not be started. */
export class ScheduleService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, afterKey: string, limit: number): Promise<Page<Schedule>> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await store.listSchedules(transaction, afterKey, limit + 1);
      return pageOf(rows, limit, (row) => [row.flow], toSchedule);
    });
  }

  /** @returns false when no run of this flow is missing */
  resolve(actor: Actor, flowKey: string, action: 'retry' | 'dismiss'): Promise<boolean> {
    return asPerson(this.people, actor, async (transaction) => {
      const failed = await store.lockFailedSchedule(transaction, flowKey);
      if (!failed) return false;
      await (action === 'retry' ? store.retryRun : store.dismissRun)(transaction, failed.flowId);
      await recordAudit(transaction, actor, {
        action: action === 'retry' ? 'schedule.retried' : 'schedule.dismissed',
        subjectId: failed.flowId,
        detail: { key: flowKey },
      });
      return true;
    });
  }
}

const toSchedule = (row: store.ScheduleRow): Schedule => ({
  flow: row.flow,
  flowTitle: row.flowTitle,
  cron: row.cron,
  timeZone: row.timeZone,
  nextRunAt: row.nextRunAt?.toISOString() ?? null,
  lastRunAt: row.lastRunAt?.toISOString() ?? null,
  failure: row.failedRunAt && {
    runAt: row.failedRunAt.toISOString(),
    message: row.failure ?? '',
    isGivenUp: row.givenUp,
  },
});
