import type { Knex } from 'knex';

/** What was said of a case in the past, and what a person said of it. */
export interface PastSortingRow {
  readonly instanceId: string;
  readonly nodeId: string;
  readonly submissionId: string | null;
  readonly reference: string | null;
  readonly label: string | null;
  readonly probability: number;
  readonly person: string | null;
  readonly sortedAt: Date;
}

/** The last cases that a classifier sorted and that the person of the context sees, the newest first. */
export async function listPastSortings(
  transaction: Knex.Transaction,
  classifier: string,
  last: number,
): Promise<PastSortingRow[]> {
  const { rows } = await transaction.raw(
    `select o.instance_id as "instanceId", o.node_id as "nodeId", s.id as "submissionId", s.reference, o.label, o.probability, o.corrected_label as person, o.sorted_at as "sortedAt"
     from nativ.sortings o
     join nativ.instances i on i.workspace_id = o.workspace_id and i.id = o.instance_id and i.erased_at is null
     left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
     where o.workspace_id = (select app.workspace_id()) and o.classifier = ? order by o.sorted_at desc, o.id desc limit ?`,
    [classifier, last],
  );
  return rows;
}
