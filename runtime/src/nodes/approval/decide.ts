import type { ApprovalConfig } from '@nativ/schemas';
import type { Vote } from '../../state/instance.ts';

export type Verdict = 'approved' | 'rejected';

/** What is decided once so many have voted and so many are still to; null while either may come out. */
export function decide(
  decision: NonNullable<ApprovalConfig['decision']>,
  votes: readonly Vote[],
  open: number,
): Verdict | null {
  const { approvals, rejections } = tally(votes);
  const people = votes.length + open;
  // More than half approve; a tie is no majority.
  const needed = decision === 'any' ? Math.min(1, people) : decision === 'all' ? people : Math.floor(people / 2) + 1;
  if (approvals >= needed) return 'approved';
  return rejections > people - needed ? 'rejected' : null;
}

/** Counts votes: how many approve, how many do not. */
export function tally(votes: readonly Vote[]): { readonly approvals: number; readonly rejections: number } {
  const approvals = votes.filter(({ approved }) => approved).length;
  return { approvals, rejections: votes.length - approvals };
}
