import { advance, type Command, type Env, type Rejection, type Step } from '@nativ/runtime';
import { lockInstance, recordAdvance } from './advance-store.ts';
import { engineEnv } from './engine-env.ts';
import { stepRows } from './step-rows.ts';
import type { StepParts } from './step-transaction.ts';

export type AdvanceParts = Omit<StepParts, 'isRepeat'>;

/**
 * Gives an instance a command and stores the step, in the caller's transaction.
 *
 * The instance is locked first, so that commands to it come one after another; the revision is checked in addition.
 *
 * @returns null when there is no such instance
 */
export async function advanceInstance(
  parts: AdvanceParts,
  instanceId: string,
  command: Command,
  env: Env = engineEnv(),
): Promise<Step | Rejection | null> {
  const locked = await lockInstance(parts.client, instanceId);
  if (!locked) return null;
  const { flow } = await parts.published.flowVersion(parts.client, locked.flowVersionId);
  const outcome = advance(flow, locked.instance, command, env);
  if (outcome.kind === 'step')
    await recordAdvance(parts.client, parts.workspaceId, stepRows(outcome, locked, parts.directory));
  return outcome;
}
