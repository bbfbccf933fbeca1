import type {
  AbsenceCreate,
  ApiToken,
  ApiTokenCreate,
  ApiTokenCreated,
  BusinessWeek,
  HandOver,
  PeopleImport,
  PeopleImportOutcome,
  PeopleImportPreview,
  PersonChange,
  PersonCreate,
  PersonDeactivate,
  PersonProfile,
  PersonSummary,
  ProfileSet,
  Recusal,
  Skill,
  TaskAssignmentRecord,
  Team,
  TeamSet,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiDelete, apiGet, apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

const at = (id: string) => `/people/${encodeURIComponent(id)}`;
const whole = { limit: 100 } as const;

export const peopleKey = ['people'] as const;

export interface PeopleFilter {
  readonly search?: string | undefined;
  readonly status?: PersonSummary['status'] | undefined;
  readonly team?: string | undefined;
}

export function peopleQuery(filter: PeopleFilter) {
  const search = new URLSearchParams(
    Object.entries(filter).flatMap(([key, value]) => (value ? [[key, value]] : [])) as string[][],
  );
  return pagedQuery<PersonSummary>([...peopleKey, 'list', String(search)], `/people?${search}`, { limit: 50 });
}

export const personQuery = (id: string) =>
  queryOptions({ queryKey: [...peopleKey, id], queryFn: ({ signal }) => apiGet<PersonProfile>(at(id), signal) });
export const handOverQuery = (id: string) =>
  queryOptions({
    queryKey: [...peopleKey, id, 'hand-over'],
    queryFn: ({ signal }) => apiGet<HandOver>(`${at(id)}/hand-over`, signal),
  });

export const addPerson = (body: PersonCreate) => apiSend<PersonProfile>('POST', '/people', body);
export const changePerson = (id: string, body: PersonChange) => apiSend<PersonProfile>('PATCH', at(id), body);
export const setProfile = (id: string, body: ProfileSet) => apiSend<PersonProfile>('PUT', `${at(id)}/profile`, body);
export const closeAccount = (id: string, body: PersonDeactivate) =>
  apiSend<PersonProfile>('POST', `${at(id)}/deactivate`, body);
export const openAccount = (id: string) => apiSend<PersonProfile>('POST', `${at(id)}/reactivate`, {});
export const removeSecondFactorOf = (id: string, reason: string) =>
  apiSend<void>('POST', `${at(id)}/remove-second-factor`, { reason });
export const addAbsence = (id: string, body: AbsenceCreate) =>
  apiSend<PersonProfile>('POST', `${at(id)}/absences`, body);
export const setHours = (id: string, week: BusinessWeek | null) =>
  apiSend<PersonProfile>('PUT', `${at(id)}/hours`, { week });
export const removeAbsence = (id: string) => apiDelete(`/absences/${encodeURIComponent(id)}`);

export const previewImport = (body: PeopleImport) =>
  apiSend<PeopleImportPreview>('POST', '/people/imports/preview', body);
export const runImport = (body: PeopleImport) => apiSend<PeopleImportOutcome>('POST', '/people/imports', body);

export const teamsQuery = pagedQuery<Team>(['teams'], '/teams', whole);
export const saveTeam = (id: string | null, body: TeamSet) =>
  id === null ? apiSend<Team>('POST', '/teams', body) : apiSend<Team>('PUT', `/teams/${encodeURIComponent(id)}`, body);
export const removeTeam = (id: string) => apiDelete(`/teams/${encodeURIComponent(id)}`);

export const skillsQuery = pagedQuery<Skill>(['skills'], '/skills', whole);
export const addSkill = (name: string) => apiSend<Skill>('POST', '/skills', { name });
export const removeSkill = (id: string) => apiDelete(`/skills/${encodeURIComponent(id)}`);

export const tokensQuery = (of: 'me' | 'others') => pagedQuery<ApiToken>(['tokens', of], `/tokens?of=${of}`, whole);
export const createToken = (body: ApiTokenCreate) => apiSend<ApiTokenCreated>('POST', '/tokens', body);
export const revokeToken = (id: string) => apiDelete(`/tokens/${encodeURIComponent(id)}`);

const task = (id: string) => `/tasks/${encodeURIComponent(id)}`;
export const assignmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'assignment'],
    queryFn: ({ signal }) => apiGet<TaskAssignmentRecord>(`${task(id)}/assignment`, signal),
  });
export const recuseFromTask = (id: string) => apiSend<void>('POST', `${task(id)}/recuse`, {});
export const recusalsQuery = pagedQuery<Recusal>(['recusals'], '/recusals');
export const takeBackRecusal = (instanceId: string) => apiDelete(`/recusals/${encodeURIComponent(instanceId)}`);
export const letTakeAgain = (instanceId: string, userId: string) =>
  apiDelete(`/instances/${encodeURIComponent(instanceId)}/recusals/${encodeURIComponent(userId)}`);
