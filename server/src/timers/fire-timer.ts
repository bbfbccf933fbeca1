import type { Pool } from 'pg';
import { advanceInstance } from '../engine/advance-instance.ts';
import { engineEnv } from '../engine/engine-env.ts';
import { engineId } from '../engine/ids.ts';
import { raiseShellIncident } from '../engine/incident-store.ts';
import type { Published } from '../engine/published.ts';
import { inStep } from '../engine/step-transaction.ts';
import { type DueTimer, deleteTimer, parkTimer } from './timer-store.ts';

/** After so many attempts an operator is asked: with the pauses in between, some thirteen minutes. */
const mostAttempts = 8;

/**
 * Fires a timer once, in one transaction: the step that it causes and its own end. Whether the instance still waits for
 * it is the instance's to say, which is locked; a timer that it does not wait for has been fired or called off.
 */
export async function fireTimer(
  parts: { readonly engine: Pool; readonly published: Published },
  timer: DueTimer,
): Promise<void> {
  if (timer.attempts > mostAttempts) return giveUp(parts, timer);
  await inStep(parts, timer.workspaceId, async (step) => {
    const timerId = engineId(timer.instanceId, timer.number);
    const env = engineEnv(step.calendars, timer.dueAt);
    await advanceInstance(step, timer.instanceId, { kind: 'fireTimer', timerId }, { env });
    await deleteTimer(step.client, timer.id);
  });
}

function giveUp(parts: { readonly engine: Pool; readonly published: Published }, timer: DueTimer): Promise<void> {
  return inStep(parts, timer.workspaceId, async ({ client, workspaceId }) => {
    if (!(await parkTimer(client, timer.id))) return;
    await raiseShellIncident(client, workspaceId, {
      instanceId: timer.instanceId,
      nodeId: timer.nodeId,
      code: 'timer.failed',
      message: `Expected the timer of node '${timer.nodeId}' to fire, but each of ${mostAttempts} tries failed. See the log of the server for why; then retry.`,
      job: null,
      timerId: timer.id,
    });
  });
}
