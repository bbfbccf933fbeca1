import type { FormDocument, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { sealedFields } from '../sealed/sealed-fields.ts';
import { submissionOfTask, summaryColumns, summaryJoins, type TaskSummaryRow } from './task-list-store.ts';

/** A task with everything that its page shows beside the discussion and what the inquirer sent. */
export interface TaskPageRow extends TaskSummaryRow {
  readonly instructions: LocalizedText | null;
  readonly answers: Record<string, unknown> | null;
  /** Pointers to the sealed answers that the reader may open. */
  readonly sealed: readonly string[];
  readonly form_key: string | null;
  readonly form_number: number | null;
  readonly form_document: FormDocument | null;
  /** Null also for whoever sees the task but not the whole case. */
  readonly submission_id: string | null;
  readonly works: boolean;
  readonly manages: boolean;
  readonly recused: boolean;
}

export async function findTaskPage(transaction: Knex.Transaction, id: string): Promise<TaskPageRow | null> {
  const { rows } = await transaction.raw(
    `select ${summaryColumns}, t.instructions, t.answers, ${sealedFields('taskAnswers', 't')} as sealed,
       f.key as form_key, v.number as form_number, v.document as form_document,
       ${submissionOfTask} as submission_id,
       t.group_id = any ((select app.my_working_group_ids())::uuid[]) as works,
       t.group_id = any ((select app.my_managed_group_ids())::uuid[]) as manages,
       app.has_recused(t.instance_id, (select app.user_id())) as recused
     from nativ.tasks t ${summaryJoins}
     left join nativ.form_versions v on v.workspace_id = t.workspace_id and v.id = t.form_version_id
     left join nativ.forms f on f.workspace_id = v.workspace_id and f.id = v.form_id
     where t.workspace_id = (select app.workspace_id()) and t.id = ?`,
    [id],
  );
  return rows[0] ?? null;
}
