import type { Pool } from 'pg';
import { type FirstSubmission, outcomeOf, type Start, type StartOutcome, startValues } from './record-starts.ts';

/** What has to hold in the transaction that stores a submission. */
export interface StartGuards {
  readonly formId: string;
  /** How many submissions the form takes, and from when on they count. */
  readonly cap: { readonly maximum: number; readonly since: string | null } | null;
  /** A proof of work, which counts once. */
  readonly proof: { readonly nonce: string; readonly until: Date } | null;
  /** Why it waits for a person, and for the managers of which groups. */
  readonly hold: { readonly flags: readonly string[]; readonly groupIds: readonly string[] } | null;
}

export type GuardedOutcome = StartOutcome | { readonly kind: 'noPlace' } | { readonly kind: 'usedProof' };

/**
 * Stores one submission with what guards it. It goes alone: only forms that take so many, ask for work or look at something
 * suspicious come here, and a place that is taken must not wait for neighbours.
 */
export async function recordGuardedStart(
  engine: Pick<Pool, 'query'>,
  workspaceId: string,
  start: Start,
  { formId, cap, proof, hold }: StartGuards,
): Promise<GuardedOutcome> {
  const guards = { formId, cap, hold, proof: proof?.nonce ?? null, proofUntil: proof?.until ?? null };
  try {
    const { rows } = await engine.query<{ stored: string[]; repeated: FirstSubmission[] | null }>({
      name: 'record-guarded-start',
      text: 'select stored, repeated from app.record_guarded_start($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      values: [
        ...startValues(workspaceId, [start]),
        JSON.stringify(start.sealed?.keys ?? []),
        JSON.stringify(start.sealed?.sealed ?? []),
        JSON.stringify(guards),
      ],
    });
    const { stored = [], repeated = null } = rows[0] ?? {};
    return repeated === null ? { kind: 'stored' } : outcomeOf(start.submission, new Set(stored), repeated);
  } catch (cause) {
    const { code } = cause as { readonly code?: unknown };
    if (code === 'NV001') return { kind: 'noPlace' };
    if (code === 'NV002') return { kind: 'usedProof' };
    throw cause;
  }
}
