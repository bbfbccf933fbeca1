import type {
  FlowDocument,
  FormDocument,
  Lesson,
  LessonDocument,
  LessonJudgement,
  LocalizedText,
} from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../security/actor.ts';
import type { Written } from '../scenarios/scenario-store.ts';

/** The flow and the forms that a lesson fits. */
export interface Fits {
  readonly flow: FlowDocument;
  readonly forms: Readonly<Record<string, FormDocument>>;
}

/** A lesson as it is kept. */
export interface LessonRow {
  readonly id: string;
  readonly key: string;
  readonly flowId: string;
  readonly flowTitle: LocalizedText | null;
  /** The version of the flow that is published now. */
  readonly publishedVersion: number | null;
  readonly document: LessonDocument;
  readonly state: Lesson['state'];
  readonly revision: number;
  readonly verdict: Lesson['verdict'];
  readonly judgement: LessonJudgement | null;
  readonly updatedAt: Date;
  readonly publishedAt: Date | null;
}

export type LessonRowWithFits = LessonRow & { readonly fits: Fits };

const columns = `l.id, l.key, l.flow_id as "flowId", f.draft -> 'title' as "flowTitle", f.published_version as "publishedVersion",
  l.document, l.state, l.revision, l.verdict, l.judgement, l.updated_at as "updatedAt", l.published_at as "publishedAt"`;
const source = 'nativ.lessons l join nativ.flows f on f.workspace_id = l.workspace_id and f.id = l.flow_id';
const here = 'l.workspace_id = (select app.workspace_id())';
/** More than this nobody finds their way in. */
export const MOST_LESSONS = 500;

/** The lessons that the person of the transaction may see, the newest first. */
export async function listLessons(transaction: Knex.Transaction): Promise<LessonRow[]> {
  const { rows } = await transaction.raw(
    `select ${columns} from ${source} where ${here} order by l.id desc limit ${MOST_LESSONS}`,
  );
  return rows;
}

export async function findLesson(transaction: Knex.Transaction, key: string): Promise<LessonRowWithFits | null> {
  const { rows } = await transaction.raw(`select ${columns}, l.fits from ${source} where ${here} and l.key = ?`, [key]);
  return rows[0] ?? null;
}

/** Locks a lesson until the end of the transaction, so that no two change it at once. */
export async function lockLesson(transaction: Knex.Transaction, key: string): Promise<LessonRowWithFits | null> {
  const locked = await transaction('nativ.lessons as l').whereRaw(here).andWhere({ key }).forUpdate().select('id');
  return locked.length === 0 ? null : findLesson(transaction, key);
}

/** The lessons of a flow that are in use or being written. */
export async function lessonsOfFlow(transaction: Knex.Transaction, flowKey: string): Promise<LessonRowWithFits[]> {
  const { rows } = await transaction.raw(
    `select ${columns}, l.fits from ${source} where ${here} and f.key = ? and l.state <> 'archived' order by l.id`,
    [flowKey],
  );
  return rows;
}

/** The lessons in which a form is filled. */
export async function lessonsWithForm(transaction: Knex.Transaction, formKey: string): Promise<LessonRowWithFits[]> {
  const { rows } = await transaction.raw(
    `select ${columns}, l.fits from ${source} where ${here} and l.state <> 'archived' and jsonb_exists(l.fits -> 'forms', ?) order by l.id`,
    [formKey],
  );
  return rows;
}

/** What is written of a lesson. */
export interface LessonWrite {
  readonly document: LessonDocument;
  readonly fits: Fits;
  readonly judgement: LessonJudgement | null;
}

export async function insertLesson(
  transaction: Knex.Transaction,
  actor: Actor,
  { id, key, flowId, document, fits, judgement }: LessonWrite & { id: string; key: string; flowId: string },
): Promise<void> {
  await transaction('nativ.lessons').insert({
    workspace_id: actor.workspaceId,
    id,
    key,
    flow_id: flowId,
    created_by: actor.userId,
    ...written({ document, fits, judgement }),
  });
}

/** Writes a lesson as one more revision, and its state where that changes. */
export async function updateLesson(
  transaction: Knex.Transaction,
  id: string,
  write: LessonWrite & { readonly state?: Lesson['state'] },
): Promise<void> {
  const { state } = write;
  await transaction('nativ.lessons')
    .where({ id })
    .update({
      ...written(write),
      revision: transaction.raw('revision + 1'),
      updated_at: transaction.raw('clock_timestamp()'),
      ...(state !== undefined && { state }),
      ...(state === 'published' && { published_at: transaction.raw('clock_timestamp()') }),
    });
}

const written = ({ document, fits, judgement }: LessonWrite) => ({
  document: JSON.stringify(document),
  fits: JSON.stringify(fits),
  judgement: judgement && JSON.stringify(judgement),
  verdict: judgement?.verdict ?? 'valid',
});

export async function isKeyTaken(transaction: Knex.Transaction, key: string): Promise<boolean> {
  return (await transaction('nativ.lessons as l').whereRaw(here).andWhere({ key }).first('id')) !== undefined;
}

/** The keys of the groups that the person of the transaction is in. */
export async function myGroupKeys(transaction: Knex.Transaction, actor: Actor): Promise<ReadonlySet<string>> {
  const { rows } = await transaction.raw<{ rows: { key: string }[] }>(
    `select g.key from nativ.memberships m join nativ.groups g on g.workspace_id = m.workspace_id and g.id = m.group_id
     where m.workspace_id = (select app.workspace_id()) and m.user_id = ?`,
    [actor.userId],
  );
  return new Set(rows.map(({ key }) => key));
}

/** What groups are called, as far as the person of the transaction knows them. */
export async function groupNames(
  transaction: Knex.Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, LocalizedText>> {
  const rows = await transaction('nativ.groups').whereIn('key', keys).select('key', 'name');
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** Keeps the scenario of a lesson in step with it; null takes it away. */
export async function keepScenario(
  transaction: Knex.Transaction,
  actor: Actor,
  lesson: { readonly id: string; readonly flowId: string },
  scenario: Written | null,
): Promise<void> {
  const mine = () => transaction('nativ.flow_scenarios').where({ lesson_id: lesson.id });
  if (scenario === null) {
    await mine().delete();
    return;
  }
  const { json, size } = scenario;
  const changed = await mine().update({ document: json, size, updated_at: transaction.raw('clock_timestamp()') });
  if (changed > 0) return;
  await transaction('nativ.flow_scenarios').insert({
    workspace_id: actor.workspaceId,
    flow_id: lesson.flowId,
    id: uuidv7(),
    lesson_id: lesson.id,
    document: json,
    size,
  });
}

/** The id of a flow; null when there is none of the key. */
export async function flowIdOf(transaction: Knex.Transaction, key: string): Promise<string | null> {
  return (await transaction('nativ.flows').where({ key }).first('id'))?.id ?? null;
}
