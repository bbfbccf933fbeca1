import type { Knex } from 'knex';
import { summaryColumns, summaryJoins, type TaskSummaryRow } from './task-list-store.ts';

/** The tasks of an instance that the person of the context may see, the oldest first. */
export async function listTasksOfInstance(
  transaction: Knex.Transaction,
  instanceId: string,
): Promise<TaskSummaryRow[]> {
  const { rows } = await transaction.raw<{ rows: TaskSummaryRow[] }>(
    `select ${summaryColumns} from nativ.tasks t ${summaryJoins} where t.instance_id = ? order by t.created_at, t.number`,
    [instanceId],
  );
  return rows;
}
