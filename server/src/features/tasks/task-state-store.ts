import type { LocalizedText, TaskStatus } from '@nativ/schemas';
import type { TaskState } from './task-state.ts';

/** Runs one statement, with `$1` for the first value, on a connection that is inside a transaction. */
export type Query = (text: string, values: unknown[]) => Promise<{ readonly rows: unknown[] }>;

interface StateRow {
  readonly status: TaskStatus;
  readonly title: LocalizedText;
  readonly group_id: string;
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
  readonly completed_by: string | null;
  readonly completed_at: Date | null;
  readonly works: boolean;
  readonly manages: boolean;
  readonly not_by: readonly string[] | null;
  readonly voters: readonly string[] | null;
  readonly recused: boolean;
  readonly created_by: string | null;
  readonly completed_by_id: string | null;
  readonly is_archived: boolean;
}

/**
 * Who has voted in the approval that a task belongs to, as far as the person of the context sees the case. An approval
 * that is gone through again has other tasks, so that it asks everybody anew.
 */
export const votersOfTask = `
  (select array(select v ->> 'by' from jsonb_array_elements(k -> 'waitsFor' -> 'votes') v)
   from nativ.instances i cross join jsonb_array_elements(i.state -> 'tokens') k
   where t.purpose = 'vote' and i.workspace_id = t.workspace_id and i.id = t.instance_id
     and jsonb_exists(k -> 'waitsFor' -> 'taskIds', t.instance_id || ':' || t.number) limit 1)`;

/** Plain SQL, since it also runs on the connection of a step of the engine, under the role nativ_app. */
const statement = `
  select t.status, t.title, t.group_id, t.assignee_id, a.name as assignee_name, c.name as completed_by, t.completed_at,
    t.group_id = any ((select app.my_working_group_ids())::uuid[]) as works,
    t.group_id = any ((select app.my_managed_group_ids())::uuid[]) as manages, t.not_by, ${votersOfTask} as voters,
    app.has_recused(t.instance_id, (select app.user_id())) as recused,
    t.created_by, t.completed_by as completed_by_id, t.archived_at is not null as is_archived
  from nativ.tasks t
  left join nativ.users a on a.workspace_id = t.workspace_id and a.id = t.assignee_id
  left join nativ.users c on c.workspace_id = t.workspace_id and c.id = t.completed_by
  where t.workspace_id = (select app.workspace_id()) and t.id = $1`;

/** The task as the person of the context sees it, or null when it is not there for them. */
export async function readTaskState(query: Query, taskId: string): Promise<TaskState | null> {
  const { rows } = await query(statement, [taskId]);
  const [row] = rows as StateRow[];
  if (row === undefined) return null;
  return {
    status: row.status,
    title: row.title,
    groupId: row.group_id,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_name,
    completedBy: row.completed_by,
    completedAt: row.completed_at?.toISOString() ?? null,
    works: row.works,
    manages: row.manages,
    notBy: row.not_by ?? [],
    voters: row.voters ?? [],
    recused: row.recused,
    madeBy: row.created_by,
    completedById: row.completed_by_id,
    isArchived: row.is_archived,
  };
}
