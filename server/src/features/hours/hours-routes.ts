import type { PersonHoursSet, PersonProfile } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { PersonService } from '../people/person-service.ts';
import { found, idIn } from '../route-parts.ts';
import type { HoursService } from './hours-service.ts';

export function hoursRoutes({
  hours,
  persons,
}: {
  readonly hours: HoursService;
  readonly persons: PersonService;
}): Route[] {
  return [
    defineRoute<{ params: { readonly personId: string }; body: PersonHoursSet; response: PersonProfile }>({
      method: 'put',
      path: '/api/v1/people/:personId/hours',
      summary: 'Say when you, or somebody you are responsible for, work; null to work as the groups do',
      permission: 'workspace.use',
      scope: 'people:write',
      body: 'nativ:api/person-hours-set',
      response: { status: 200, schema: 'nativ:api/person-profile' },
      errors: ['person.not-found', 'permission.denied', 'person.hours-invalid'],
      handle: async ({ params, body, raw }, actor) => {
        const id = idIn(params.personId, 'person.not-found');
        const person = found(await persons.find(actor, id), 'person.not-found');
        if (!person.may.setAbsence) throw new ProblemError('permission.denied');
        const outcome = await hours.set(actor, id, body.week);
        if (outcome.kind === 'invalid') {
          const language = requestLanguage(raw);
          const errors = outcome.problems.map(({ path, messages }) => ({ path, message: messages[language] }));
          throw new ProblemError('person.hours-invalid', { errors });
        }
        return { json: found(await persons.find(actor, id), 'person.not-found') };
      },
    }),
  ];
}
