import type { Submission, TaskForm } from '@nativ/schemas';
import type { Knex } from 'knex';
import { findSubmission, type SubmissionPageRow, type SubmissionRow } from './submission-store.ts';

/** A submission with the form version it filled, for pages that show answers. Other features read it through this. */
export interface ReadSubmission {
  readonly submission: Submission;
  readonly form: TaskForm;
}

/** @returns null when there is no such submission, or whoever asks may not see it */
export async function readSubmission(transaction: Knex.Transaction, id: string): Promise<ReadSubmission | null> {
  const row = await findSubmission(transaction, id);
  return row && { submission: toSubmission(row), form: toTaskForm(row) };
}

export const toSubmission = (row: SubmissionRow): Submission => ({
  id: row.id,
  reference: row.reference,
  form: row.form,
  formTitle: row.formTitle,
  formVersion: row.formVersion,
  language: row.language,
  answers: { ...row.answers },
  sealed: [...row.sealed],
  instanceId: row.instanceId,
  createdAt: row.createdAt.toISOString(),
});

const toTaskForm = (row: SubmissionPageRow): TaskForm => ({
  key: row.form,
  version: row.formVersion,
  uiSchema: {},
  translations: {},
  settings: {},
  ...row.formDocument,
});
