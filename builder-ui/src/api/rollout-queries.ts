import type {
  Adoption,
  FlowLiveGroups,
  Ledger,
  Rollout,
  RolloutCohort,
  RolloutCreate,
  RolloutFlowList,
  RolloutOtherUnits,
  RolloutPatch,
  RolloutSummary,
  TrainingSessionCreate,
  TrainingSessionPatch,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

/** Everything of roll-outs that may be on a screen, to be looked at anew after a change. */
export const rolloutKey = ['rollouts'] as const;

const at = (id: string) => `/rollouts/${encodeURIComponent(id)}`;
const unitAt = (id: string, group: string) => `${at(id)}/units/${encodeURIComponent(group)}`;

export const rolloutsQuery = pagedQuery<RolloutSummary>([...rolloutKey, 'list'], '/rollouts');

export const rolloutFlowsQuery = queryOptions({
  queryKey: [...rolloutKey, 'flows'],
  queryFn: ({ signal }) => apiGet<RolloutFlowList>('/rollout-flows', signal),
});

export const rolloutQuery = (id: string) =>
  queryOptions({ queryKey: [...rolloutKey, id], queryFn: ({ signal }) => apiGet<Rollout>(at(id), signal) });

export const cohortQuery = (id: string, group: string) =>
  queryOptions({
    queryKey: [...rolloutKey, id, group],
    queryFn: ({ signal }) => apiGet<RolloutCohort>(`${unitAt(id, group)}/cohort`, signal),
  });

export const otherUnitsQuery = (id: string) =>
  queryOptions({
    queryKey: [...rolloutKey, id, 'otherUnits'],
    queryFn: ({ signal }) => apiGet<RolloutOtherUnits>(`${at(id)}/other-units`, signal),
  });

export const ledgerQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: [...rolloutKey, id, 'ledger', language],
    queryFn: ({ signal }) => apiGet<Ledger>(`${at(id)}/ledger?language=${language}`, signal),
  });

export const ledgerFile = (id: string, language: string): string => `/api/v1${at(id)}/ledger.csv?language=${language}`;

export const adoptionQuery = queryOptions({
  queryKey: [...rolloutKey, 'adoption'],
  queryFn: ({ signal }) => apiGet<Adoption>('/adoption', signal),
});

export const liveGroupsQuery = (flow: string) =>
  queryOptions({
    queryKey: [...rolloutKey, 'live', flow],
    queryFn: ({ signal }) => apiGet<FlowLiveGroups>(`/flows/${encodeURIComponent(flow)}/live-groups`, signal),
  });

export const createRollout = (wish: RolloutCreate) => apiSend<Rollout>('POST', '/rollouts', wish);
export const changeRollout = (id: string, change: RolloutPatch) => apiSend<Rollout>('PATCH', at(id), change);
export const goLive = (id: string) => apiSend<Rollout>('POST', `${at(id)}/go-live`, undefined);
/** All who are not yet invited, when nobody is named. */
export const inviteUnit = (id: string, group: string, userIds?: string[]) =>
  apiSend<Rollout>('POST', `${unitAt(id, group)}/cohort`, userIds ? { userIds } : {});
export const uninvite = (id: string, group: string, person: string) =>
  apiSend<Rollout>('DELETE', `${unitAt(id, group)}/cohort/${encodeURIComponent(person)}`, undefined);
export const addUnits = (id: string, groups: readonly string[]) =>
  apiSend<Rollout>('POST', `${at(id)}/units`, { groups: [...groups] });
export const removeUnit = (id: string, group: string) => apiSend<Rollout>('DELETE', unitAt(id, group), undefined);
export const signOff = (id: string, group: string, note: string) =>
  apiSend<Rollout>('POST', `${unitAt(id, group)}/sign-off`, { note });
export const withdrawSignOff = (id: string, group: string) =>
  apiSend<Rollout>('DELETE', `${unitAt(id, group)}/sign-off`, undefined);
export const planSession = (id: string, wish: TrainingSessionCreate) =>
  apiSend<Rollout>('POST', `${at(id)}/sessions`, wish);
export const changeSession = (id: string, session: string, change: TrainingSessionPatch) =>
  apiSend<Rollout>('PATCH', `${at(id)}/sessions/${encodeURIComponent(session)}`, change);
export const leaveSession = (id: string, session: string, person: string) =>
  apiSend<Rollout>(
    'DELETE',
    `${at(id)}/sessions/${encodeURIComponent(session)}/learners/${encodeURIComponent(person)}`,
    undefined,
  );
/** More of those who are taught; when there is no place left, they wait for one. */
export const inviteToSession = (id: string, session: string, userIds: readonly string[]) =>
  apiSend<Rollout>('POST', `${at(id)}/sessions/${encodeURIComponent(session)}/learners`, { userIds });
