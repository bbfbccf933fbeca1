import type { Knex } from 'knex';

export interface RetentionRuleRow {
  readonly formId: string;
  /** Null when nothing is erased by itself. */
  readonly days: number | null;
  readonly warnDays: number;
}

/** The rule of a form as it is published now; null when there is no such form. */
export async function findRule(transaction: Knex.Transaction, key: string): Promise<RetentionRuleRow | null> {
  const { rows } = await transaction.raw(
    `select f.id as "formId", (v.document -> 'settings' -> 'retention' ->> 'days')::int as days,
       coalesce((v.document -> 'settings' -> 'retention' ->> 'warnDays')::int, 14) as "warnDays"
     from nativ.forms f left join nativ.form_versions v
       on v.workspace_id = f.workspace_id and v.form_id = f.id and v.number = f.published_version
     where f.key = ?`,
    [key],
  );
  return rows[0] ?? null;
}

export interface ComingRow {
  readonly reference: string;
  readonly instanceId: string | null;
  readonly dueAt: Date;
  readonly isScheduled: boolean;
}

/** What the rule of a form erases within a number of days, of the cases that the person of the context sees. */
export async function listComing(
  transaction: Knex.Transaction,
  { formId, days, warnDays }: RetentionRuleRow & { readonly days: number },
  { withinDays, limit }: { readonly withinDays: number; readonly limit: number },
): Promise<ComingRow[]> {
  const { rows } = await transaction.raw(
    `with ended as (
       select s.workspace_id, s.id, s.reference, s.instance_id, coalesce(i.ended_at, s.created_at) as ended_at
       from nativ.form_versions v
       join nativ.submissions s on s.workspace_id = v.workspace_id and s.form_version_id = v.id and s.erased_at is null
       left join nativ.instances i on i.workspace_id = s.workspace_id and i.id = s.instance_id
       where v.form_id = :formId and (s.instance_id is null or i.ended_at is not null)
     )
     select n.reference, n.instance_id as "instanceId", e.id is not null as "isScheduled",
       coalesce(e.due_at, greatest(n.ended_at + cast(:days as int) * interval '1 day', (select app.present()) + least(cast(:warnDays as int), cast(:days as int)) * interval '1 day')) as "dueAt"
     from ended n
     left join nativ.erasures e on e.workspace_id = n.workspace_id and e.subject_id = n.id and e.cancelled_at is null and e.done_at is null
     where n.ended_at <= (select app.present()) + (cast(:withinDays as int) - cast(:days as int)) * interval '1 day'
     order by "dueAt", n.id limit :limit`,
    { formId, days, warnDays, withinDays, limit },
  );
  return rows;
}
