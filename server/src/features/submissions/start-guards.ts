import type { FormSettings } from '@nativ/schemas';
import type { Directory } from '../../engine/directory.ts';
import type { PublishedFlow } from '../../engine/published.ts';
import type { StartGuards } from '../../engine/record-guarded-start.ts';
import { groupsNamed } from '../../engine/start-version.ts';
import type { StepRows } from '../../engine/step-rows.ts';
import type { Proof } from '../intake/proof-of-work.ts';
import type { Suspicion } from '../intake/suspicion.ts';

/** How a submission came in from the public. */
export interface PublicEntry {
  readonly address: string;
  /** Whether a page of ours sent it. */
  readonly isPage: boolean;
  readonly flags: readonly Suspicion[];
  /** Of the work that the form asks for. */
  readonly proof: Proof | null;
}

/** What has to hold when it is stored; null when nothing has, as of most. */
export function guardsOf(
  { flags: found, proof }: PublicEntry,
  formId: string,
  { availability, protection = 'none', suspicious }: FormSettings,
): StartGuards | null {
  const lacksProof = protection !== 'none' && proof === null && !found.includes('usedProof');
  const flags = lacksProof ? [...found, 'noProof'] : found;
  const maximum = availability?.maximum;
  const cap = maximum === undefined ? null : { maximum, since: availability?.opensAt ?? null };
  const hold = flags.length > 0 && suspicious !== 'pass' ? { flags, groupIds: [] } : null;
  return cap || proof || hold ? { formId, cap, proof, hold } : null;
}

/**
 * Lets what is held back wait for the managers of the groups that its first step would have left something in; of a flow
 * that begins otherwise, for those of all groups that it names.
 */
export function aimedAt(
  guards: StartGuards,
  flow: PublishedFlow | null,
  first: StepRows | null,
  directory: Directory,
): StartGuards {
  if (!guards.hold) return guards;
  const reached = first?.instance.group_ids ?? [];
  const groupIds =
    reached.length > 0 ? reached : groupsNamed(flow?.document ?? { nodes: [] }).map((key) => directory.groupId(key));
  return { ...guards, hold: { ...guards.hold, groupIds } };
}

/** The same entry, once its proof turned out to have been used. */
export const withoutProof = (entry: PublicEntry): PublicEntry => ({
  ...entry,
  flags: [...entry.flags, 'usedProof'],
  proof: null,
});
