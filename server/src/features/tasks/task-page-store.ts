import type { FormDocument, LocalizedText, TaskSorting } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import { sealedFields } from '../sealed/sealed-fields.ts';
import { labelsOf } from '../sortings/labels-of.ts';
import { submissionOfTask, summaryColumns, summaryJoins, type TaskSummaryRow } from './task-list-store.ts';
import { votersOfTask } from './task-state-store.ts';

/** A task with everything that its page shows beside the discussion and what the inquirer sent. */
export interface TaskPageRow extends TaskSummaryRow {
  readonly why: LocalizedText | null;
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
  readonly not_by: readonly string[] | null;
  readonly voters: readonly string[] | null;
  /** How many tasks of the approval are open; null as long as the person does not see the case. */
  readonly open_votes: number | null;
  /** What the flow says of when it is approved. */
  readonly decision: string | null;
  readonly recused: boolean;
  /** What was held back; null for a task that is no sorting. */
  readonly sorting: TaskSorting | null;
}

/** How many of those asked have not voted, by the state of the case; null once it is decided, and where it is out of sight. */
const openVotesOfTask = `
  (select jsonb_array_length(k -> 'waitsFor' -> 'taskIds')
   from nativ.instances i cross join jsonb_array_elements(i.state -> 'tokens') k
   where t.purpose = 'vote' and i.workspace_id = t.workspace_id and i.id = t.instance_id
     and jsonb_exists(k -> 'waitsFor' -> 'taskIds', t.instance_id || ':' || t.number) limit 1)`;

const decisionOfTask = `
  (select d -> 'config' ->> 'decision' from nativ.instances i
   join nativ.flow_versions fv on fv.workspace_id = i.workspace_id and fv.id = i.flow_version_id
   cross join json_array_elements(fv.document -> 'nodes') d
   where t.purpose = 'vote' and i.workspace_id = t.workspace_id and i.id = t.instance_id and d ->> 'id' = t.node_id limit 1)`;

const sortingOfTask = `
  (select json_build_object(
     'classifier', json_build_object('key', s.classifier, 'title', coalesce(c.title, to_jsonb(s.classifier)), 'labels', coalesce(${labelsOf('c')}, '[]')),
     'abstained', s.abstained, 'likely', s.runners_up)
   from nativ.sortings s left join nativ.classifiers c on c.workspace_id = s.workspace_id and c.key = s.classifier
   where t.purpose = 'sorting' and s.workspace_id = t.workspace_id and s.task_id = t.id)`;

export async function findTaskPage(transaction: Knex.Transaction, id: string): Promise<TaskPageRow | null> {
  const [row] = await plannedOnce<TaskPageRow>(
    transaction,
    `select ${summaryColumns}, t.why, t.instructions, t.answers, ${sealedFields('taskAnswers', 't')} as sealed,
       f.key as form_key, v.number as form_number, v.document as form_document,
       ${submissionOfTask} as submission_id,
       t.group_id = any ((select app.my_working_group_ids())::uuid[]) as works,
       t.group_id = any ((select app.my_managed_group_ids())::uuid[]) as manages,
       t.not_by, ${votersOfTask} as voters, ${openVotesOfTask} as open_votes, ${decisionOfTask} as decision,
       app.has_recused(t.instance_id, (select app.user_id())) as recused, ${sortingOfTask} as sorting
     from nativ.tasks t ${summaryJoins}
     left join nativ.form_versions v on v.workspace_id = t.workspace_id and v.id = t.form_version_id
     left join nativ.forms f on f.workspace_id = v.workspace_id and f.id = v.form_id
     where t.workspace_id = (select app.workspace_id()) and t.id = ?`,
    [id],
  );
  return row ?? null;
}
