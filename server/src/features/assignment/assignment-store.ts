import type { AssignmentDecision, Person } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface AssignmentStandingRow {
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
    `select t.status = 'open' as open, t.assignee_id, t.group_id = any ((select app.my_working_group_ids())::uuid[]) as works,
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
}

/** Why the person of the transaction has a task, or null when no rule gave it to them. */
export async function findWhy(transaction: Knex.Transaction, taskId: string): Promise<WhyRow | null> {
  const { rows } = await transaction.raw(
    `select y.policy, y.at, case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as stands_in_for
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
       (select coalesce(json_agg(json_build_object('person', json_build_object('id', u.id, 'name', u.name), 'verdict', c.verdict, 'openTasks', c.open_tasks)
           order by c.verdict <> 'eligible', lower(u.name)), '[]')
        from jsonb_to_recordset(d.considered) as c(user_id uuid, verdict text, open_tasks int)
        join nativ.users u on u.workspace_id = d.workspace_id and u.id = c.user_id) as considered
     from nativ.assignment_decisions d left join nativ.users a on a.workspace_id = d.workspace_id and a.id = d.assignee_id
     where d.workspace_id = (select app.workspace_id()) and d.task_id = ? order by d.at desc limit 50`,
    [taskId],
  );
  return rows;
}

/** Says for the person of the transaction that they cannot take the case of a task: see app.recuse. */
export async function recuse(transaction: Knex.Transaction, taskId: string): Promise<boolean> {
  const { rows } = await transaction.raw('select app.recuse(?) as done', [taskId]);
  return rows[0].done;
}
