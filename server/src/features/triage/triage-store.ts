import type {
  GroupName,
  LocalizedText,
  Person,
  SortingClassifier,
  SortingLikelihood,
  TriageBundle,
} from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import { labelsOf } from '../sortings/labels-of.ts';

/** An inquiry that waits for a person to sort it. */
export interface WaitingRow {
  readonly task_id: string;
  /** Null where the person sees the task but not the whole case. */
  readonly instance_id: string | null;
  readonly node_id: string;
  readonly reference: string | null;
  readonly group: GroupName;
  readonly classifier: string;
  readonly classifier_title: LocalizedText | null;
  readonly labels: SortingClassifier['labels'] | null;
  readonly abstained: TriageBundle['abstained'];
  readonly runners_up: SortingLikelihood[];
  readonly likeness: string | null;
  readonly created_at: Date;
  readonly due_at: Date | null;
  readonly assignee: Person | null;
}

export interface TriageFilter {
  /** The key of a group; null for all. */
  readonly group: string | null;
  readonly sort: 'newest' | 'urgent';
}

/** More than this nobody looks through; what comes after is shown once these are sorted. */
const MOST_WAITING = 2_000;

/** What waits for the person, or for a group that they work in, but for the cases that they stepped back from. */
const MAY_SORT = `t.workspace_id = (select app.workspace_id()) and t.purpose = 'sorting' and t.status = 'open'
       and (t.group_id = any ((select app.my_working_group_ids())::uuid[]) or t.assignee_id = (select app.user_id()))
       and not app.has_recused(t.instance_id, (select app.user_id()))`;

/** How many there are, up to a hundred: more the menu does not say, and each look at it would cost more. */
const MOST_COUNTED = 100;

export async function countWaiting(transaction: Knex.Transaction): Promise<number> {
  const [row] = await plannedOnce<{ count: number }>(
    transaction,
    `select count(*)::int as count from (select from nativ.tasks t where ${MAY_SORT} limit ${MOST_COUNTED}) waiting`,
    [],
  );
  return row?.count ?? 0;
}

export async function listWaiting(
  transaction: Knex.Transaction,
  { group, sort }: TriageFilter,
): Promise<readonly WaitingRow[]> {
  const order = sort === 'newest' ? 't.created_at desc, t.id desc' : 't.urgent_at, t.created_at, t.id';
  const { rows } = await transaction.raw(
    `select t.id as task_id, i.id as instance_id, t.node_id, sub.reference, t.created_at, t.due_at,
       json_build_object('key', g.key, 'name', g.name) as "group",
       s.classifier, c.title as classifier_title, ${labelsOf('c')} as labels, s.abstained, s.runners_up, s.likeness,
       case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as assignee
     from nativ.tasks t
     join nativ.sortings s on s.workspace_id = t.workspace_id and s.task_id = t.id
     join nativ.groups g on g.workspace_id = t.workspace_id and g.id = t.group_id
     left join nativ.instances i on i.workspace_id = t.workspace_id and i.id = t.instance_id
     left join nativ.submissions sub on sub.workspace_id = i.workspace_id and sub.id = i.submission_id
     left join nativ.classifiers c on c.workspace_id = s.workspace_id and c.key = s.classifier
     left join nativ.users u on u.workspace_id = t.workspace_id and u.id = t.assignee_id
     where ${MAY_SORT}
       and (cast(:group as text) is null or g.key = :group)
     order by ${order} limit ${MOST_WAITING}`,
    { group },
  );
  return rows;
}
