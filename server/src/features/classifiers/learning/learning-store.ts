import type { ClassifierFigures, ClassifierTraining } from '@nativ/schemas';
import type { PoolClient } from 'pg';
import type { LabelRow } from '../classifier-store.ts';

/** A learning that was claimed. */
export interface BegunRow {
  readonly classifierId: string;
  readonly labels: readonly LabelRow[];
  readonly usesSealed: boolean;
  readonly startedBy: string | null;
  /** The examples that were accepted until now take part. */
  readonly until: Date;
}

/** Begins a learning, again when its node was killed in the middle; null when it has ended or was cancelled. */
export async function beginTraining(client: PoolClient, id: string): Promise<BegunRow | null> {
  const { rows } = await client.query<BegunRow>(
    `update nativ.trainings t set state = 'running', share = 0 from nativ.classifiers c
     where t.workspace_id = (select app.workspace_id()) and t.id = $1 and t.ended_at is null
       and c.workspace_id = t.workspace_id and c.id = t.classifier_id
     returning c.id as "classifierId", c.labels, c.uses_sealed as "usesSealed", t.started_by as "startedBy", clock_timestamp() as until`,
    [id],
  );
  return rows[0] ?? null;
}

export interface LessonRow {
  readonly id: string;
  readonly text: string | null;
  readonly label: string;
  readonly isSealed: boolean;
  readonly isOfCase: boolean;
}

/** What there is to learn from, in the order in which it came, so that the same examples give the same model. */
export async function listLessons(client: PoolClient, classifierId: string, most: number): Promise<LessonRow[]> {
  const { rows } = await client.query<LessonRow>(
    `select id, text, label, is_sealed as "isSealed", instance_id is not null as "isOfCase" from nativ.examples
     where workspace_id = (select app.workspace_id()) and classifier_id = $1 and state = 'accepted' order by id limit $2`,
    [classifierId, most],
  );
  return rows;
}

/** @returns whether it still goes on: false once it was cancelled */
export async function reportShare(client: PoolClient, id: string, share: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `update nativ.trainings set share = $2 where workspace_id = (select app.workspace_id()) and id = $1 and state = 'running'`,
    [id, share],
  );
  return rowCount === 1;
}

/** @returns whether it was still under way */
export async function endTraining(
  client: PoolClient,
  id: string,
  outcome: { readonly model: number } | { readonly problem: NonNullable<ClassifierTraining['problem']> },
): Promise<boolean> {
  const [state, model, problem] =
    'model' in outcome ? ['done', outcome.model, null] : ['failed', null, outcome.problem];
  const { rowCount } = await client.query(
    `update nativ.trainings set state = $2, model_number = $3, problem = $4, share = case when $2 = 'done' then 1 else share end, ended_at = now()
     where workspace_id = (select app.workspace_id()) and id = $1 and ended_at is null`,
    [id, state, model, problem],
  );
  return rowCount === 1;
}

export interface NewModel {
  readonly workspaceId: string;
  readonly id: string;
  readonly classifierId: string;
  readonly bytes: Uint8Array;
  readonly labels: readonly string[];
  readonly figures: ClassifierFigures;
  readonly examples: number;
  readonly until: Date;
  readonly trainedBy: string | null;
  readonly needsRetraining: boolean;
}

/** @returns the number of the draft */
export async function insertModel(client: PoolClient, model: NewModel): Promise<number> {
  const { bytes, labels, figures, examples, until, trainedBy, needsRetraining } = model;
  const { rows } = await client.query<{ number: number }>(
    `insert into nativ.models (workspace_id, id, classifier_id, number, bytes, size, labels, figures, examples, learned_until, trained_by, needs_retraining)
     values ($1, $2, $3, 1 + coalesce((select max(number) from nativ.models where workspace_id = $1 and classifier_id = $3), 0),
       $4, $5, $6, $7, $8, $9, $10, $11)
     returning number`,
    [
      model.workspaceId,
      model.id,
      model.classifierId,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      bytes.byteLength,
      labels,
      JSON.stringify(figures),
      examples,
      until,
      trainedBy,
      needsRetraining,
    ],
  );
  return rows[0]?.number ?? 0;
}

/** How many models that are not in use are kept, so that people can go back. */
const keptModels = 10;

/** Makes room: of the models that are not in use, the newest stay, and the one that was in use last. */
export async function forgetOldModels(client: PoolClient, classifierId: string): Promise<void> {
  await client.query(
    `delete from nativ.models m where m.workspace_id = (select app.workspace_id()) and m.classifier_id = $1 and m.id in (
       select x.id from (
         select id, row_number() over (order by number desc) as place, published_at = max(published_at) over () as was_last
         from nativ.models where workspace_id = (select app.workspace_id()) and classifier_id = $1 and state <> 'published') x
       where x.place > $2 and x.was_last is not true)`,
    [classifierId, keptModels],
  );
}

/**
 * Whether anything that was learned from has gone meanwhile. Until the end of the transaction nothing goes: whoever erases waits,
 * and then finds the model.
 */
export async function hasForgotten(
  client: PoolClient,
  { classifierId, ids, usedSealed }: { classifierId: string; ids: readonly string[]; usedSealed: boolean },
): Promise<boolean> {
  await client.query('select app.lock_examples($1)', [classifierId]);
  const { rows } = await client.query<{ forgotten: boolean }>(
    `select (select count(*) from nativ.examples where workspace_id = (select app.workspace_id()) and id = any ($2)) < cardinality($2)
       or ($3 and not c.uses_sealed) as forgotten
     from nativ.classifiers c where c.workspace_id = (select app.workspace_id()) and c.id = $1`,
    [classifierId, ids, usedSealed],
  );
  return rows[0]?.forgotten ?? true;
}
