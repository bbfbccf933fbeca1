import type { BoardColumn, GroupItem, LocalizedText, TaskStatus } from '@nativ/schemas';
import { type GroupOptions, labelsAmong, statusAmong } from '../groups/group-options.ts';

export interface TaskItemRow {
  readonly id: string;
  readonly title: LocalizedText;
  readonly status: TaskStatus;
  readonly stage: Exclude<BoardColumn, 'done'>;
  readonly status_key: string | null;
  readonly labels: readonly string[];
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
  readonly creator_id: string | null;
  readonly creator_name: string | null;
  readonly reference: string | null;
  readonly instance_id: string | null;
  readonly has_form: boolean;
  readonly is_vote: boolean;
  readonly created_at: Date;
  readonly starts_at: Date | null;
  readonly due_at: Date | null;
  readonly follow_up_at: Date | null;
  readonly completed_at: Date | null;
  readonly archived_at: Date | null;
}

export interface GatheringItemRow {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly creator_id: string;
  readonly creator_name: string;
  readonly created_at: Date;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly archived_at: Date | null;
}

/**
 * The columns of a task in a view, of `nativ.tasks t`. Names and references are looked up row by row, as in the lists of
 * tasks (tasks/task-list-store.ts).
 */
export const taskItemColumns = `
  t.id, t.title, t.status, t.stage, t.status_key, t.labels, t.assignee_id, ${nameOf('assignee_id')} as assignee_name,
  t.created_by as creator_id, ${nameOf('created_by')} as creator_name,
  (select s.reference from nativ.submissions s where s.workspace_id = t.workspace_id and s.id = (
     select i.submission_id from nativ.instances i where i.workspace_id = t.workspace_id and i.id = t.instance_id)) as reference,
  t.instance_id, t.form_version_id is not null or t.purpose is not distinct from 'sorting' as has_form, t.purpose is not distinct from 'vote' as is_vote,
  t.created_at, t.starts_at, t.due_at, t.follow_up_at, t.completed_at, t.archived_at`;

function nameOf(column: string): string {
  return `(select u.name from nativ.users u where u.workspace_id = t.workspace_id and u.id = t.${column})`;
}

const text = (at: Date | null) => at?.toISOString() ?? null;

function columnOf({ status, stage }: Pick<TaskItemRow, 'status' | 'stage'>): BoardColumn | null {
  if (status === 'open') return stage;
  return status === 'completed' ? 'done' : null;
}

/** A task of a view, with what of the group's own options it has. */
export const toTaskItem =
  ({ statuses, labels }: GroupOptions) =>
  (row: TaskItemRow): GroupItem => ({
    kind: 'task',
    id: row.id,
    title: row.title,
    column: columnOf(row),
    groupStatus:
      row.status === 'open'
        ? (statusAmong(statuses, { stage: row.stage, statusKey: row.status_key })?.key ?? null)
        : null,
    labels: labelsAmong(labels, row.labels).map(({ key }) => key),
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
    createdBy: row.creator_id === null ? null : { id: row.creator_id, name: row.creator_name ?? '' },
    reference: row.reference,
    instanceId: row.instance_id,
    hasForm: row.has_form,
    isVote: row.is_vote,
    isArchived: row.archived_at !== null,
    createdAt: row.created_at.toISOString(),
    startsAt: text(row.starts_at),
    dueAt: text(row.due_at),
    followUpAt: text(row.follow_up_at),
    endsAt: null,
    completedAt: text(row.completed_at),
    place: null,
  });

export function toGatheringItem(row: GatheringItemRow): GroupItem {
  return {
    kind: 'gathering',
    id: row.id,
    title: row.title,
    column: null,
    groupStatus: null,
    labels: [],
    assignee: null,
    createdBy: { id: row.creator_id, name: row.creator_name },
    reference: null,
    instanceId: null,
    hasForm: false,
    isVote: false,
    isArchived: row.archived_at !== null,
    createdAt: row.created_at.toISOString(),
    startsAt: row.starts_at.toISOString(),
    dueAt: null,
    followUpAt: null,
    endsAt: text(row.ends_at),
    completedAt: null,
    place: row.place === '' ? null : row.place,
  };
}
