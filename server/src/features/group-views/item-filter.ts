import type { BoardColumn } from '@nativ/schemas';
import type { Knex } from 'knex';

/** One of a group's own statuses. The first has also what is in progress without one of them. */
export interface StatusWish {
  readonly key: string;
  /** All that the group has, in their order. */
  readonly known: readonly string[];
}

/** What of a group's tasks is asked for. Null means that it does not matter. */
export interface TaskFilter {
  readonly columns: readonly BoardColumn[];
  /** A status of the group, which only what is in progress has. */
  readonly status: StatusWish | null;
  /** Any of these; none for whatever it is marked with. */
  readonly labels: readonly string[];
  /** The id of a person; 'nobody' for what is free. */
  readonly assignee: string | null;
  readonly origin: 'flow' | 'own' | null;
  readonly hasForm: boolean | null;
  readonly due: { readonly from: string | null; readonly before: string | null } | 'none' | null;
  readonly created: { readonly from: string | null; readonly before: string | null };
  /** What was put away, in place of what is in use. */
  readonly archived: boolean;
}

export const boardColumns: readonly BoardColumn[] = ['new', 'inProgress', 'onHold', 'done'];
export const openColumns: readonly BoardColumn[] = ['new', 'inProgress', 'onHold'];

export interface Condition {
  /** SQL that begins with 'and', about `nativ.tasks t`; words of ours alone. */
  readonly text: string;
  readonly values: Readonly<Record<string, Knex.RawBinding>>;
}

/** The key of the group's own status in which a task in progress stands (groups/group-options.ts says the same). */
export const ownStatus = `coalesce(case when t.status_key = any (cast(:statuses as text[])) then t.status_key end, :firstStatus)`;
export const statusValues = (known: readonly string[]) => ({ statuses: [...known], firstStatus: known[0] ?? null });

/** What a filter says of a task, whatever its column. */
export function conditionOf({ assignee, status, labels, origin, hasForm, due, created }: TaskFilter): Condition {
  const parts: string[] = [];
  const values: Record<string, Knex.RawBinding> = {};
  const bound = (text: string, name: string, value: string | null) => {
    if (value === null) return;
    parts.push(text);
    values[name] = value;
  };
  if (assignee === 'nobody') parts.push('t.assignee_id is null');
  else bound('t.assignee_id = cast(:assignee as uuid)', 'assignee', assignee);
  if (status !== null) parts.push(`t.stage = 'inProgress' and ${ownStatus} = :status`);
  if (labels.length > 0) parts.push('t.labels && cast(:labels as text[])');
  if (origin !== null) parts.push(`t.instance_id is ${origin === 'own' ? '' : 'not '}null`);
  if (hasForm !== null) parts.push(`t.form_version_id is ${hasForm ? 'not ' : ''}null`);
  if (due === 'none') parts.push('t.due_at is null');
  else if (due !== null) {
    bound('t.due_at >= cast(:dueFrom as timestamptz)', 'dueFrom', due.from);
    bound('t.due_at < cast(:dueBefore as timestamptz)', 'dueBefore', due.before);
  }
  bound('t.created_at >= cast(:createdFrom as timestamptz)', 'createdFrom', created.from);
  bound('t.created_at < cast(:createdBefore as timestamptz)', 'createdBefore', created.before);
  const listed = {
    ...(status !== null && { status: status.key, ...statusValues(status.known) }),
    ...(labels.length > 0 && { labels: [...labels] }),
  };
  return { text: parts.map((part) => `and ${part}`).join(' '), values: { ...values, ...listed } };
}

/** What says in which columns a task stands: the open ones by their stage. */
export function placeOf({ columns, archived }: TaskFilter): {
  readonly statuses: readonly string[];
  readonly text: string;
} {
  if (archived) return { statuses: ['completed', 'cancelled'], text: 'and t.archived_at is not null' };
  const stages = openColumns.filter((column) => columns.includes(column));
  const statuses = [...(stages.length > 0 ? ['open'] : []), ...(columns.includes('done') ? ['completed'] : [])];
  const some = stages.length < openColumns.length && stages.length > 0;
  const ofStage = some ? `and (t.status <> 'open' or t.stage = any (array[${stages.map((one) => `'${one}'`)}]))` : '';
  return { statuses, text: `and t.archived_at is null ${ofStage}` };
}
