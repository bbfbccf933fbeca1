import type {
  HandOver,
  PersonChange,
  PersonCreate,
  PersonDeactivate,
  PersonProfile,
  PersonSummary,
  PersonSummaryList,
  ProfileSet,
} from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listQuery, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import type { AddPeopleService, AddPersonOutcome } from './add-people-service.ts';
import { cleanName } from './clean-name.ts';
import type { CloseAccountOutcome, CloseAccountService } from './close-account-service.ts';
import type { PersonFilter } from './person-list-store.ts';
import type { ChangePersonOutcome, PersonService } from './person-service.ts';
import type { setProfileWith } from './profile-service.ts';

type PersonParams = { readonly personId: string };
type PeopleQuery = ListQuery & {
  readonly search?: string;
  readonly team?: string;
  readonly status?: PersonSummary['status'];
  readonly kind: PersonSummary['kind'];
};

export interface PersonRouteParts {
  readonly persons: PersonService;
  readonly addPeople: AddPeopleService;
  readonly closeAccount: CloseAccountService;
  readonly setProfile: ReturnType<typeof setProfileWith>;
}

const base = '/api/v1/people';
const one = `${base}/:personId`;
const profileReply = { status: 200, schema: 'nativ:api/person-profile' };
const idOf = ({ personId }: PersonParams) => idIn(personId, 'person.not-found');

export function personRoutes(parts: PersonRouteParts): Route[] {
  return [...readRoutes(parts), addRoute(parts), ...changeRoutes(parts), ...closeRoutes(parts)];
}

const readRoutes = ({ persons }: PersonRouteParts) => [
  defineRoute<{ query: PeopleQuery; response: PersonSummaryList }>({
    method: 'get',
    path: base,
    summary: 'The people of the workspace, by name',
    permission: 'workspace.use',
    scope: 'people:read',
    query: listQuery({
      search: { type: 'string', maxLength: 200, description: 'A part of a name, or of an address that you may see.' },
      team: { type: 'string', format: 'uuid', description: 'The id of a team, for its people only.' },
      status: { type: 'string', enum: ['active', 'invited', 'deactivated'] },
      kind: { type: 'string', enum: ['person', 'program'], default: 'person' },
    }),
    response: { status: 200, schema: 'nativ:api/person-summary-list' },
    errors: [],
    handle: async ({ query }, actor) => ({ json: await persons.list(actor, filterIn(query)) }),
  }),
  defineRoute<{ params: PersonParams; response: PersonProfile }>({
    method: 'get',
    path: one,
    summary: 'Somebody, with as much as you may see of them',
    permission: 'workspace.use',
    scope: 'people:read',
    response: profileReply,
    errors: ['person.not-found'],
    handle: async ({ params }, actor) => ({
      json: found(await persons.find(actor, idOf(params)), 'person.not-found'),
    }),
  }),
];

const addRoute = ({ addPeople }: PersonRouteParts) =>
  defineRoute<{ body: PersonCreate; response: PersonProfile }>({
    method: 'post',
    path: base,
    summary: 'Add somebody to the workspace; they sign in once they accept an invitation',
    permission: 'workspace.administer',
    scope: 'people:write',
    body: 'nativ:api/person-create',
    response: { status: 201, schema: 'nativ:api/person-profile' },
    errors: ['person.email-taken', 'group.not-found', 'member.not-classified'],
    handle: async ({ body }, actor) => {
      const outcome = await addPeople.add(actor, body);
      if (outcome.kind !== 'added') throw addProblem(outcome, body.email);
      return { json: outcome.person, headers: { Location: `${base}/${outcome.person.id}` } };
    },
  });

