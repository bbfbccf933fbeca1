import type { Knex } from 'knex';
import type { ErasureCounts } from './erase-case-store.ts';

export interface DueErasure {
  readonly workspaceId: string;
  readonly id: string;
  readonly kind: 'inquirer' | 'person';
  readonly subjectId: string;
  readonly instanceId: string | null;
}

const columns = {
  workspaceId: 'workspace_id',
  id: 'id',
  kind: 'kind',
  subjectId: 'subject_id',
  instanceId: 'instance_id',
} as const;

/** Erasures whose waiting time is over, by the clock of their work space: of live work those of the wall alone are looked at; of one room, or of all. */
export function listDue(owner: Knex, most: number, room: string | null = null): Promise<DueErasure[]> {
  return owner('nativ.erasures')
    .modify((query) => void (room !== null && query.where({ workspace_id: room })))
    .whereNull('cancelled_at')
    .whereNull('done_at')
    .whereRaw(
      `(due_at <= now() or (workspace_id, due_at) in (
        select e.workspace_id, e.due_at from nativ.workspaces w join nativ.erasures e on e.workspace_id = w.id
        where w.clock_offset_ms > 0 and e.due_at <= now() + w.clock_offset_ms * interval '1 millisecond'))`,
    )
    .orderBy('due_at')
    .limit(most)
    .select(columns);
}

/** When the next erasure of a room is due, by its clock; null when none is. */
export async function nextErasure(owner: Knex, room: string): Promise<Date | null> {
  const row = await owner('nativ.erasures')
    .where({ workspace_id: room })
    .whereNull('cancelled_at')
    .whereNull('done_at')
    .min({ at: 'due_at' })
    .first();
  return row?.at ?? null;
}

/** Takes an erasure until the end of the transaction; false when it was done or called off meanwhile. */
export async function takeErasure(transaction: Knex.Transaction, { workspaceId, id }: DueErasure): Promise<boolean> {
  const row = await transaction('nativ.erasures')
    .where({ workspace_id: workspaceId, id })
    .whereNull('cancelled_at')
    .whereNull('done_at')
    .forUpdate()
    .first('id');
  return row !== undefined;
}

export async function finishErasure(
  transaction: Knex.Transaction,
  { workspaceId, id }: DueErasure,
  counts: ErasureCounts,
): Promise<void> {
  await transaction('nativ.erasures')
    .where({ workspace_id: workspaceId, id })
    .update({ done_at: transaction.fn.now(), counts: JSON.stringify(counts) });
}

export interface NewErasure {
  readonly workspaceId: string;
  readonly id: string;
  readonly kind: 'inquirer' | 'person';
  readonly subjectId: string;
  readonly instanceId: string | null;
  readonly cause: 'staff' | 'command';
  readonly requestedBy: string | null;
  readonly dueAt: Date;
}

/** Enters an erasure into the list; false when one of the same person is there already. */
export async function insertErasure(transaction: Knex | Knex.Transaction, row: NewErasure): Promise<boolean> {
  const { rowCount } = await transaction.raw(
    `insert into nativ.erasures (workspace_id, id, kind, subject_id, instance_id, cause, requested_by, due_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (workspace_id, subject_id) where cancelled_at is null and done_at is null do nothing`,
    [row.workspaceId, row.id, row.kind, row.subjectId, row.instanceId, row.cause, row.requestedBy, row.dueAt],
  );
  return rowCount === 1;
}

export interface ErasureRow {
  readonly id: string;
  readonly kind: 'inquirer' | 'person';
  readonly cause: 'inquirer' | 'staff' | 'retention' | 'command';
  readonly reference: string | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly requestedAt: Date;
  readonly dueAt: Date;
  readonly cancelledAt: Date | null;
  readonly doneAt: Date | null;
}

/** What is coming and what has been, the next first; row level security keeps it to whom it concerns. */
export async function listErasures(transaction: Knex.Transaction, limit: number): Promise<ErasureRow[]> {
  const { rows } = await transaction.raw(
    `select e.id, e.kind, e.cause, s.reference,
       case when u.id is not null and e.done_at is null then json_build_object('id', u.id, 'name', u.name) end as person, e.requested_at as "requestedAt", e.due_at as "dueAt",
       e.cancelled_at as "cancelledAt", e.done_at as "doneAt"
     from nativ.erasures e left join nativ.submissions s on s.workspace_id = e.workspace_id and s.id = e.subject_id
     left join nativ.users u on e.kind = 'person' and u.workspace_id = e.workspace_id and u.id = e.subject_id
     order by (e.done_at is null and e.cancelled_at is null) desc, e.due_at, e.id limit ?`,
    [limit],
  );
  return rows;
}

/** Calls an erasure off that staff have asked for. */
export async function cancelErasure(transaction: Knex.Transaction, id: string): Promise<boolean> {
  const changed = await transaction('nativ.erasures')
    .where({ id })
    .whereNull('done_at')
    .whereNull('cancelled_at')
    .update({ cancelled_at: transaction.fn.now() });
  return changed === 1;
}

export interface Subject {
  readonly submissionId: string;
  readonly instanceId: string | null;
}

/** The submission of a reference, when the person of the context answers for its case; null otherwise. */
export async function findByReference(transaction: Knex.Transaction, reference: string): Promise<Subject | null> {
  const { rows } = await transaction.raw(
    `select s.id as "submissionId", s.instance_id as "instanceId" from nativ.submissions s
     where s.reference = ? and s.erased_at is null and case when s.instance_id is null then (select app.role()) = 'admin'
       else exists (select 1 from nativ.instances i where i.workspace_id = s.workspace_id and i.id = s.instance_id
         and i.group_ids && (select app.my_managed_group_ids())::uuid[]) end`,
    [reference.toUpperCase()],
  );
  return rows[0] ?? null;
}

/** The submission of a reference, for the operator. */
export async function findSubject(
  owner: Knex,
  reference: string,
): Promise<{ readonly workspaceId: string; readonly subjectId: string; readonly instanceId: string | null } | null> {
  const row = await owner('nativ.submissions')
    .where({ reference: reference.toUpperCase() })
    .whereNull('erased_at')
    .first({ workspaceId: 'workspace_id', subjectId: 'id', instanceId: 'instance_id' });
  return row ?? null;
}

export interface ErasureOfPerson {
  readonly id: string;
  readonly dueAt: Date;
  readonly doneAt: Date | null;
}

/** The erasure of somebody of the staff that is scheduled or was done, as far as the person of the context sees it. */
export async function findErasureOf(transaction: Knex.Transaction, personId: string): Promise<ErasureOfPerson | null> {
  const row = await transaction('nativ.erasures')
    .where({ kind: 'person', subject_id: personId })
    .whereNull('cancelled_at')
    .orderBy('requested_at', 'desc')
    .first({ id: 'id', dueAt: 'due_at', doneAt: 'done_at' });
  return row ?? null;
}

/** Calls off what is scheduled for somebody who is erased at once. */
export async function supersede(owner: Knex, { subjectId }: { readonly subjectId: string }): Promise<void> {
  await owner('nativ.erasures')
    .where({ subject_id: subjectId })
    .whereNull('done_at')
    .whereNull('cancelled_at')
    .update({ cancelled_at: owner.fn.now() });
}
