import type { ClassifierFigures, ClassifierModelState } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { readModelBytes as readBytes } from '../../engine/sorter-store.ts';

/** A model without its bytes, which people do not read. */
export interface ModelRow {
  readonly id: string;
  readonly number: number;
  readonly state: ClassifierModelState;
  readonly examples: number;
  readonly labels: readonly string[];
  readonly size: number;
  readonly figures: ClassifierFigures;
  readonly needsRetraining: boolean;
  readonly trainedById: string | null;
  readonly trainedByName: string | null;
  readonly trainedAt: Date;
  readonly publishedById: string | null;
  readonly publishedByName: string | null;
  readonly publishedAt: Date | null;
}

const models = `
  select m.id, m.number, m.state, m.examples, m.labels, m.size, m.figures, m.needs_retraining as "needsRetraining",
    t.id as "trainedById", t.name as "trainedByName", m.trained_at as "trainedAt",
    p.id as "publishedById", p.name as "publishedByName", m.published_at as "publishedAt"
  from nativ.models m
  left join nativ.users t on t.workspace_id = m.workspace_id and t.id = m.trained_by
  left join nativ.users p on p.workspace_id = m.workspace_id and p.id = m.published_by
  where m.workspace_id = (select app.workspace_id()) and m.classifier_id = :classifierId`;

/** The newest first, from the one below a number. */
export async function listModels(
  transaction: Knex.Transaction,
  classifierId: string,
  below: number,
  limit: number,
): Promise<ModelRow[]> {
  const { rows } = await transaction.raw(`${models} and m.number < :below order by m.number desc limit :limit`, {
    classifierId,
    below,
    limit,
  });
  return rows;
}

export async function findModel(
  transaction: Knex.Transaction,
  classifierId: string,
  number: number,
): Promise<ModelRow | null> {
  const { rows } = await transaction.raw(`${models} and m.number = :number`, { classifierId, number });
  return rows[0] ?? null;
}

/** The one in use; null when there is none. */
export async function findPublished(transaction: Knex.Transaction, classifierId: string): Promise<ModelRow | null> {
  const { rows } = await transaction.raw(`${models} and m.state = 'published'`, { classifierId });
  return rows[0] ?? null;
}

/** The one in use, else the newest that is not damaged. */
export async function findModelToAsk(transaction: Knex.Transaction, classifierId: string): Promise<ModelRow | null> {
  const { rows } = await transaction.raw(
    `${models} and m.state <> 'damaged' order by m.state = 'published' desc, m.number desc limit 1`,
    { classifierId },
  );
  return rows[0] ?? null;
}

/** Puts a model into use in the place of another. The row of the classifier is locked, so that two at once come one after the other. */
export async function putIntoUse(
  transaction: Knex.Transaction,
  { classifierId, id, by }: { readonly classifierId: string; readonly id: string; readonly by: string },
): Promise<void> {
  await transaction('nativ.models')
    .where({ classifier_id: classifierId, state: 'published' })
    .whereNot({ id })
    .update({ state: 'replaced' });
  await transaction('nativ.models')
    .where({ id })
    .update({ state: 'published', published_by: by, published_at: transaction.fn.now() });
}

/** So that of two who publish at once the second finds what the first did. */
export async function lockClassifier(transaction: Knex.Transaction, id: string): Promise<void> {
  await transaction('nativ.classifiers').where({ id }).forUpdate().first('id');
}

/** The bytes of a model, as the engine reads them, for a thread to have; null when it is not there. */
export async function readModelBytes(engine: Pool, workspaceId: string, id: string): Promise<Uint8Array | null> {
  const bytes = await asEngine(engine, workspaceId, (client) => readBytes(client, id));
  // A copy: what the driver gives is a window on a larger buffer.
  return bytes && new Uint8Array(bytes);
}

/** Says of a model that it no longer reads; one in use is in use no more, and its classifier abstains. */
export async function markDamaged(engine: Pool, workspaceId: string, id: string): Promise<void> {
  await asEngine(engine, workspaceId, (client) =>
    client.query(
      `update nativ.models set state = 'damaged' where workspace_id = (select app.workspace_id()) and id = $1`,
      [id],
    ),
  );
}
