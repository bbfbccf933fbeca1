import type { AssignmentDecision, Person } from '@nativ/schemas';
import type { Knex } from 'knex';
import { listed } from '../listed.ts';
import { instantText } from '../page.ts';

export interface AssignmentStandingRow {
  readonly instance_id: string | null;
  readonly open: boolean;
  readonly assignee_id: string | null;
  readonly works: boolean;
  readonly recused: boolean;
}

/** How the person of the transaction stands to a task, or null when it is not there for them. */
export async function findStanding(
  transaction: Knex.Transaction,
  taskId: string,
): Promise<AssignmentStandingRow | null> {
  const { rows } = await transaction.raw(
    `select t.instance_id, t.status = 'open' as open, t.assignee_id, t.group_id = any ((select app.my_working_group_ids())::uuid[]) as works,
       app.has_recused(t.instance_id, (select app.user_id())) as recused
     from nativ.tasks t where t.workspace_id = (select app.workspace_id()) and t.id = ?`,
    [taskId],
  );
  return rows[0] ?? null;
}

interface PolicyRow {
  readonly kind: AssignmentDecision['kind'];
  readonly skills?: string[];
  readonly language?: string | null;
}

export interface WhyRow {
  readonly policy: PolicyRow;
  readonly stands_in_for: Person | null;
  readonly at: Date;
  /** 'now' or when the hours of the person begin, where hours set somebody aside; null otherwise. */
  readonly begins: string | null;
}

/** Why the person of the transaction has a task, or null when no rule gave it to them. */
export async function findWhy(transaction: Knex.Transaction, taskId: string): Promise<WhyRow | null> {
  const { rows } = await transaction.raw(
    `select y.policy, y.at, y.begins, case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as stands_in_for
     from app.why_me(?) y left join nativ.users u on u.workspace_id = (select app.workspace_id()) and u.id = y.stands_in_for`,
    [taskId],
  );
  return rows[0] ?? null;
}

export interface DecisionRow {
  readonly policy: PolicyRow;
  readonly outcome: AssignmentDecision['outcome'];
  readonly at: Date;
  readonly assignee: Person | null;
  readonly considered: AssignmentDecision['considered'];
}

/** The decisions on a task, the newest first, as far as they are for the person of the transaction. */
export async function listDecisions(transaction: Knex.Transaction, taskId: string): Promise<DecisionRow[]> {
  const { rows } = await transaction.raw(
    `select d.policy, d.outcome, d.at, case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as assignee,
       (select coalesce(json_agg(json_build_object('person', json_build_object('id', u.id, 'name', u.name), 'verdict', c.verdict, 'openTasks', c.open_tasks,
           'worksFrom', case when c.verdict = 'offHours' and c.begins not in ('now', 'never') then c.begins end)
           order by c.verdict <> 'eligible', lower(u.name)), '[]')
        from jsonb_to_recordset(d.considered) as c(user_id uuid, verdict text, open_tasks int, begins text)
        join nativ.users u on u.workspace_id = d.workspace_id and u.id = c.user_id) as considered
     from nativ.assignment_decisions d left join nativ.users a on a.workspace_id = d.workspace_id and a.id = d.assignee_id
     where d.workspace_id = (select app.workspace_id()) and d.task_id = ? order by d.at desc limit 50`,
    [taskId],
  );
  return rows;
}

/** Says for the person of the transaction that they cannot take the case of a task: see app.recuse. */
export async function recuse(transaction: Knex.Transaction, taskId: string, hours: HoursByGroup): Promise<boolean> {
  const { rows } = await transaction.raw('select app.recuse(?, ?::jsonb) as done', [taskId, JSON.stringify(hours)]);
  return rows[0].done;
}

/** When the people of each group work, by its id: whoever is given a task next is chosen by it. */
export type HoursByGroup = Readonly<Record<string, object>>;

/** Lets somebody take a case again; false where there is nothing to take back, or not for the person of the transaction. */
export async function undoRecusal(
  transaction: Knex.Transaction,
  recusal: { readonly instanceId: string; readonly userId: string },
  hours: HoursByGroup,
): Promise<boolean> {
  const { rows } = await transaction.raw('select app.undo_recusal(?, ?, ?::jsonb) as done', [
    recusal.instanceId,
    recusal.userId,
    JSON.stringify(hours),
  ]);
  return rows[0].done;
}

/** Who has stepped back from the case of a task, for those who manage its group. */
export async function listRecused(transaction: Knex.Transaction, taskId: string): Promise<Person[]> {
  const { rows } = await transaction.raw(
    `select u.id, u.name from app.recused_of(?) r
     join nativ.users u on u.workspace_id = (select app.workspace_id()) and u.id = r.user_id order by r.at, u.id`,
    [taskId],
  );
  return rows;
}

export interface RecusalRow {
  readonly instance_id: string;
  readonly at: Date;
  readonly at_text: string;
  readonly reference: string | null;
  readonly is_visible: boolean;
}

/** The cases that the person of the transaction has stepped back from, the latest first; with a reference where they see it. */
export async function listMyRecusals(
  transaction: Knex.Transaction,
  page: { readonly before: { readonly at: string; readonly id: string } | null; readonly limit: number },
): Promise<RecusalRow[]> {
  return listed<RecusalRow>(
    transaction,
    page.limit,
    `select r.instance_id, r.at, ${instantText('r.at')} as at_text, s.reference, i.id is not null as is_visible from nativ.recusals r
     left join nativ.instances i on i.workspace_id = r.workspace_id and i.id = r.instance_id
     left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
     where r.workspace_id = (select app.workspace_id()) and r.user_id = (select app.user_id())
       and (r.at, r.instance_id) < (coalesce(:at::timestamptz, 'infinity'), coalesce(:id::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
     order by r.at desc, r.instance_id desc limit ${Math.trunc(page.limit)}`,
    { at: page.before?.at ?? null, id: page.before?.id ?? null },
  );
}
