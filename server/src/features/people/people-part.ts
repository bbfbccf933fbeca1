import type { Knex } from 'knex';
import type { Published } from '../../engine/published.ts';
import type { Route } from '../../http/routes.ts';
import { absenceRoutes } from '../absences/absence-routes.ts';
import { AbsenceService } from '../absences/absence-service.ts';
import { assignmentRoutes } from '../assignment/assignment-routes.ts';
import { AssignmentService } from '../assignment/assignment-service.ts';
import { hoursRoutes } from '../hours/hours-routes.ts';
import { HoursService } from '../hours/hours-service.ts';
import { teamRoutes } from '../teams/team-routes.ts';
import { TeamService } from '../teams/team-service.ts';
import { tokenRoutes } from '../tokens/token-routes.ts';
import { TokenService } from '../tokens/token-service.ts';
import { AddPeopleService } from './add-people-service.ts';
import { CloseAccountService } from './close-account-service.ts';
import { importRoutes } from './import/import-routes.ts';
import { ImportService } from './import/import-service.ts';
import { personRoutes } from './person-routes.ts';
import { PersonService } from './person-service.ts';
import { setProfileWith } from './profile-service.ts';

/** Everything by which people, teams, absences and tokens are looked after, and how tasks come to people. */
export function peopleRoutes({
  people,
  published,
}: {
  readonly people: Knex;
  readonly published: Pick<Published, 'directory' | 'now'>;
}): Route[] {
  const persons = new PersonService({ people });
  return [
    ...personRoutes({
      persons,
      addPeople: new AddPeopleService({ people }),
      closeAccount: new CloseAccountService({ people }),
      setProfile: setProfileWith(people),
    }),
    ...importRoutes({ imports: new ImportService({ people }) }),
    ...absenceRoutes({ absences: new AbsenceService({ people }), persons }),
    ...hoursRoutes({ hours: new HoursService({ people }), persons }),
    ...assignmentRoutes({ assignment: new AssignmentService({ people, published }) }),
    ...teamRoutes({ teams: new TeamService({ people }) }),
    ...tokenRoutes({ tokens: new TokenService({ people }) }),
  ];
}
