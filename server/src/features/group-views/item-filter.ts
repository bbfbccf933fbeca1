import type { BoardColumn } from '@nativ/schemas';
import type { Knex } from 'knex';

/** What of a group's tasks is asked for. Null means that it does not matter. */
export interface TaskFilter {
  readonly columns: readonly BoardColumn[];
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

/** What a filter says of a task, whatever its column. */
export function conditionOf({ assignee, origin, hasForm, due, created }: TaskFilter): Condition {
  const parts: string[] = [];
  const values: Record<string, Knex.RawBinding> = {};
  const bound = (text: string, name: string, value: string | null) => {
    if (value === null) return;
    parts.push(text);
    values[name] = value;
  };
  if (assignee === 'nobody') parts.push('t.assignee_id is null');
  else bound('t.assignee_id = cast(:assignee as uuid)', 'assignee', assignee);
  if (origin !== null) parts.push(`t.instance_id is ${origin === 'own' ? '' : 'not '}null`);
  if (hasForm !== null) parts.push(`t.form_version_id is ${hasForm ? 'not ' : ''}null`);
  if (due === 'none') parts.push('t.due_at is null');
  else if (due !== null) {
    bound('t.due_at >= cast(:dueFrom as timestamptz)', 'dueFrom', due.from);
    bound('t.due_at < cast(:dueBefore as timestamptz)', 'dueBefore', due.before);
  }
  bound('t.created_at >= cast(:createdFrom as timestamptz)', 'createdFrom', created.from);
  bound('t.created_at < cast(:createdBefore as timestamptz)', 'createdBefore', created.before);
  return { text: parts.map((part) => `and ${part}`).join(' '), values };
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
