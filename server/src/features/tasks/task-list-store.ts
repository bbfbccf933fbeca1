import type { GroupOption, LocalizedText, TaskStage, TaskStatus } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import { listed } from '../listed.ts';
import { instantText } from '../page.ts';

export interface TaskSummaryRow {
  readonly id: string;
  readonly status: TaskStatus;
  readonly group_key: string;
  readonly group_name: LocalizedText;
  /** What the group has now: a task may still name what it no longer has. */
  readonly group_statuses: readonly GroupOption[];
  readonly group_labels: readonly GroupOption[];
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
  /** Null, with the node, for a task that somebody made without a flow. */
  readonly instance_id: string | null;
  readonly node_id: string | null;
  /** Null also where the person sees the task but not the whole of what it is about. */
  readonly reference: string | null;
  readonly created_at: Date;
  readonly due_at: Date | null;
  readonly stage: TaskStage;
  readonly status_key: string | null;
  readonly labels: readonly string[];
  readonly starts_at: Date | null;
  readonly follow_up_at: Date | null;
  readonly created_by: string | null;
  readonly created_by_name: string | null;
  readonly archived_at: Date | null;
  readonly completed_at: Date | null;
  readonly completed_by: string | null;
  readonly completed_by_name: string | null;
  readonly title: LocalizedText;
  readonly purpose: 'vote' | 'sorting' | null;
}

/** A row of a list; the two texts are for the cursor. */
export interface TaskListRow extends TaskSummaryRow {
  readonly urgent_text: string;
  readonly created_text: string;
}

