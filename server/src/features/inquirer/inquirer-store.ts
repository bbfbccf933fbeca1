import type { FlowDocument, FormDocument, InstanceStatus, LocalizedText } from '@nativ/schemas';
import type { PoolClient } from 'pg';

/** What a receipt opens. */
export interface InquiryRow {
  readonly submissionId: string;
  readonly instanceId: string | null;
  readonly reference: string;
  readonly createdAt: Date;
  readonly erasedAt: Date | null;
  readonly form: FormDocument;
  readonly flow: FlowDocument | null;
  readonly status: InstanceStatus | null;
  /** How many of its tasks somebody has taken or completed. */
  readonly touchedTasks: number;
}

export async function findInquiry(client: PoolClient, receiptHash: Buffer): Promise<InquiryRow | null> {
  const { rows } = await client.query<InquiryRow>(
    `select s.id as "submissionId", s.instance_id as "instanceId", s.reference, s.created_at as "createdAt", s.erased_at as "erasedAt",
       fv.document as form, wv.document as flow, i.status,
       (select count(*)::int from nativ.tasks t where t.workspace_id = i.workspace_id and t.instance_id = i.id
          and (t.assignee_id is not null or t.status = 'completed')) as "touchedTasks"
     from nativ.submissions s
     join nativ.form_versions fv on fv.workspace_id = s.workspace_id and fv.id = s.form_version_id
     left join nativ.instances i on i.workspace_id = s.workspace_id and i.id = s.instance_id
     left join nativ.flow_versions wv on wv.workspace_id = i.workspace_id and wv.id = i.flow_version_id
     where s.receipt_hash = $1`,
    [receiptHash],
  );
  return rows[0] ?? null;
}

/** What was answered in the clear. */
export async function findPlainAnswers(
  client: PoolClient,
  submissionId: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await client.query<{ answers: Readonly<Record<string, unknown>> }>(
    'select answers from nativ.submissions where id = $1',
    [submissionId],
  );
  return rows[0]?.answers ?? {};
}

/** The nodes that an instance has come to, the last first. */
export async function listStepsBackwards(client: PoolClient, instanceId: string): Promise<string[]> {
  const { rows } = await client.query<{ nodeId: string }>(
    `select e ->> 'nodeId' as "nodeId" from nativ.history_records h, jsonb_array_elements(h.events) with ordinality as x(e, n)
     where h.instance_id = $1 and e ->> 'kind' = 'nodeEntered' order by h.sequence desc, n desc limit 500`,
    [instanceId],
  );
  return rows.map(({ nodeId }) => nodeId);
}

/** Who may read a case. A classified group is not named outside it, not even here. */
export interface ReadersRow {
  readonly groups: readonly LocalizedText[];
  readonly hasClassified: boolean;
  readonly people: number;
}

export async function countReaders(client: PoolClient, instanceId: string): Promise<ReadersRow> {
  const { rows } = await client.query<ReadersRow>(
    `with g as (
       select g.* from nativ.instances i join nativ.groups g on g.workspace_id = i.workspace_id and g.id = any (i.group_ids)
       where i.id = $1
     ), readers as (
       select m.user_id from nativ.memberships m join g on g.id = m.group_id and g.workspace_id = m.workspace_id
       where m.role in ('manager', 'member')
       union
       select t.assignee_id from nativ.tasks t where t.instance_id = $1 and t.assignee_id is not null
     )
     select coalesce((select json_agg(g.name order by g.key) from g where g.access <> 'classified'), '[]') as groups,
       exists (select 1 from g where g.access = 'classified') as "hasClassified",
       (select count(*)::int from readers r join nativ.users u on u.id = r.user_id and u.deactivated_at is null) as people`,
    [instanceId],
  );
  return rows[0] ?? { groups: [], hasClassified: false, people: 0 };
}

/** The erasure that an inquirer has asked for and that is not done yet. */
export async function findPendingErasure(
  client: PoolClient,
  submissionId: string,
): Promise<{ readonly id: string; readonly dueAt: Date } | null> {
  const { rows } = await client.query<{ id: string; dueAt: Date }>(
    `select id, due_at as "dueAt" from nativ.erasures
     where subject_id = $1 and cancelled_at is null and done_at is null`,
    [submissionId],
  );
  return rows[0] ?? null;
}

export async function requestErasure(
  client: PoolClient,
  row: {
    readonly workspaceId: string;
    readonly id: string;
    readonly submissionId: string;
    readonly instanceId: string | null;
    readonly dueAt: Date;
  },
): Promise<void> {
  await client.query(
    `insert into nativ.erasures (workspace_id, id, kind, subject_id, instance_id, cause, due_at)
     values ($1, $2, 'inquirer', $3, $4, 'inquirer', $5)
     on conflict (workspace_id, subject_id) where cancelled_at is null and done_at is null do nothing`,
    [row.workspaceId, row.id, row.submissionId, row.instanceId, row.dueAt],
  );
}

/** Takes back what the inquirer asked for; a rule or the staff is not the inquirer's to take back. */
export async function withdrawErasure(client: PoolClient, submissionId: string): Promise<void> {
  await client.query(
    `update nativ.erasures set cancelled_at = now()
     where subject_id = $1 and cause = 'inquirer' and cancelled_at is null and done_at is null`,
    [submissionId],
  );
}
