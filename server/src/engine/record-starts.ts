import type { Pool, PoolClient } from 'pg';
import { type AlsoRows, mergeAlso } from './also-rows.ts';
import type { SealedRows } from './sealed-rows.ts';
import type { HistoryRow, InstanceRow, PostRow, StepRows, TaskRow } from './step-rows.ts';

/** A submission and, where a flow handles its form, the first step of its instance. */
export interface Start {
  readonly submission: SubmissionRow;
  readonly step: Pick<StepRows, 'instance' | 'history' | 'tasks' | 'posts' | 'also'> | null;
  /** What is sealed of both; null when the form asks nothing sensitive. */
  readonly sealed: SealedRows | null;
}

export interface SubmissionRow {
  readonly id: string;
  readonly form_version_id: string;
  readonly instance_id: string | null;
  readonly reference: string;
  /** Hexadecimal. */
  readonly receipt_hash: string;
  readonly language: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly idempotency_key: string | null;
  /** Hexadecimal; present with an idempotency key. */
  readonly request_hash: string | null;
  readonly created_at: string;
}

/** What became of one start. */
export type StartOutcome =
  | { readonly kind: 'stored' }
  /** The idempotency key was used before: the submission of then stands for this one. */
  | { readonly kind: 'repeated'; readonly first: FirstSubmission }
  /** The reference was given out before: try again with another. */
  | { readonly kind: 'collided' };

export interface FirstSubmission {
  readonly id: string;
  readonly reference: string;
  readonly instance_id: string | null;
  readonly idempotency_key: string | null;
  readonly request_hash: string | null;
}

/** Stores starts of one workspace in one transaction and one round trip; outcomes come in the order of the starts. */
export async function recordStarts(
  engine: Pick<Pool, 'query'>,
  workspaceId: string,
  starts: readonly Start[],
): Promise<StartOutcome[]> {
  const sealed = starts.flatMap((start) => start.sealed ?? []);
  const values = startValues(workspaceId, starts);
  const { rows: answers } = await engine.query<{ stored: string[]; repeated: FirstSubmission[] | null }>(
    sealed.length === 0
      ? { ...plainStarts, values }
      : {
          ...sealedStarts,
          values: [
            ...values,
            JSON.stringify(sealed.flatMap(({ keys }) => keys)),
            JSON.stringify(sealed.flatMap((part) => part.sealed)),
          ],
        },
  );
  const { stored = [], repeated = null } = answers[0] ?? {};
  if (repeated === null) return starts.map(() => ({ kind: 'stored' }));
  return starts.map(({ submission }) => outcomeOf(submission, new Set(stored), repeated));
}

/** The rows of starts, table by table, in the order in which the functions of the database take them. */
export function startValues(workspaceId: string, starts: readonly Start[]): (string | null)[] {
  const steps = starts.flatMap((start) => (start.step ? [start.step] : []));
  const rows: [
    readonly SubmissionRow[],
    readonly InstanceRow[],
    readonly HistoryRow[],
    readonly TaskRow[],
    readonly PostRow[],
    AlsoRows | null,
  ] = [
    starts.map((start) => start.submission),
    steps.map((step) => step.instance),
    steps.map((step) => step.history),
    steps.flatMap((step) => step.tasks),
    steps.flatMap((step) => step.posts),
    mergeAlso(steps.map((step) => step.also)),
  ];
  return [workspaceId, ...rows.map((table) => table && JSON.stringify(table))];
}

const plainStarts = {
  name: 'record-starts',
  text: 'select stored, repeated from app.record_starts($1, $2, $3, $4, $5, $6, $7)',
};
const sealedStarts = {
  name: 'record-sealed-starts',
  text: 'select stored, repeated from app.record_sealed_starts($1, $2, $3, $4, $5, $6, $7, $8, $9)',
};

/** The submission that an idempotency key was first used for. */
export async function findByIdempotencyKey(client: PoolClient, key: string): Promise<FirstSubmission | null> {
  const { rows } = await client.query<FirstSubmission>(
    `select id, reference, instance_id, idempotency_key, encode(request_hash, 'hex') as request_hash
     from nativ.submissions where idempotency_key = $1`,
    [key],
  );
  return rows[0] ?? null;
}

export function outcomeOf(
  submission: SubmissionRow,
  stored: ReadonlySet<string>,
  repeated: readonly FirstSubmission[],
): StartOutcome {
  // A row under the submission's own id is this submission, stored by a try whose answer got lost.
  if (stored.has(submission.id) || repeated.some((row) => row.id === submission.id)) return { kind: 'stored' };
  const first =
    submission.idempotency_key === null
      ? undefined
      : repeated.find((row) => row.idempotency_key === submission.idempotency_key);
  return first ? { kind: 'repeated', first } : { kind: 'collided' };
}
