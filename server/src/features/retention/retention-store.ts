import type { Knex } from 'knex';

/**
 * Schedules what the rules of forms ask for: erases so many days after a case has ended, tells the managers of its groups
 * so many days before. The rule in force is that of the form as it is published now. A case that is late, because the
 * rule is new, still gets its warning and the whole time after it.
 *
 * @param room the only work space to look at; all of them are looked at when it is null
 * @returns how many were scheduled
 */
export async function scheduleRetention(owner: Knex, idOf: () => string, room: string | null = null): Promise<number> {
  return owner.transaction(async (transaction) => {
    // One node at a time.
    const { rows: lock } = await transaction.raw(
      `select pg_try_advisory_xact_lock(hashtext('nativ.retention')) as free`,
    );
    if (!lock[0].free) return 0;
    const { rows } = await transaction.raw(due, { room });
    for (const row of rows) await schedule(transaction, row, idOf);
    return rows.length;
  });
}

interface DueRow {
  readonly workspaceId: string;
  readonly submissionId: string;
  readonly instanceId: string | null;
  readonly dueAt: Date;
}

/** When the rules of a room next ask for something, by its clock; null when they do not. */
export async function nextRetention(owner: Knex, room: string): Promise<Date | null> {
  const { rows } = await owner.raw(`${ended} select min(at) as at from wanting`, { room });
  return rows[0].at;
}

const ended = `
  with rules as (
    select f.workspace_id, f.id as form_id,
      (v.document -> 'settings' -> 'retention' ->> 'days')::int as days,
      coalesce((v.document -> 'settings' -> 'retention' ->> 'warnDays')::int, 14) as warn_days,
      now() + w.clock_offset_ms * interval '1 millisecond' as present
    from nativ.workspaces w join nativ.forms f on f.workspace_id = w.id join nativ.form_versions v
      on v.workspace_id = f.workspace_id and v.form_id = f.id and v.number = f.published_version
    where v.document -> 'settings' -> 'retention' ->> 'days' is not null and (cast(:room as uuid) is null or w.id = :room)
  ), ended as (
    select s.workspace_id, s.id, s.instance_id, coalesce(i.ended_at, s.created_at) as ended_at, r.days, r.warn_days, r.present
    from rules r
    join nativ.form_versions v on v.workspace_id = r.workspace_id and v.form_id = r.form_id
    join nativ.submissions s on s.workspace_id = v.workspace_id and s.form_version_id = v.id and s.erased_at is null
    left join nativ.instances i on i.workspace_id = s.workspace_id and i.id = s.instance_id
    where s.instance_id is null or i.ended_at is not null
  ), wanting as (
    select e.*, e.ended_at + greatest(e.days - e.warn_days, 0) * interval '1 day' as at from ended e
    where not exists (select 1 from nativ.erasures x where x.workspace_id = e.workspace_id and x.subject_id = e.id
      and x.cancelled_at is null and x.done_at is null)
  )`;

const due = `${ended}
  select e.workspace_id as "workspaceId", e.id as "submissionId", e.instance_id as "instanceId",
    greatest(e.ended_at + e.days * interval '1 day', e.present + least(e.warn_days, e.days) * interval '1 day') as "dueAt"
  from wanting e where e.at <= e.present limit 500`;

/** The managers of its groups are told by the row itself (migration 0019-notices). */
async function schedule(transaction: Knex.Transaction, row: DueRow, idOf: () => string): Promise<void> {
  await transaction.raw(
    `insert into nativ.erasures (workspace_id, id, kind, subject_id, instance_id, cause, due_at, warned_at)
     values (?, ?, 'inquirer', ?, ?, 'retention', ?, now())
     on conflict (workspace_id, subject_id) where cancelled_at is null and done_at is null do nothing`,
    [row.workspaceId, idOf(), row.submissionId, row.instanceId, row.dueAt],
  );
}