export interface TaskFilter {
  readonly assignee: 'me' | 'nobody' | null;
  readonly group: string | null;
  readonly status: TaskStatus | null;
  /** What is archived stands in no list but its own. */
  readonly archived: boolean;
  /** Tasks that come after this place in the order of the list. */
  readonly after: { readonly urgentAt: string; readonly createdAt: string; readonly id: string } | null;
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
const columnsBeside = (group: string) => `
  t.id, t.status, ${group}, t.assignee_id, ${nameOf('assignee_id')} as assignee_name,
  t.instance_id, t.node_id,
  (select s.reference from nativ.submissions s where s.workspace_id = t.workspace_id and s.id = ${submissionOfTask}) as reference,
  t.created_at, t.due_at, t.stage, t.status_key, t.labels, t.starts_at, t.follow_up_at, t.archived_at,
  t.created_by, ${nameOf('created_by')} as created_by_name, t.completed_at, t.completed_by, ${nameOf('completed_by')} as completed_by_name, t.title, t.purpose`;
const ofGroup = 'g.key as group_key, g.name as group_name, g.statuses as group_statuses, g.labels as group_labels';
export const summaryColumns = columnsBeside(ofGroup);
const listColumns = columnsBeside('t.group_key, t.group_name, t.group_statuses, t.group_labels');
export const summaryJoins = 'join nativ.groups g on g.workspace_id = t.workspace_id and g.id = t.group_id';

const order = 't.urgent_at, t.created_at, t.id';

/** What decides how a list is found stands in its text, so that its plan can be kept (planned-once.ts). */
interface Conditions {
  readonly after: string;
  readonly isFree: string;
  readonly statuses: string;
  readonly archived: string;
  readonly limit: string;
}

/** An open task is never archived, so that the list of open ones need not ask. */
const archivedOf = ({ archived, status }: TaskFilter) =>
  archived ? 'and t.archived_at is not null' : status === 'open' ? '' : 'and t.archived_at is null';

const inGroup = (isGiven: boolean) => (isGiven ? 'and g.key = :group' : '');

/**
 * Takes the first tasks of each group and status from the index tasks_group and merges only those: under policies, one
 * walk through the tasks of all groups would pass over everything that others see (0004-lists-of-work). So would a walk through the
 * groups that somebody sees in part (103 ms for ten of 5,000 tasks each): there, what concerns them is found by itself.
 */
const ofGroups = (isOneGroup: boolean, { after, isFree, statuses, archived, limit }: Conditions) => `
  select t.*, ${ofGroup}
  from nativ.groups g cross join unnest(${statuses}) as s(status) cross join lateral (
    select t.* from nativ.tasks t
    where t.workspace_id = g.workspace_id and t.group_id = g.id and t.status = s.status ${archived} ${isFree} ${after}
    order by ${order} ${limit}
  ) t
  where g.id = any ((select app.my_full_group_ids())::uuid[]) ${inGroup(isOneGroup)}
  union all (
    select t.*, ${ofGroup}
    from nativ.tasks t join nativ.groups g on g.workspace_id = t.workspace_id and g.id = t.group_id
    where cardinality((select app.my_part_group_ids())::uuid[]) > 0
      and t.workspace_id = (select app.workspace_id()) and t.status = any (${statuses})
      and (t.assignee_id = (select app.user_id()) or t.created_by = (select app.user_id()) or t.id = any ((select app.my_concern_ids())::uuid[]))
      and t.group_id = any ((select app.my_part_group_ids())::uuid[]) ${inGroup(isOneGroup)} ${archived} ${isFree} ${after}
    order by ${order} ${limit}
  )`;

/** The same for the tasks of one person, from the index tasks_assignee. */
const ofPerson = (isOneGroup: boolean, { after, statuses, archived, limit }: Conditions) => `
  select t.*, ${ofGroup}
  from unnest(${statuses}) as s(status) cross join lateral (
    select t.* from nativ.tasks t
    where t.workspace_id = (select app.workspace_id()) and t.assignee_id = (select app.user_id()) and t.status = s.status
      ${isOneGroup ? 'and t.group_id = (select g.id from nativ.groups g where g.key = :group)' : ''} ${archived} ${after}
    order by ${order} ${limit}
  ) t ${summaryJoins}`;

const everyStatus: readonly TaskStatus[] = ['open', 'completed', 'cancelled'];
/** Words of ours in SQL: as a value, Postgres would expect ten of them and plan anew each time in the hope of fewer. */
const arrayOf = (statuses: readonly TaskStatus[]) => `array[${statuses.map((status) => `'${status}'`).join(', ')}]`;

/** Tasks by what is due or to be looked at first, then by what has waited longest; those without such a day come last. */
export async function listTasks(transaction: Knex.Transaction, filter: TaskFilter): Promise<TaskListRow[]> {
  const limit = `limit ${Math.trunc(filter.limit)}`;
  const isOneGroup = filter.group !== null;
  const conditions: Conditions = {
    after:
      filter.after === null
        ? ''
        : `and (${order}) > (cast(:urgentAt as timestamptz), cast(:createdAt as timestamptz), cast(:id as uuid))`,
    isFree: filter.assignee === 'nobody' ? 'and t.assignee_id is null' : '',
    statuses: arrayOf(filter.status === null ? everyStatus : everyStatus.filter((status) => status === filter.status)),
    archived: archivedOf(filter),
    limit,
  };
  const found = filter.assignee === 'me' ? ofPerson(isOneGroup, conditions) : ofGroups(isOneGroup, conditions);
  return listed<TaskListRow>(
    transaction,
    filter.limit,
    `with page as materialized (select * from (${found}) t order by ${order} ${limit})
     select ${listColumns}, ${instantText('t.urgent_at')} as urgent_text, ${instantText('t.created_at')} as created_text
     from page t
     order by ${order}`,
    {
      ...(filter.group === null ? {} : { group: filter.group }),
      ...filter.after,
    },
  );
}

/** How many open tasks wait for the person of the transaction. */
export async function countMyOpenTasks(transaction: Knex.Transaction): Promise<number> {
  const [row] = await plannedOnce<{ count: number }>(
    transaction,
    `select count(*)::int as count from nativ.tasks
     where workspace_id = (select app.workspace_id()) and assignee_id = (select app.user_id()) and status = 'open'`,
    [],
  );
  return row?.count ?? 0;
}
