import type { FormDocument } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { ExportRow } from './export-content.ts';

export interface InquiryToExport {
  readonly id: string;
  readonly instanceId: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly form: FormDocument;
  readonly about: ExportRow;
}

/** An inquiry as far as the person of the context sees it, like all that follows. */
export async function findInquiry(
  transaction: Knex.Transaction,
  submissionId: string,
): Promise<InquiryToExport | null> {
  const { rows } = await transaction.raw(
    `select s.id, s.instance_id as "instanceId", s.answers, v.document as form,
       json_build_object('reference', s.reference, 'createdAt', s.created_at, 'language', s.language, 'form', f.key,
         'formVersion', v.number, 'status', i.status, 'startedAt', i.started_at, 'endedAt', i.ended_at) as about
     from nativ.submissions s
     join nativ.form_versions v on v.workspace_id = s.workspace_id and v.id = s.form_version_id
     join nativ.forms f on f.workspace_id = v.workspace_id and f.id = v.form_id
     left join nativ.instances i on i.workspace_id = s.workspace_id and i.id = s.instance_id
     where s.id = ?`,
    [submissionId],
  );
  return rows[0] ?? null;
}

export type RowWithId = ExportRow & { readonly id: string };

export async function listMessages(transaction: Knex.Transaction, instanceId: string | null): Promise<RowWithId[]> {
  return transaction('nativ.messages')
    .where({ instance_id: instanceId })
    .orderBy(['created_at', 'id'])
    .select({ id: 'id', createdAt: 'created_at', direction: 'direction', subject: 'subject', text: 'text' });
}

export type TaskToExport = RowWithId & { readonly answers: Readonly<Record<string, unknown>> | null };

export async function listTasks(transaction: Knex.Transaction, instanceId: string | null): Promise<TaskToExport[]> {
  return transaction('nativ.tasks').where({ instance_id: instanceId }).orderBy(['created_at', 'id']).select({
    id: 'id',
    title: 'title',
    status: 'status',
    createdAt: 'created_at',
    completedAt: 'completed_at',
    answers: 'answers',
  });
}

export async function listComments(transaction: Knex.Transaction, instanceId: string | null): Promise<ExportRow[]> {
  if (instanceId === null) return [];
  return transaction('nativ.comments as c')
    .leftJoin('nativ.tasks as t', (join) => join.on('t.workspace_id', 'c.workspace_id').andOn('t.id', 'c.task_id'))
    .where((about) => about.where('t.instance_id', instanceId).orWhere('c.instance_id', instanceId))
    .orderBy(['c.created_at', 'c.id'])
    .select({ taskId: 'c.task_id', createdAt: 'c.created_at', text: 'c.text' });
}

export async function listChecklists(transaction: Knex.Transaction, instanceId: string | null): Promise<ExportRow[]> {
  return transaction('nativ.checklist_entries as c')
    .join('nativ.tasks as t', (join) => join.on('t.workspace_id', 'c.workspace_id').andOn('t.id', 'c.task_id'))
    .where('t.instance_id', instanceId)
    .orderBy(['c.created_at', 'c.id'])
    .select({ taskId: 'c.task_id', createdAt: 'c.created_at', text: 'c.text', doneAt: 'c.done_at' });
}

/** What classifiers learn from the case, as far as whoever asks reads examples: those who design do. */
export async function listExamples(transaction: Knex.Transaction, instanceId: string | null): Promise<ExportRow[]> {
  if (instanceId === null) return [];
  return transaction('nativ.examples as e')
    .join('nativ.classifiers as c', (join) =>
      join.on('c.workspace_id', 'e.workspace_id').andOn('c.id', 'e.classifier_id'),
    )
    .where('e.instance_id', instanceId)
    .orderBy('e.id')
    .select({ classifier: 'c.key', label: 'e.label', state: 'e.state', text: 'e.text', createdAt: 'e.created_at' });
}
