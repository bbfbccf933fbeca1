import type { Pool } from 'pg';
import { advanceIdleInstances, advanceInstance } from '../engine/advance-instance.ts';
import { engineEnv } from '../engine/engine-env.ts';
import { engineId } from '../engine/ids.ts';
import { raiseShellIncident } from '../engine/incident-store.ts';
import type { Published } from '../engine/published.ts';
import { inStep, type StepParts } from '../engine/step-transaction.ts';
import { type DueTimer, deleteTimers, parkTimer } from './timer-store.ts';

/** After so many attempts an operator is asked: with the pauses in between, some thirteen minutes. */
const mostAttempts = 8;

interface Parts {
  readonly engine: Pool;
  readonly published: Published;
}

/**
 * Fires a timer once, in one transaction: the step that it causes and its own end. Whether the instance still waits for
 * it is the instance's to say, which is locked; a timer that it does not wait for has been fired or called off.
 */
export async function fireTimer(parts: Parts, timer: DueTimer): Promise<void> {
  if (timer.attempts > mostAttempts) return giveUp(parts, timer);
  await inStep(parts, timer.workspaceId, async (step) => {
    const { command, env } = wishOf(timer, step);
    await advanceInstance(step, timer.instanceId, command, { env });
    await deleteTimers(step.client, [timer.id]);
  });
}

/**
 * Fires timers of one workspace in one transaction, all of them or none, since after a downtime it is the round trips and
 * commits that take long. An instance takes part once, and only while nobody works on it.
 *
 * @returns those that are to be fired by themselves
 */
export function fireTimersTogether(parts: Parts, timers: readonly [DueTimer, ...DueTimer[]]): Promise<DueTimer[]> {
  const one = new Map(timers.filter(({ attempts }) => attempts <= mostAttempts).map((each) => [each.instanceId, each]));
  return inStep(parts, timers[0].workspaceId, async (step) => {
    const asked = await advanceIdleInstances(
      step,
      new Map([...one].map(([instanceId, timer]) => [instanceId, wishOf(timer, step)])),
    );
    const isFired = (timer: DueTimer) => one.get(timer.instanceId) === timer && asked.has(timer.instanceId);
    await deleteTimers(
      step.client,
      timers.filter(isFired).map(({ id }) => id),
    );
    return timers.filter((timer) => !isFired(timer));
  });
}

function wishOf({ instanceId, number, dueAt }: DueTimer, step: StepParts) {
  const timerId = engineId(instanceId, number);
  return { command: { kind: 'fireTimer', timerId } as const, env: engineEnv(step, dueAt) };
}

function giveUp(parts: Parts, timer: DueTimer): Promise<void> {
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
