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
  readEvents,
  recordAdvance,
  recordAdvances,
} from './advance-store.ts';
import { engineEnv } from './engine-env.ts';
import { sealStep } from './seal-step.ts';
import type { Sealing } from './sealed-rows.ts';
import { openCase } from './sealed-store.ts';
import { followTokens } from './stays.ts';
import { type StepRows, stepRows } from './step-rows.ts';
import type { StepParts } from './step-transaction.ts';
import { type Trail, trailOf } from './trail.ts';

export type AdvanceParts = Omit<StepParts, 'isRepeat'>;

/**
 * Gives an instance a command and stores the step, in the caller's transaction.
 *
 * The instance is locked first, so that commands to it come one after another; the revision is checked in addition.
 *
 * @param options `seals` says that the command brings something sensitive: from then on the instance is sealed
 * @returns null when there is no such instance
 */
export function advanceInstance(
  parts: AdvanceParts,
  instanceId: string,
  command: Command,
  { env = engineEnv(parts), seals = false }: { readonly env?: Env; readonly seals?: boolean } = {},
): Promise<Step | Rejection | null> {
  const make = (flow: CompiledFlow, instance: Instance) => ({ outcome: advance(flow, instance, command, env), seals });
  return changeInstance(parts, instanceId, make);
}

/** A step that is to be stored, or a rejection, after which nothing is. */
export interface Change {
  readonly outcome: Step | Rejection;
  /** The id of the flow version that the instance is on from now on; left out when it stays. */
  readonly toVersionId?: string;
  /** Whether it brings something sensitive; an instance that is sealed once stays so. */
  readonly seals?: boolean;
}

/** Makes any change of an instance, as `advanceInstance` does with a command. */
export async function changeInstance(
  parts: AdvanceParts,
  instanceId: string,
  make: (flow: CompiledFlow, instance: Instance, locked: LockedInstance) => Change,
): Promise<Step | Rejection | null> {
  const locked = await lockInstance(parts.client, parts.keyring, instanceId);
  if (!locked) return null;
  const version = await parts.published.flowVersion(parts.client, locked.flowVersionId);
  await parts.published.readySorters(version, parts.workspaceId, parts.client);
  const { flow } = version;
  const { outcome, toVersionId = locked.flowVersionId, seals = false } = make(flow, locked.instance, locked);
  if (outcome.kind === 'step') {
    const rows = await rowsOf(parts, { ...locked, flowVersionId: toVersionId }, outcome, seals);
    await recordAdvance(parts.client, parts.workspaceId, rows);
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
  const locked = await lockIdleInstances(parts.client, parts.keyring, [...commands.keys()]);
  const steps: StepRows[] = [];
  for (const each of locked) {
    const version = await parts.published.flowVersion(parts.client, each.flowVersionId);
    await parts.published.readySorters(version, parts.workspaceId, parts.client);
    const { flow } = version;
    const asked = commands.get(each.instance.id);
    const outcome = asked && advance(flow, each.instance, asked.command, asked.env);
    if (outcome?.kind === 'step') steps.push(await rowsOf(parts, each, outcome));
  }
  if (steps.length > 0) await recordAdvances(parts.client, parts.workspaceId, steps);
  return new Set(locked.map(({ instance }) => instance.id));
}

/** The rows of a step of an instance, sealed when it is, when its flow reads something sensitive, or when the step brings it. */
async function rowsOf(parts: AdvanceParts, locked: LockedInstance, step: Step, seals = false): Promise<StepRows> {
  const course = { ...followTokens(locked, step), trail: await finishedTrail(parts, step) };
  const rows = stepRows(step, locked, parts.directory, course);
  const target = await parts.published.flowVersion(parts.client, locked.flowVersionId);
  if (!seals && !target.seals && !locked.seal) return rows;
  return sealStep(rows, await sealingOf(parts, locked, rows));
}

/** Where the run went, once it has ended. */
async function finishedTrail({ client }: AdvanceParts, { instance, history }: Step): Promise<Trail | null> {
  if (instance.status !== 'completed' && instance.status !== 'cancelled') return null;
  return trailOf([...(await readEvents(client, instance.id)), ...history.events]);
}

/** The case of the instance, which gets a key when it is sealed for the first time. */
async function sealingOf(
  { client, keyring }: AdvanceParts,
  { seal, submissionId }: LockedInstance,
  { instance }: StepRows,
): Promise<Sealing> {
  if (seal) return { seal, stored: null };
  const caseId = submissionId ?? instance.id;
  // A message may have given the case its key before the instance was sealed.
  const known = await openCase(client, keyring, caseId);
  return known ? { seal: known, stored: null } : keyring.newCase(caseId, instance.group_ids);
}
