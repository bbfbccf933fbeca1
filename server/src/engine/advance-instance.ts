import { advance, type Command, type Rejection, type Step } from '@nativ/runtime';
import type { PoolClient } from 'pg';
import { lockInstance, recordAdvance } from './advance-store.ts';
import type { Published } from './published.ts';
import { type Directory, stepRows } from './step-rows.ts';

/** Where an instance stands in the database, and what a step of it needs. */
export interface AdvanceParts {
  readonly client: PoolClient;
  readonly workspaceId: string;
  readonly published: Published;
  /** Looked up before the transaction: a second connection taken inside one could wait for the first for ever. */
  readonly directory: Directory;
}

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
): Promise<Step | Rejection | null> {
  const locked = await lockInstance(parts.client, instanceId);
  if (!locked) return null;
  const { flow } = await parts.published.flowVersion(parts.client, locked.flowVersionId);
  const outcome = advance(flow, locked.instance, command, { now: new Date().toISOString() });
  if (outcome.kind === 'step')
    await recordAdvance(parts.client, parts.workspaceId, stepRows(outcome, locked, parts.directory));
  return outcome;
}
