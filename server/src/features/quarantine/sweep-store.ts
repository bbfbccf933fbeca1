import type { Knex } from 'knex';

/** Between the word that something will be erased and its erasure. */
export const warnDays = 7;

const due = `
  select q.workspace_id as "workspaceId", q.submission_id as "submissionId", q.group_ids as "groupIds",
    greatest(q.held_at + :days * interval '1 day', now() + :warnDays * interval '1 day') as "dueAt"
  from nativ.quarantine q
  join nativ.submissions s on s.workspace_id = q.workspace_id and s.id = q.submission_id and s.erased_at is null
  where q.status <> 'released' and q.held_at + :warnAfter * interval '1 day' <= now()
    and not exists (select 1 from nativ.erasures x where x.workspace_id = q.workspace_id and x.subject_id = q.submission_id
      and x.cancelled_at is null and x.done_at is null)
  limit 500`;

interface DueRow {
  readonly workspaceId: string;
  readonly submissionId: string;
  readonly groupIds: readonly string[];
  readonly dueAt: Date;
}

const words = JSON.stringify({
  he: 'פניות שממתינות בהסגר יימחקו בעוד שבוע אם איש לא ישחרר אותן. הן בדף ההסגר.',
  en: 'Submissions that wait in quarantine will be erased in a week unless somebody lets them pass. See the page of the quarantine.',
});

/**
 * Schedules the erasure of what nobody decided on for so many days, and tells the groups that it would have led to a week
 * before; one word for all that is due at a time. What is let pass meanwhile stays.
 *
 * @returns how many were scheduled
 */
export function scheduleQuarantineSweep(owner: Knex, days: number, idOf: () => string): Promise<number> {
  return owner.transaction(async (transaction) => {
    // One node at a time.
    const { rows: lock } = await transaction.raw(
      `select pg_try_advisory_xact_lock(hashtext('nativ.quarantine')) as free`,
    );
    if (!lock[0].free) return 0;
    const { rows } = await transaction.raw<{ rows: DueRow[] }>(due, {
      days,
      warnDays,
      warnAfter: days - warnDays,
    });
    const told = new Map<string, string>();
    for (const { workspaceId, submissionId, groupIds, dueAt } of rows) {
      for (const groupId of groupIds) told.set(groupId, workspaceId);
      await transaction.raw(
        `insert into nativ.erasures (workspace_id, id, kind, subject_id, cause, due_at, warned_at)
         values (?, ?, 'inquirer', ?, 'retention', ?, now())
         on conflict (workspace_id, subject_id) where cancelled_at is null and done_at is null do nothing`,
        [workspaceId, idOf(), submissionId, dueAt],
      );
    }
    for (const [groupId, workspaceId] of told)
      await transaction.raw(
        `insert into nativ.notifications (workspace_id, id, user_id, text, created_at)
         select m.workspace_id, gen_random_uuid(), m.user_id, ?::jsonb, now() from nativ.memberships m
         where m.workspace_id = ? and m.group_id = ? and m.role = 'manager'`,
        [words, workspaceId, groupId],
      );
    return rows.length;
  });
}
