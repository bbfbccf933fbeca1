import type {
  ChecklistEntry,
  Comment,
  FormDocument,
  Person,
  Task,
  TaskForm,
  TaskSummary,
  TaskVote,
} from '@nativ/schemas';
import { labelsAmong, statusAmong } from '../groups/group-options.ts';
import type { ReadSubmission } from '../submissions/read-submission.ts';
import type { TaskSummaryRow } from './task-list-store.ts';
import type { TaskPageRow } from './task-page-store.ts';
import { taskPermissions } from './task-permissions.ts';

export function toTaskSummary(row: TaskSummaryRow): TaskSummary {
  return {
    id: row.id,
    status: row.status,
    title: row.title,
    group: { key: row.group_key, name: row.group_name },
    assignee: toPerson(row.assignee_id, row.assignee_name),
    instanceId: row.instance_id,
    nodeId: row.node_id,
    reference: row.reference,
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    stage: row.stage,
    groupStatus: statusAmong(row.group_statuses, { stage: row.stage, statusKey: row.status_key }),
    labels: labelsAmong(row.group_labels, row.labels),
    startsAt: row.starts_at?.toISOString() ?? null,
    followUpAt: row.follow_up_at?.toISOString() ?? null,
    createdBy: toPerson(row.created_by, row.created_by_name),
    archivedAt: row.archived_at?.toISOString() ?? null,
    completedAt: row.completed_at?.toISOString() ?? null,
    completedBy: toPerson(row.completed_by, row.completed_by_name),
    purpose: row.purpose,
  };
}

/** The page of a task as the person sees it. */
export function toTask(
  row: TaskPageRow,
  beside: {
    readonly comments: Comment[];
    readonly submission: ReadSubmission | null;
    readonly checklist: ChecklistEntry[];
  },
  personId: string,
): Task {
  const { status, assignee_id: assigneeId, works, manages, not_by: notBy, voters, recused } = row;
  const own = {
    madeBy: row.created_by,
    completedById: row.completed_by,
    isArchived: row.archived_at !== null,
  };
  const facts = { status, assigneeId, works, manages, notBy: notBy ?? [], voters: voters ?? [], recused, ...own };
  return {
    ...toTaskSummary(row),
    why: row.why,
    instructions: row.instructions,
    sorting: row.sorting,
    form: row.form_document && toTaskForm(row.form_key ?? '', row.form_number ?? 0, row.form_document),
    answers: row.answers,
    sealed: [...row.sealed],
    submission: beside.submission?.submission ?? null,
    submissionForm: beside.submission?.form ?? null,
    comments: beside.comments,
    checklist: beside.checklist,
    may: taskPermissions(facts, personId),
    vote: toVote(row),
    groupOptions: { statuses: [...row.group_statuses], labels: [...row.group_labels] },
  };
}

/** How many voted is told, never how. */
function toVote({ voters, open_votes: open, decision }: TaskPageRow): TaskVote | null {
  if (voters === null || open === null) return null;
  const known = decision === 'any' || decision === 'majority' ? decision : 'all';
  return { decision: known, given: voters.length, asked: voters.length + open };
}

function toPerson(id: string | null, name: string | null): Person | null {
  return id === null ? null : { id, name: name ?? '' };
}

function toTaskForm(key: string, version: number, document: FormDocument): TaskForm {
  const { title, schema, uiSchema = {}, translations = {}, settings = {} } = document;
  return { key, version, title, schema, uiSchema, translations, settings };
}
