import type { Pool } from 'pg';
import type { Published } from '../engine/published.ts';
import { startInstance } from '../engine/start-instance.ts';
import { inStep } from '../engine/step-transaction.ts';
import { nextRun } from './next-run.ts';
import { type DueSchedule, lockSchedule, setNextRun } from './schedule-store.ts';

/**
 * Starts the instance of one run of a schedule and says when the next is, in one transaction. Of two nodes that come to
 * it the second finds the next run set. However many runs a downtime has swallowed, one takes their place.
 */
export function runSchedule(
  parts: { readonly engine: Pool; readonly published: Published },
  due: DueSchedule,
): Promise<void> {
  return inStep(parts, due.workspaceId, async (step) => {
    const schedule = await lockSchedule(step.client, due.flowId);
    const runAt = schedule?.nextRunAt;
    if (!schedule || !runAt || runAt.getTime() !== due.nextRunAt.getTime()) return;
    const flow = await step.published.publishedFlow(step.client, schedule.flowKey);
    if (flow) {
      const startKey = `schedule/${due.flowId}/${runAt.toISOString()}`;
      await startInstance(step, flow, { data: {}, startKey });
    }
    const now = new Date();
    const next = flow && nextRun(schedule.cron, schedule.timeZone, now > runAt ? now : runAt);
    await setNextRun(step.client, due.flowId, next, now);
  });
}
