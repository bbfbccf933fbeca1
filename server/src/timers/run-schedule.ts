import type { Pool } from 'pg';
import type { Published } from '../engine/published.ts';
import { startInstance } from '../engine/start-instance.ts';
import { inStep, type StepParts } from '../engine/step-transaction.ts';
import { describeError } from '../observability/describe-error.ts';
import { nextRun } from './next-run.ts';
import { type DueSchedule, type LockedSchedule, lockSchedule, recordFailedRun, setNextRun } from './schedule-store.ts';

/** With the pauses in between, some thirteen minutes; after that the run is given up, and the next ones come as ever. */
const mostAttempts = 8;
const mostWords = 500;

interface Parts {
  readonly engine: Pool;
  readonly published: Published;
}

/**
 * Starts the instance of one run of a schedule and says when the next is, in one transaction. Of two nodes that come to
 * it the second finds the next run set. However many runs a downtime has swallowed, one takes their place.
 *
 * A run that cannot be started is tried again ever more rarely; why is written down at once, for an admin to see.
 */
export async function runSchedule(parts: Parts, due: DueSchedule): Promise<void> {
  try {
    await inStep(parts, due.workspaceId, (step) => startRun(step, due));
  } catch (cause) {
    const why = describeError(cause).message.slice(0, mostWords);
    await inStep(parts, due.workspaceId, (step) => recordFailure(step, due, why));
    throw cause;
  }
}

async function startRun(step: StepParts, due: DueSchedule): Promise<void> {
  const schedule = await lockDue(step, due);
  if (!schedule) return;
  const flow = await step.published.publishedFlow(step.client, schedule.flowKey);
  if (!flow)
    throw new Error(`Expected flow '${schedule.flowKey}' to be published, but it is not. Publish it, then retry.`);
  const startKey = `schedule/${due.flowId}/${due.nextRunAt.toISOString()}`;
  await startInstance(step, flow, { data: {}, startKey });
  const now = new Date();
  await setNextRun(step.client, due.flowId, { ranFor: due.nextRunAt, nextRunAt: runAfter(schedule, due, now), now });
}

async function recordFailure(step: StepParts, due: DueSchedule, why: string): Promise<void> {
  const schedule = await lockDue(step, due);
  if (!schedule) return;
  const isGivenUp = due.attempts >= mostAttempts;
  const nextRunAt = isGivenUp ? runAfter(schedule, due, new Date()) : null;
  await recordFailedRun(step.client, due.flowId, { runAt: due.nextRunAt, why, isGivenUp, nextRunAt });
}

/** The schedule, locked, when this run is still to be started. */
async function lockDue({ client }: StepParts, { flowId, nextRunAt }: DueSchedule): Promise<LockedSchedule | null> {
  const schedule = await lockSchedule(client, flowId);
  return schedule?.nextRunAt?.getTime() === nextRunAt.getTime() ? schedule : null;
}

function runAfter({ cron, timeZone }: LockedSchedule, { nextRunAt }: DueSchedule, now: Date): Date | null {
  return nextRun(cron, timeZone, now > nextRunAt ? now : nextRunAt);
}
