import type {
  HeldSubmission,
  HeldSubmissionDiscard,
  HeldSubmissionList,
  HeldSubmissionPage,
  HeldSubmissionReleased,
} from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { beforeId, type ListQuery, listQuery } from '../list-query.ts';
import { pageOf } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import type { Decision, QuarantineService } from './quarantine-service.ts';
import type { HeldRow, HeldStatus } from './quarantine-store.ts';

interface QuarantineQuery extends ListQuery {
  readonly status?: HeldStatus;
}

const errors = ['quarantine.not-found', 'quarantine.already-released'] as const;

/** The queue of what looks like a machine's: managers of the group that it would lead to, and admins, as the database knows. */
export function quarantineRoutes(quarantine: QuarantineService): Route[] {
  return [
    defineRoute<{ query: QuarantineQuery; response: HeldSubmissionList }>({
      method: 'get',
      path: '/api/v1/quarantine',
      summary: 'Lists the submissions that wait for you to let them pass, the newest first',
      permission: 'workspace.use',
      scope: 'submissions:read',
      query: listQuery({ status: { enum: ['waiting', 'released', 'discarded'] } }),
      response: { status: 200, schema: 'nativ:api/held-submission-list' },
      errors: [],
      async handle({ query }, actor) {
        const { limit, status = 'waiting' } = query;
        const rows = await quarantine.list(actor, { status, ...beforeId(query) }, limit + 1);
        return { json: pageOf(rows, limit, (row) => [row.id], toHeld) };
      },
    }),
    defineRoute<{ params: { submission: string }; response: HeldSubmissionPage }>({
      method: 'get',
      path: '/api/v1/quarantine/:submission',
      summary: 'Gives a submission in quarantine with its answers',
      permission: 'workspace.use',
      scope: 'submissions:read',
      response: { status: 200, schema: 'nativ:api/held-submission-page' },
      errors: ['quarantine.not-found'],
      async handle({ params }, actor) {
        const id = idIn(params.submission, 'quarantine.not-found');
        const { held, submission, form } = found(await quarantine.find(actor, id), 'quarantine.not-found');
        return { json: { ...toHeld(held), submission, formDocument: form } };
      },
    }),
    defineRoute<{ params: { submission: string }; response: HeldSubmissionReleased }>({
      method: 'post',
      path: '/api/v1/quarantine/:submission/release',
      summary: 'Lets a submission pass: its flow starts, once',
      permission: 'workspace.use',
      scope: 'submissions:write',
      response: { status: 200, schema: 'nativ:api/held-submission-released' },
      errors,
      async handle({ params }, actor) {
        const { instanceId } = decided(
          await quarantine.release(actor, idIn(params.submission, 'quarantine.not-found')),
        );
        return { json: { instanceId } };
      },
    }),
    defineRoute<{ params: { submission: string }; body: HeldSubmissionDiscard }>({
      method: 'post',
      path: '/api/v1/quarantine/:submission/discard',
      summary: 'Takes a submission out of the queue, with the reason; it can be released until it is erased',
      permission: 'workspace.use',
      scope: 'submissions:write',
      body: 'nativ:api/held-submission-discard',
      response: { status: 204 },
      errors,
      async handle({ params, body }, actor) {
        decided(await quarantine.discard(actor, idIn(params.submission, 'quarantine.not-found'), body.reason));
        return { empty: true };
      },
    }),
  ];
}

/** @throws ProblemError for every other decision than one that was made */
function decided(decision: Decision): Extract<Decision, { kind: 'done' }> {
  if (decision.kind === 'missing') throw new ProblemError('quarantine.not-found');
  if (decision.kind === 'released') throw new ProblemError('quarantine.already-released');
  return decision;
}

const toHeld = (row: HeldRow): HeldSubmission => ({
  id: row.id,
  reference: row.reference,
  form: row.form,
  formTitle: row.formTitle,
  flags: [...row.flags],
  status: row.status,
  heldAt: row.heldAt.toISOString(),
  decidedBy: row.decidedBy,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  reason: row.reason,
  erasureAt: row.status === 'released' ? null : (row.erasureAt?.toISOString() ?? null),
});
