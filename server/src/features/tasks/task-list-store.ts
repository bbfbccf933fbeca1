import type { LocalizedText, TaskStatus } from '@nativ/schemas';
import type { Knex } from 'knex';
import { instantText } from '../page.ts';

export interface TaskSummaryRow {
  readonly id: string;
  readonly status: TaskStatus;
  readonly group_key: string;
  readonly group_name: LocalizedText;
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
  readonly instance_id: string;
  readonly node_id: string;
  /** Null also where the person sees the task but not the whole of what it is about. */
  readonly reference: string | null;
  readonly created_at: Date;
  readonly due_at: Date | null;
  readonly completed_at: Date | null;
  readonly completed_by: string | null;
  readonly completed_by_name: string | null;
  readonly title: LocalizedText;
  readonly purpose: 'vote' | null;
}

/** A row of a list; the two texts are for the cursor. */
export interface TaskListRow extends TaskSummaryRow {
  readonly due_text: string;
  readonly created_text: string;
}

export interface TaskFilter {
  readonly assignee: 'me' | 'nobody' | null;
  readonly group: string | null;
  readonly status: TaskStatus | null;
  /** Tasks that come after this place in the order of the list. */
  readonly after: { readonly dueAt: string; readonly createdAt: string; readonly id: string } | null;
  readonly limit: number;
}

const nameOf = (column: string) =>
  `(select u.name from nativ.users u where u.workspace_id = t.workspace_id and u.id = t.${column})`;

/** Null also where the person sees the task but not the whole of what it is about. */
export const submissionOfTask = `
  (select i.submission_id from nativ.instances i where i.workspace_id = t.workspace_id and i.id = t.instance_id)`;

/**
 * The columns of a summary, and the table that they need beside `nativ.tasks t`.
 *
 * What comes from larger tables is looked up row by row, in scalar subqueries. As joins, Postgres read whole tables for
 * each task while it had no statistics of them, in the first minute of a workspace: 5.9 s for a page of 100 tasks of 120.
 */
export const summaryColumns = `
  t.id, t.status, g.key as group_key, g.name as group_name, t.assignee_id, ${nameOf('assignee_id')} as assignee_name,
  t.instance_id, t.node_id,
  (select s.reference from nativ.submissions s where s.workspace_id = t.workspace_id and s.id = ${submissionOfTask}) as reference,
  t.created_at, t.due_at, t.completed_at, t.completed_by, ${nameOf('completed_by')} as completed_by_name, t.title, t.purpose`;
export const summaryJoins = 'join nativ.groups g on g.workspace_id = t.workspace_id and g.id = t.group_id';

const due = `coalesce(t.due_at, 'infinity')`;
const order = `${due}, t.created_at, t.id`;
const fromHere = `(:all or (${order}) > (cast(:dueAt as timestamptz), cast(:createdAt as timestamptz), cast(:id as uuid)))`;

/**
 * Takes the first tasks of each group and status from the index tasks_group and merges only those: under policies, one
 * walk through the tasks of all groups would pass over everything that others see (0004-lists-of-work).
 */
const ofGroups = (isFree: boolean) => `
  select t.*, ${due} as due
  from nativ.groups g cross join unnest(cast(:statuses as text[])) as s(status) cross join lateral (
    select t.* from nativ.tasks t
    where t.workspace_id = g.workspace_id and t.group_id = g.id and t.status = s.status
      ${isFree ? 'and t.assignee_id is null' : ''} and ${fromHere}
    order by ${order} limit :limit
  ) t
  where cast(:group as text) is null or g.key = :group`;

/** The same for the tasks of one person, from the index tasks_assignee. */
const ofPerson = `
  select t.*, ${due} as due
  from unnest(cast(:statuses as text[])) as s(status) cross join lateral (
    select t.* from nativ.tasks t
    where t.workspace_id = (select app.workspace_id()) and t.assignee_id = (select app.user_id()) and t.status = s.status
      and (cast(:group as text) is null or t.group_id = (select g.id from nativ.groups g where g.key = :group)) and ${fromHere}
    order by ${order} limit :limit
  ) t`;

const everyStatus: readonly TaskStatus[] = ['open', 'completed', 'cancelled'];

/** Tasks by what is due first, then by what has waited longest; those without a due date come last. */
export async function listTasks(transaction: Knex.Transaction, filter: TaskFilter): Promise<TaskListRow[]> {
  const found = filter.assignee === 'me' ? ofPerson : ofGroups(filter.assignee === 'nobody');
  const { rows } = await transaction.raw(
    `with page as materialized (${found} order by due, created_at, id limit :limit)
     select ${summaryColumns}, ${instantText('t.due')} as due_text, ${instantText('t.created_at')} as created_text
     from page t ${summaryJoins}
     order by t.due, t.created_at, t.id`,
    {
      group: filter.group,
      statuses: filter.status === null ? everyStatus : [filter.status],
      all: filter.after === null,
      dueAt: filter.after?.dueAt ?? '-infinity',
      createdAt: filter.after?.createdAt ?? '-infinity',
      id: filter.after?.id ?? '00000000-0000-0000-0000-000000000000',
      limit: filter.limit,
    },
  );
  return rows;
}

/** How many open tasks wait for the person of the transaction. */
export async function countMyOpenTasks(transaction: Knex.Transaction): Promise<number> {
  const { rows } = await transaction.raw(
    `select count(*)::int as count from nativ.tasks
     where workspace_id = (select app.workspace_id()) and assignee_id = (select app.user_id()) and status = 'open'`,
  );
  return rows[0].count;
}
