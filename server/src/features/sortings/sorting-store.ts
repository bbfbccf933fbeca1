import type { CaseSorting, LocalizedText, SortingClassifier, SortingLikelihood } from '@nativ/schemas';
import type { Knex } from 'knex';
import { labelsOf } from './labels-of.ts';

/** The last sorting of a step, as a person sees it. */
export interface SortingRow {
  readonly id: string;
  readonly node_id: string;
  readonly node_name: LocalizedText | null;
  readonly classifier: string;
  readonly classifier_title: LocalizedText | null;
  readonly labels: SortingClassifier['labels'];
  readonly label: string | null;
  readonly probability: number;
  readonly runners_up: SortingLikelihood[];
  readonly abstained: CaseSorting['abstained'];
  readonly model: number | null;
  readonly sorted_at: Date;
  readonly corrected_label: string | null;
  readonly corrected_by: string | null;
  readonly corrected_name: string | null;
  readonly corrected_at: Date | null;
  /** Of the task, while it is open. */
  readonly task_id: string | null;
  readonly works: boolean;
}

/** What the steps of a case said of it last, step by step; only what the reader sees. */
export async function listSortings(transaction: Knex.Transaction, instanceId: string): Promise<SortingRow[]> {
  const { rows } = await transaction.raw(
    `select distinct on (s.node_id) s.*, c.title as classifier_title, ${labelsOf('c')} as labels,
       (select d -> 'name' from json_array_elements(v.document -> 'nodes') d where d ->> 'id' = s.node_id limit 1) as node_name,
       u.name as corrected_name,
       (select t.id from nativ.tasks t where t.workspace_id = s.workspace_id and t.id = s.task_id and t.status = 'open') as task_id,
       i.group_ids && (select app.my_working_group_ids())::uuid[] as works
     from nativ.sortings s
     join nativ.instances i on i.workspace_id = s.workspace_id and i.id = s.instance_id
     left join nativ.flow_versions v on v.workspace_id = i.workspace_id and v.id = i.flow_version_id
     left join nativ.classifiers c on c.workspace_id = s.workspace_id and c.key = s.classifier
     left join nativ.users u on u.workspace_id = s.workspace_id and u.id = s.corrected_by
     where s.workspace_id = (select app.workspace_id()) and s.instance_id = ?
     order by s.node_id, s.sorted_at desc, s.id desc`,
    [instanceId],
  );
  return rows;
}
