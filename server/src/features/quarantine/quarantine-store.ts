import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { PoolClient } from 'pg';
import type { Suspicion } from '../intake/suspicion.ts';

export type HeldStatus = 'waiting' | 'released' | 'discarded';

export interface HeldRow {
  readonly id: string;
  readonly reference: string;
  readonly form: string;
  readonly formTitle: LocalizedText;
  readonly flags: readonly Suspicion[];
  readonly status: HeldStatus;
  readonly heldAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  /** When it will be erased, once that is settled. */
  readonly erasureAt: Date | null;
}

const columns = `
  select q.submission_id as id, s.reference, f.key as form, v.document -> 'title' as "formTitle", q.flags, q.status,
    q.held_at as "heldAt", q.decided_by as "decidedBy", q.decided_at as "decidedAt", q.reason,
    q.held_at + ? * interval '1 day' as "erasureAt"
  from nativ.quarantine q
  join nativ.submissions s on s.workspace_id = q.workspace_id and s.id = q.submission_id
  join nativ.form_versions v on v.workspace_id = s.workspace_id and v.id = s.form_version_id
  join nativ.forms f on f.workspace_id = q.workspace_id and f.id = q.form_id`;

/** What waits, or was decided, the newest first; row level security keeps it to whom it is for. */
export async function listHeld(
  transaction: Knex.Transaction,
  wanted: { readonly status: HeldStatus; readonly beforeId?: string; readonly days: number },
  limit: number,
): Promise<HeldRow[]> {
  const { rows } = await transaction.raw<{ rows: HeldRow[] }>(
    `${columns} where q.status = ? and (?::uuid is null or q.submission_id < ?::uuid) and s.erased_at is null
     order by q.submission_id desc limit ?`,
    [wanted.days, wanted.status, wanted.beforeId ?? null, wanted.beforeId ?? null, limit],
  );
  return rows;
}

export async function findHeld(transaction: Knex.Transaction, id: string, days: number): Promise<HeldRow | null> {
  const { rows } = await transaction.raw<{ rows: HeldRow[] }>(
    `${columns} where q.submission_id = ? and s.erased_at is null`,
    [days, id],
  );
  return rows[0] ?? null;
}

export interface LockedHeld {
  readonly formId: string;
  readonly status: HeldStatus;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Takes it until the end of the transaction, so that of two who decide one finds the decision of the other. */
export async function lockHeld(client: PoolClient, id: string): Promise<LockedHeld | null> {
  const { rows } = await client.query<LockedHeld>(
    `select q.form_id as "formId", q.status, s.answers from nativ.quarantine q
     join nativ.submissions s on s.workspace_id = q.workspace_id and s.id = q.submission_id
     where q.submission_id = $1 and s.erased_at is null for update of q`,
    [id],
  );
  return rows[0] ?? null;
}

/** Calls off that it is erased for having waited too long; what its inquirer asked for stays. */
export async function keepFromSweep(client: PoolClient, id: string): Promise<void> {
  await client.query(
    `update nativ.erasures set cancelled_at = now()
     where subject_id = $1 and cause = 'retention' and cancelled_at is null and done_at is null`,
    [id],
  );
}

/** Ties a submission to the instance that its release started; what is sealed of it follows. */
export async function attachInstance(client: PoolClient, id: string, instanceId: string | null): Promise<void> {
  await client.query('update nativ.submissions set instance_id = $2, held_for = null where id = $1', [id, instanceId]);
  await client.query('update nativ.sealed_values set instance_id = $2 where case_id = $1 and instance_id is null', [
    id,
    instanceId,
  ]);
}

/** Lets it count among those that a form takes so many of. */
export async function countAsPlace(client: PoolClient, workspaceId: string, formId: string, id: string): Promise<void> {
  await client.query('select app.take_place($1, $2, $3)', [workspaceId, formId, id]);
}

export async function decideHeld(
  client: PoolClient,
  id: string,
  decision: { readonly status: 'released' | 'discarded'; readonly by: string; readonly reason: string | null },
): Promise<void> {
  await client.query(
    `update nativ.quarantine set status = $2, decided_by = $3, decided_at = now(), reason = $4 where submission_id = $1`,
    [id, decision.status, decision.by, decision.reason],
  );
}
