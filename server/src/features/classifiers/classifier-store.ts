import type { ClassifierServer, ClassifierSource, ClassifierTraining, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { isUniqueViolation } from '../../db/unique-violation.ts';

/** A label as it is kept: one that was taken away stays, so that what names it can still be read. */
export interface LabelRow {
  readonly key: string;
  readonly title: LocalizedText;
  readonly words: readonly string[];
  /** An instant; null while it is there. */
  readonly removedAt: string | null;
}

/** A classifier as it is set. */
export interface ClassifierRow {
  readonly id: string;
  readonly key: string;
  readonly title: LocalizedText;
  readonly labels: readonly LabelRow[];
  readonly reviewCorrections: boolean;
  readonly usesSealed: boolean;
  readonly atLeast: number;
  readonly source: ClassifierSource;
  readonly server: ClassifierServer | null;
  readonly updatedAt: Date;
  /** Since when it is put away; null while it is there. */
  readonly archivedAt: Date | null;
}

/** And where it stands. */
export interface StandingRow extends ClassifierRow {
  readonly published: number | null;
  readonly draft: number | null;
  readonly needsRetraining: boolean;
  readonly accepted: number;
  readonly waiting: number;
  readonly fresh: number;
  readonly training: TrainingRow | null;
}

/** A learning as JSON has it. */
export interface TrainingRow extends Omit<ClassifierTraining, 'startedBy'> {
  readonly startedById: string | null;
  readonly startedByName: string | null;
}

export const trainingJson = `json_build_object('id', t.id, 'state', t.state, 'share', t.share, 'problem', t.problem,
  'startedById', u.id, 'startedByName', u.name, 'startedAt', t.started_at, 'endedAt', t.ended_at, 'model', t.model_number)`;

const columns = `c.id, c.key, c.title, c.labels, c.review_corrections as "reviewCorrections", c.uses_sealed as "usesSealed",
  c.at_least as "atLeast", c.source, c.server, c.updated_at as "updatedAt", c.archived_at as "archivedAt"`;

const standing = `
  select ${columns}, p.number as published, d.number as draft, coalesce(p.needs_retraining, false) as "needsRetraining",
    e.accepted, e.waiting, e.fresh, t.training
  from nativ.classifiers c
  left join nativ.models p on p.workspace_id = c.workspace_id and p.classifier_id = c.id and p.state = 'published'
  left join lateral (select m.number from nativ.models m where m.workspace_id = c.workspace_id and m.classifier_id = c.id
    and m.state = 'draft' and m.number > coalesce(p.number, 0) order by m.number desc limit 1) d on true
  left join lateral (select m.learned_until from nativ.models m where m.workspace_id = c.workspace_id and m.classifier_id = c.id
    order by m.number desc limit 1) newest on true
  left join lateral (select count(*) filter (where x.state = 'accepted')::int as accepted, count(*) filter (where x.state = 'waiting')::int as waiting,
      count(*) filter (where x.accepted_at > coalesce(newest.learned_until, '-infinity'))::int as fresh
    from nativ.examples x where x.workspace_id = c.workspace_id and x.classifier_id = c.id) e on true
  left join lateral (select ${trainingJson} as training from nativ.trainings t
    left join nativ.users u on u.workspace_id = t.workspace_id and u.id = t.started_by
    where t.workspace_id = c.workspace_id and t.classifier_id = c.id order by t.started_at desc limit 1) t on true
  where c.workspace_id = (select app.workspace_id())`;

/** Classifiers in the order of their keys, from the one after `afterKey`. */
export async function listClassifiers(
  transaction: Knex.Transaction,
  afterKey: string,
  limit: number,
): Promise<StandingRow[]> {
  const { rows } = await transaction.raw(`${standing} and c.key > ? order by c.key limit ?`, [afterKey, limit]);
  return rows;
}

export async function findStanding(transaction: Knex.Transaction, key: string): Promise<StandingRow | null> {
  const { rows } = await transaction.raw(`${standing} and c.key = ?`, [key]);
  return rows[0] ?? null;
}

export async function findClassifier(transaction: Knex.Transaction, key: string): Promise<ClassifierRow | null> {
  const { rows } = await transaction.raw(
    `select ${columns} from nativ.classifiers c where c.workspace_id = (select app.workspace_id()) and c.key = ?`,
    [key],
  );
  return rows[0] ?? null;
}

/** The accepted examples of each label, as far as the person of the context sees them. */
export async function countByLabel(
  transaction: Knex.Transaction,
  classifierId: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await transaction.raw<{ rows: { label: string; count: number }[] }>(
    `select label, count(*)::int as count from nativ.examples
     where workspace_id = (select app.workspace_id()) and classifier_id = ? and state = 'accepted' group by label`,
    [classifierId],
  );
  return new Map(rows.map(({ label, count }) => [label, count]));
}

const asks = (document: string) =>
  `${document}::jsonb @> jsonb_build_object('nodes', jsonb_build_array(jsonb_build_object('type', 'classify', 'config', jsonb_build_object('classifier', cast(:key as text)))))`;

/** The flows whose draft or published version asks a classifier. */
export async function flowsAsking(
  transaction: Knex.Transaction,
  key: string,
): Promise<{ key: string; title: LocalizedText }[]> {
  const { rows } = await transaction.raw(
    `select f.key, f.draft -> 'title' as title from nativ.flows f
     left join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id and v.number = f.published_version
     where f.workspace_id = (select app.workspace_id()) and (${asks('f.draft')} or ${asks('v.document')}) order by f.key`,
    { key },
  );
  return rows;
}

/** The title of a flow in use that asks a classifier; null when none does. */
export async function publishedFlowAsking(transaction: Knex.Transaction, key: string): Promise<LocalizedText | null> {
  const { rows } = await transaction.raw(
    `select v.document -> 'title' as title from nativ.flows f
     join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id and v.number = f.published_version
     where f.workspace_id = (select app.workspace_id()) and ${asks('v.document')} order by f.key limit 1`,
    { key },
  );
  return rows[0]?.title ?? null;
}

/** @returns false when the key is taken */
export async function insertClassifier(
  transaction: Knex.Transaction,
  row: Pick<ClassifierRow, 'id' | 'key' | 'title' | 'labels'> & { readonly workspaceId: string },
): Promise<boolean> {
  const { workspaceId, id, key, title, labels } = row;
  try {
    await transaction('nativ.classifiers').insert({
      workspace_id: workspaceId,
      id,
      key,
      title: JSON.stringify(title),
      labels: JSON.stringify(labels),
    });
    return true;
  } catch (cause) {
    if (isUniqueViolation(cause)) return false;
    throw cause;
  }
}

export async function updateClassifier(transaction: Knex.Transaction, row: ClassifierRow): Promise<void> {
  await transaction('nativ.classifiers')
    .where({ id: row.id })
    .update({
      title: JSON.stringify(row.title),
      labels: JSON.stringify(row.labels),
      review_corrections: row.reviewCorrections,
      uses_sealed: row.usesSealed,
      at_least: row.atLeast,
      source: row.source,
      server: row.server === null ? null : JSON.stringify(row.server),
      archived_at: row.archivedAt,
      updated_at: transaction.fn.now(),
    });
}
