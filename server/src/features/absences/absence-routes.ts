import type { AbsenceCreate, PersonProfile } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { PersonService } from '../people/person-service.ts';
import { found, idIn } from '../route-parts.ts';
import type { AbsenceService } from './absence-service.ts';

export function absenceRoutes({
  absences,
  persons,
}: {
  readonly absences: AbsenceService;
  readonly persons: PersonService;
}): Route[] {
  return [
    defineRoute<{ params: { readonly personId: string }; body: AbsenceCreate; response: PersonProfile }>({
      method: 'post',
      path: '/api/v1/people/:personId/absences',
      summary: 'Say that you, or somebody you are responsible for, will be away',
      permission: 'workspace.use',
      scope: 'people:write',
      body: 'nativ:api/absence-create',
      response: { status: 201, schema: 'nativ:api/person-profile' },
      errors: ['person.not-found', 'permission.denied', 'absence.overlaps', 'absence.invalid'],
      handle: async ({ params, body }, actor) => {
        const id = idIn(params.personId, 'person.not-found');
        const person = found(await persons.find(actor, id), 'person.not-found');
        if (!person.may.setAbsence) throw new ProblemError('permission.denied');
        const outcome = await absences.add(actor, id, body);
        if (outcome.kind !== 'added')
          throw new ProblemError(outcome.kind === 'overlaps' ? 'absence.overlaps' : 'absence.invalid');
        return { json: found(await persons.find(actor, id), 'person.not-found') };
      },
    }),
    defineRoute<{ params: { readonly absenceId: string } }>({
      method: 'delete',
      path: '/api/v1/absences/:absenceId',
      summary: 'Remove an absence',
      permission: 'workspace.use',
      scope: 'people:write',
      response: { status: 204 },
      errors: ['absence.not-found'],
      handle: async ({ params }, actor) => {
        if (!(await absences.remove(actor, idIn(params.absenceId, 'absence.not-found'))))
          throw new ProblemError('absence.not-found');
        return { empty: true };
      },
    }),
  ];
}
