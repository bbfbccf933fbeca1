import type { FormDocument, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnceBuilt } from '../../db/planned-once.ts';
import { askedInAdvance } from '../asked-in-advance.ts';
import { sealedFields } from '../sealed/sealed-fields.ts';

export interface SubmissionRow {
  readonly id: string;
  readonly reference: string;
  readonly form: string;
  readonly formVersion: number;
  readonly formTitle: LocalizedText;
  readonly language: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Pointers to the sealed answers that the person of the context may open. */
  readonly sealed: readonly string[];
  readonly instanceId: string | null;
  readonly createdAt: Date;
}

export interface SubmissionPageRow extends SubmissionRow {
  readonly formDocument: FormDocument;
}

const submissions = (transaction: Knex.Transaction) =>
  transaction('nativ.submissions as s')
    .join('nativ.form_versions as v', (join) =>
      join.on('v.workspace_id', 's.workspace_id').andOn('v.id', 's.form_version_id'),
    )
    .join('nativ.forms as f', (join) => join.on('f.workspace_id', 'v.workspace_id').andOn('f.id', 'v.form_id'))
    .select({
      id: 's.id',
      reference: 's.reference',
      form: 'f.key',
      formVersion: 'v.number',
      language: 's.language',
      answers: 's.answers',
      instanceId: 's.instance_id',
      createdAt: 's.created_at',
      sealed: transaction.raw(sealedFields('answers', 's')),
      // Only the title: a document may be a hundred times as long as the answers.
      formTitle: transaction.raw("v.document -> 'title'"),
    });

/** Looked up once, so that what another form filled is passed over before anybody asks who may see it. */
const versionsOfForm = `
  select fv.id from nativ.forms fk join nativ.form_versions fv on fv.workspace_id = fk.workspace_id and fv.form_id = fk.id
  where fk.key = ?`;

export interface SubmissionFilter {
  readonly form?: string;
  readonly reference?: string;
  /** The id of the last submission of the page before. */
  readonly beforeId?: string;
}

/** Submissions from the newest to the oldest; their ids are in the order of time. */
export async function listSubmissions(
  transaction: Knex.Transaction,
  filter: SubmissionFilter,
  limit: number,
): Promise<SubmissionRow[]> {
  // What is held back has a queue of its own.
  const query = submissions(transaction).whereNull('s.held_for').orderBy('s.id', 'desc').limit(limit);
  if (filter.form !== undefined) query.whereRaw(`s.form_version_id = any (array(${versionsOfForm}))`, [filter.form]);
  if (filter.reference !== undefined) query.where('s.reference', filter.reference.toUpperCase());
  if (filter.beforeId !== undefined) query.where('s.id', '<', filter.beforeId);
  return query as unknown as Promise<SubmissionRow[]>;
}

export async function findSubmission(transaction: Knex.Transaction, id: string): Promise<SubmissionPageRow | null> {
  const query = submissions(transaction)
    .select({ formDocument: 'v.document' })
    .where('s.id', id)
    .whereRaw(askedInAdvance);
  const rows: SubmissionPageRow[] = await plannedOnceBuilt(query);
  return rows[0] ?? null;
}
