import type { PoolClient } from 'pg';

/** What was held back, with the labels that a person may give it. */
export interface HeldBack {
  readonly id: string;
  readonly instanceId: string;
  readonly nodeId: string;
  readonly classifier: string;
  /** What the classifier thought likeliest; null when it thought of nothing. */
  readonly likeliest: string | null;
  readonly labels: readonly string[];
  /** What a person has said; null before. */
  readonly said: string | null;
}

/** By the task in which it is sorted, as the engine sees it. A classifier that is gone has no labels. */
export async function findHeldBack(client: PoolClient, taskId: string): Promise<HeldBack | null> {
  const { rows } = await client.query<HeldBack>(
    `select s.id, s.instance_id as "instanceId", s.node_id as "nodeId", s.classifier, s.runners_up -> 0 ->> 'label' as likeliest, s.corrected_label as said,
       array(select l ->> 'key' from nativ.classifiers c cross join jsonb_array_elements(c.labels) l
         where c.workspace_id = s.workspace_id and c.key = s.classifier and l ->> 'removedAt' is null) as labels
     from nativ.sortings s where s.task_id = $1`,
    [taskId],
  );
  return rows[0] ?? null;
}
