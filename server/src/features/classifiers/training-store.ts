import type { Knex } from 'knex';
import { isUniqueViolation } from '../../db/unique-violation.ts';
import { type TrainingRow, trainingJson } from './classifier-store.ts';

/** The last learning of a classifier; null when there was none. */
export async function findTraining(transaction: Knex.Transaction, classifierId: string): Promise<TrainingRow | null> {
  const { rows } = await transaction.raw(
    `select ${trainingJson} as training from nativ.trainings t left join nativ.users u on u.workspace_id = t.workspace_id and u.id = t.started_by
     where t.workspace_id = (select app.workspace_id()) and t.classifier_id = ? order by t.started_at desc limit 1`,
    [classifierId],
  );
  return rows[0]?.training ?? null;
}

/** Asks for a learning; the row itself goes into the queue. @returns false when one is under way */
export async function insertTraining(
  transaction: Knex.Transaction,
  row: {
    readonly workspaceId: string;
    readonly id: string;
    readonly classifierId: string;
    readonly startedBy: string;
  },
): Promise<boolean> {
  const { workspaceId: workspace_id, id, classifierId: classifier_id, startedBy: started_by } = row;
  try {
    // In a savepoint: whoever was too late still has to read who came first.
    await transaction.transaction((inner) =>
      inner('nativ.trainings').insert({ workspace_id, id, classifier_id, started_by }),
    );
    return true;
  } catch (cause) {
    if (isUniqueViolation(cause, 'trainings_under_way')) return false;
    throw cause;
  }
}

/** @returns the id of what was under way, or null when nothing was */
export async function cancelTraining(transaction: Knex.Transaction, classifierId: string): Promise<string | null> {
  const [row] = await transaction('nativ.trainings')
    .where({ classifier_id: classifierId })
    .whereNull('ended_at')
    .update({ state: 'cancelled', ended_at: transaction.fn.now() })
    .returning('id');
  return row?.id ?? null;
}

/** Of how many labels that are there now something is there to learn from, words included. */
export async function countTaughtLabels(transaction: Knex.Transaction, classifierId: string): Promise<number> {
  const { rows } = await transaction.raw(
    `select count(*)::int as count from nativ.classifiers c, jsonb_array_elements(c.labels) l
     where c.workspace_id = (select app.workspace_id()) and c.id = ? and l ->> 'removedAt' is null and (
       jsonb_array_length(l -> 'words') > 0 or exists (select 1 from nativ.examples e
         where e.workspace_id = c.workspace_id and e.classifier_id = c.id and e.label = l ->> 'key' and e.state = 'accepted'))`,
    [classifierId],
  );
  return rows[0].count;
}
