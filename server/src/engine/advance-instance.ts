import {
  advance,
  type Command,
  type CompiledFlow,
  type Env,
  type Instance,
  type Rejection,
  type Step,
} from '@nativ/runtime';
import {
  type LockedInstance,
  lockIdleInstances,
  lockInstance,
  recordAdvance,
  recordAdvances,
} from './advance-store.ts';
import { engineEnv } from './engine-env.ts';
import { type StepRows, stepRows } from './step-rows.ts';
import type { StepParts } from './step-transaction.ts';

export type AdvanceParts = Omit<StepParts, 'isRepeat'>;

/**
 * Gives an instance a command and stores the step, in the caller's transaction.
 *
 * The instance is locked first, so that commands to it come one after another; the revision is checked in addition.
 *
 * @returns null when there is no such instance
 */
export function advanceInstance(
  parts: AdvanceParts,
  instanceId: string,
  command: Command,
  env: Env = engineEnv(parts.calendars),
): Promise<Step | Rejection | null> {
  return changeInstance(parts, instanceId, (flow, instance) => ({ outcome: advance(flow, instance, command, env) }));
}

/** A step that is to be stored, or a rejection, after which nothing is. */
export interface Change {
  readonly outcome: Step | Rejection;
  /** The id of the flow version that the instance is on from now on; left out when it stays. */
  readonly toVersionId?: string;
}

/** Makes any change of an instance, as `advanceInstance` does with a command. */
export async function changeInstance(
  parts: AdvanceParts,
  instanceId: string,
  make: (flow: CompiledFlow, instance: Instance, locked: LockedInstance) => Change,
): Promise<Step | Rejection | null> {
  const locked = await lockInstance(parts.client, instanceId);
  if (!locked) return null;
  const { flow } = await parts.published.flowVersion(parts.client, locked.flowVersionId);
  const { outcome, toVersionId = locked.flowVersionId } = make(flow, locked.instance, locked);
  if (outcome.kind === 'step') {
    const facts = { ...locked, flowVersionId: toVersionId };
    await recordAdvance(parts.client, parts.workspaceId, stepRows(outcome, facts, parts.directory));
  }
  return outcome;
}

/**
 * Gives one command each to several instances and stores the steps together, in the caller's transaction. Those that
 * somebody works on just now are left out: so neither this waits for them, nor can two that do this wait for each other.
 *
 * @returns the ids of those that were asked; whoever rejected the command stays as they were
 */
export async function advanceIdleInstances(
  parts: AdvanceParts,
  commands: ReadonlyMap<string, { readonly command: Command; readonly env: Env }>,
): Promise<ReadonlySet<string>> {
  const locked = await lockIdleInstances(parts.client, [...commands.keys()]);
  const steps: StepRows[] = [];
  for (const each of locked) {
    const { flow } = await parts.published.flowVersion(parts.client, each.flowVersionId);
    const asked = commands.get(each.instance.id);
    const outcome = asked && advance(flow, each.instance, asked.command, asked.env);
    if (outcome?.kind === 'step') steps.push(stepRows(outcome, each, parts.directory));
  }
  if (steps.length > 0) await recordAdvances(parts.client, parts.workspaceId, steps);
  return new Set(locked.map(({ instance }) => instance.id));
}
