import type { Caller, Step } from '@nativ/runtime';
import { uuidv7 } from 'uuidv7';
import type { CaseSeal } from '../security/case-seal.ts';
import type { AdvanceParts } from './advance-instance.ts';
import { recordStep } from './advance-store.ts';
import { engineEnv } from './engine-env.ts';
import type { PublishedFlow } from './published.ts';
import { sealStep } from './seal-step.ts';
import { findInstanceOfStart, insertInstance } from './start-store.ts';
import { startVersion } from './start-version.ts';
import { stepRows } from './step-rows.ts';

/** A start without a submission: by a person, a schedule, a webhook or another instance. */
export interface Start {
  readonly data: Readonly<Record<string, unknown>>;
  /** The id of the person who starts it. */
  readonly by?: string;
  readonly caller?: Caller;
  /** Two starts with one key are one instance; null for a start that nobody repeats. */
  readonly startKey: string | null;
  /** The submission whose flow it is, once it was let pass: its answers stand there and not in the state. */
  readonly submissionId?: string;
  /** The groups that the new instance concerns from the beginning: those of its caller, whose data it carries on. */
  readonly groupIds?: readonly string[];
  /** The case that it carries on, when that is sealed: then this instance is sealed by the same key. */
  readonly seal?: CaseSeal | null;
}

export interface Started {
  readonly instanceId: string;
  /** Null when an earlier start with the same key made the instance. */
  readonly step: Step | null;
}

/** Starts an instance of a flow in the caller's transaction, by the version that is live for whom it concerns. */
export async function startInstance(
  parts: AdvanceParts,
  inUse: PublishedFlow,
  { data, by, caller, startKey, submissionId, groupIds = [], seal = null }: Start,
): Promise<Started> {
  const { client, workspaceId, directory, keyring, published } = parts;
  const earlier = startKey === null ? null : await findInstanceOfStart(client, startKey);
  if (earlier !== null) return { instanceId: earlier, step: null };

  await published.readySorters(inUse, workspaceId, client);
  const env = engineEnv(parts);
  const input = { instanceId: uuidv7(), data, ...(by === undefined ? {} : { by }), ...(caller ? { caller } : {}) };
  const { flow, step } = startVersion(inUse, input, env, directory);
  const facts = { flowVersionId: flow.versionId, submissionId: submissionId ?? null, startedAt: env.now, groupIds };
  const plain = stepRows(step, facts, directory);
  const fresh = () => keyring.newCase(submissionId ?? plain.instance.id, plain.instance.group_ids);
  const sealing = seal ? { seal, stored: null } : flow.seals ? fresh() : null;
  const rows = sealing ? sealStep(plain, sealing) : plain;
  // The key decides between two that start at once: the second waits here for the first, and finds its instance.
  if (await insertInstance(client, workspaceId, rows.instance, startKey)) {
    await recordStep(client, workspaceId, rows);
    return { instanceId: step.instance.id, step };
  }
  const first = startKey && (await findInstanceOfStart(client, startKey));
  if (!first) throw new Error(`Expected an instance with start key '${startKey}', but found none.`);
  return { instanceId: first, step: null };
}
