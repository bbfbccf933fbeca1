import type {
  ErasureCreate,
  ErasureList,
  ErasurePreview,
  ErasureReference,
  PersonErase,
  PersonErasure,
} from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn, refuseTokens } from '../route-parts.ts';
import type { ErasureOutcome, ErasureService } from './erasure-service.ts';
import type { ErasureRow } from './erasure-store.ts';

const errors = ['erasure.subject-not-found', 'erasure.not-confirmed', 'erasure.already'] as const;
const stays = ['reference', 'times', 'form', 'flow', 'steps'];

/**
 * Erasing people: managers of the group for an inquirer, admins for the staff; row level security keeps it to them. No token
 * does it, not even that of the first admin: whoever destroys something for good, or looks who did, is a person who is there.
 */
export function erasureRoutes(erasures: ErasureService): Route[] {
  return [
    defineRoute<{ response: ErasureList }>({
      method: 'get',
      path: '/api/v1/erasures',
      summary: 'Who is to be erased, and who was',
      permission: 'workspace.use',
      response: { status: 200, schema: 'nativ:api/erasure-list' },
      errors: [],
      async handle(_request, actor) {
        refuseTokens(actor);
        return { json: { items: (await erasures.list(actor)).map(toErasure) } };
      },
    }),
    defineRoute<{ body: ErasureReference; response: ErasurePreview }>({
      method: 'post',
      path: '/api/v1/erasures/preview',
      summary: 'What erasing an inquirer would destroy, and what it would leave',
      permission: 'workspace.use',
      body: 'nativ:api/erasure-reference',
      response: { status: 200, schema: 'nativ:api/erasure-preview' },
      errors: ['erasure.subject-not-found'],
      async handle({ body: { reference } }, actor) {
        refuseTokens(actor);
        const counts = found(await erasures.preview(actor, reference), 'erasure.subject-not-found');
        return { json: { reference: reference.toUpperCase(), counts: { ...counts }, stays: [...stays] } };
      },
    }),
    defineRoute<{ body: ErasureCreate }>({
      method: 'post',
      path: '/api/v1/erasures',
      summary: 'Has an inquirer erased after the waiting time',
      permission: 'workspace.use',
      body: 'nativ:api/erasure-create',
      response: { status: 204 },
      errors,
      async handle({ body }, actor) {
        refuseTokens(actor);
        return answered(await erasures.eraseInquirer(actor, body.reference, body.confirmation));
      },
    }),
    defineRoute<{ params: { erasure: string } }>({
      method: 'post',
      path: '/api/v1/erasures/:erasure/cancel',
      summary: 'Calls an erasure off that staff have asked for',
      permission: 'workspace.use',
      response: { status: 204 },
      errors: ['erasure.subject-not-found'],
      async handle({ params }, actor) {
        refuseTokens(actor);
        const id = idIn(params.erasure, 'erasure.subject-not-found');
        return answered((await erasures.cancel(actor, id)) ? 'scheduled' : 'missing');
      },
    }),
    defineRoute<{ params: { person: string }; response: PersonErasure }>({
      method: 'get',
      path: '/api/v1/people/:person/erasure',
      summary: 'What erasing a person of the staff would destroy, and what stands in its way',
      permission: 'workspace.administer',
      response: { status: 200, schema: 'nativ:api/person-erasure' },
      errors: ['erasure.subject-not-found'],
      async handle({ params }, actor) {
        refuseTokens(actor);
        const id = idIn(params.person, 'erasure.subject-not-found');
        return { json: found(await erasures.previewPerson(actor, id), 'erasure.subject-not-found') };
      },
    }),
    defineRoute<{ params: { person: string }; body: PersonErase }>({
      method: 'post',
      path: '/api/v1/people/:person/erase',
      summary: 'Has a person of the staff erased after the waiting time; their work stays, under no name',
      permission: 'workspace.administer',
      body: 'nativ:api/person-erase',
      response: { status: 204 },
      errors: [...errors, 'erasure.last-admin', 'erasure.account-open'],
      async handle({ params, body }, actor) {
        refuseTokens(actor);
        const id = idIn(params.person, 'erasure.subject-not-found');
        return answered(await erasures.erasePerson(actor, id, body.confirmation));
      },
    }),
  ];
}

function answered(outcome: ErasureOutcome) {
  if (outcome === 'missing') throw new ProblemError('erasure.subject-not-found');
  if (outcome === 'unconfirmed') throw new ProblemError('erasure.not-confirmed');
  if (outcome === 'lastAdmin') throw new ProblemError('erasure.last-admin');
  if (outcome === 'accountOpen') throw new ProblemError('erasure.account-open');
  if (outcome === 'already') throw new ProblemError('erasure.already');
  return { empty: true } as const;
}

const toErasure = ({ requestedAt, dueAt, cancelledAt, doneAt, ...row }: ErasureRow): ErasureList['items'][number] => ({
  ...row,
  requestedAt: requestedAt.toISOString(),
  dueAt: dueAt.toISOString(),
  cancelledAt: cancelledAt?.toISOString() ?? null,
  doneAt: doneAt?.toISOString() ?? null,
});