const changeRoutes = ({ persons, setProfile }: PersonRouteParts) => [
  defineRoute<{ params: PersonParams; body: PersonChange; response: PersonProfile }>({
    method: 'patch',
    path: one,
    summary: 'Change the name or the role of somebody',
    permission: 'workspace.administer',
    scope: 'people:write',
    body: 'nativ:api/person-change',
    response: profileReply,
    errors: ['person.not-found', 'person.last-admin'],
    handle: async ({ params, body }, actor) => {
      const { name, ...others } = body;
      const change = { ...others, ...(name === undefined ? {} : { name: cleanName(name) }) };
      return { json: personIn(await persons.change(actor, idOf(params), change)) };
    },
  }),
  defineRoute<{ params: PersonParams; body: ProfileSet; response: PersonProfile }>({
    method: 'put',
    path: `${one}/profile`,
    summary: 'Set a profile: your own, or anybody’s for an admin',
    permission: 'workspace.use',
    scope: 'people:write',
    body: 'nativ:api/profile-set',
    response: profileReply,
    errors: ['person.not-found', 'permission.denied'],
    handle: async ({ params, body }, actor) => {
      const outcome = await setProfile(actor, idOf(params), body);
      if (outcome.kind === 'set') return { json: outcome.person };
      throw new ProblemError(outcome.kind === 'hidden' ? 'person.not-found' : 'permission.denied');
    },
  }),
];

const closeRoutes = ({ persons, closeAccount }: PersonRouteParts) => [
  defineRoute<{ params: PersonParams; response: HandOver }>({
    method: 'get',
    path: `${one}/hand-over`,
    summary: 'What somebody holds that others take over when their account is closed',
    permission: 'workspace.administer',
    scope: 'people:read',
    response: { status: 200, schema: 'nativ:api/hand-over' },
    errors: ['person.not-found'],
    handle: async ({ params }, actor) => ({
      json: found(await closeAccount.preview(actor, idOf(params)), 'person.not-found'),
    }),
  }),
  defineRoute<{ params: PersonParams; body: PersonDeactivate; response: PersonProfile }>({
    method: 'post',
    path: `${one}/deactivate`,
    summary: 'Close the account of somebody, with what becomes of their work',
    permission: 'workspace.administer',
    scope: 'people:write',
    body: 'nativ:api/person-deactivate',
    response: profileReply,
    errors: [
      'person.not-found',
      'person.last-admin',
      'person.has-open-tasks',
      'person.last-manager',
      'person.must-hand-over',
      'person.not-active',
    ],
    handle: async ({ params, body }, actor) => {
      const outcome = await closeAccount.close(actor, idOf(params), body);
      if (outcome.kind !== 'closed') throw closeProblem(outcome);
      return { json: outcome.person };
    },
  }),
  defineRoute<{ params: PersonParams; response: PersonProfile }>({
    method: 'post',
    path: `${one}/reactivate`,
    summary: 'Open a closed account again',
    permission: 'workspace.administer',
    scope: 'people:write',
    response: profileReply,
    errors: ['person.not-found'],
    handle: async ({ params }, actor) => ({ json: personIn(await persons.reactivate(actor, idOf(params))) }),
  }),
];

function personIn(outcome: ChangePersonOutcome): PersonProfile {
  if (outcome.kind === 'changed') return outcome.person;
  throw new ProblemError(outcome.kind === 'hidden' ? 'person.not-found' : 'person.last-admin');
}

export function addProblem(outcome: Exclude<AddPersonOutcome, { kind: 'added' }>, email: string): ProblemError {
  if (outcome.kind === 'emailTaken') return new ProblemError('person.email-taken', { values: { email } });
  return new ProblemError(outcome.kind === 'unknownGroup' ? 'group.not-found' : 'member.not-classified');
}

function closeProblem(outcome: Exclude<CloseAccountOutcome, { kind: 'closed' }>): ProblemError {
  switch (outcome.kind) {
    case 'hidden':
      return new ProblemError('person.not-found');
    case 'lastAdmin':
      return new ProblemError('person.last-admin');
    case 'mustHandOver':
      return new ProblemError('person.must-hand-over');
    case 'notActive':
      return new ProblemError('person.not-active');
    case 'hasOpenTasks':
      return new ProblemError('person.has-open-tasks', { values: { count: outcome.count } });
    case 'lastManager':
      return new ProblemError('person.last-manager', { values: { groups: outcome.groups.join(', ') } });
  }
}

function filterIn(query: PeopleQuery): PersonFilter {
  const [name = '', id = ''] = placeIn(query, [/^[\s\S]{0,300}$/, cursorPart.id]) ?? [];
  const { search = '', team = null, status = null, kind, limit } = query;
  const words = search.trim();
  return { search: words === '' ? null : words, team, status, kind, limit, after: id === '' ? null : { name, id } };
}
