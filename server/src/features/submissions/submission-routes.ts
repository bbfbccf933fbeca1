import type { Submission, SubmissionList } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { beforeId, type ListQuery, listQuery } from '../list-query.ts';
import { pageOf } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import { toSubmission } from './read-submission.ts';
import { findSubmission, listSubmissions } from './submission-store.ts';

interface SubmissionQuery extends ListQuery {
  readonly form?: string;
  readonly reference?: string;
}

const filters = { form: { type: 'string', maxLength: 64 }, reference: { type: 'string', maxLength: 9 } };

/** Submissions as staff read them. */
export function submissionRoutes(people: Knex): Route[] {
  return [
    defineRoute<{ query: SubmissionQuery; response: SubmissionList }>({
      method: 'get',
      path: '/api/v1/submissions',
      summary: 'Lists the submissions that concern me, the newest first',
      permission: 'workspace.use',
      scope: 'submissions:read',
      query: listQuery(filters),
      response: { status: 200, schema: 'nativ:api/submission-list' },
      errors: [],
      async handle({ query }, actor) {
        const { limit, cursor: _cursor, ...wanted } = query;
        const rows = await asPerson(people, actor, (transaction) =>
          listSubmissions(transaction, { ...wanted, ...beforeId(query) }, limit + 1),
        );
        return { json: pageOf(rows, limit, (row) => [row.id], toSubmission) };
      },
    }),
    defineRoute<{ params: { submission: string }; response: Submission }>({
      method: 'get',
      path: '/api/v1/submissions/:submission',
      summary: 'Gives a submission',
      permission: 'workspace.use',
      scope: 'submissions:read',
      response: { status: 200, schema: 'nativ:api/submission' },
      errors: ['submission.not-found'],
      async handle({ params }, actor) {
        const id = idIn(params.submission, 'submission.not-found');
        const row = await asPerson(people, actor, (transaction) => findSubmission(transaction, id));
        return { json: toSubmission(found(row, 'submission.not-found')) };
      },
    }),
  ];
}
