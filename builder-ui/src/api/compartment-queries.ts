import type {
  BreakGlass,
  BreakGlassCreate,
  BreakGlassRead,
  GroupEntry,
  GroupSettings,
  GroupSettingsPatch,
  ItemStanding,
  Member,
  MembershipRole,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiDelete, apiGet, apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

const part = encodeURIComponent;
const at = (key: string) => `/groups/${part(key)}`;

/** Where an item of a group has its address. */
export interface ItemAddress {
  readonly kind: 'tasks' | 'posts' | 'instances' | 'gatherings';
  readonly id: string;
  /** Of a case, which touches several groups: the one in which it is looked at. */
  readonly from?: string;
}
const itemAt = ({ kind, id }: ItemAddress) => `/${kind}/${part(id)}`;

export const settingsQuery = (key: string) =>
  queryOptions({
    queryKey: ['group', key, 'settings'],
    queryFn: ({ signal }) => apiGet<GroupSettings>(`${at(key)}/settings`, signal),
  });

export const groupHistoryQuery = (key: string) =>
  pagedQuery<GroupEntry>(['group', key, 'history'], `${at(key)}/history`, { limit: 20 });

export const openingsQuery = (groupKey: string | null) =>
  pagedQuery<BreakGlass>(
    ['openings', groupKey],
    groupKey === null ? '/break-glass' : `/break-glass?group=${part(groupKey)}`,
    { limit: 20, refreshMs: 30_000 },
  );

export const openingReadsQuery = (id: string) =>
  pagedQuery<BreakGlassRead>(['openings', id, 'reads'], `/break-glass/${part(id)}/reads`, { limit: 50 });

export const standingQuery = (item: ItemAddress) =>
  queryOptions({
    queryKey: ['item', item.kind, item.id, 'standing'],
    queryFn: ({ signal }) => apiGet<ItemStanding>(`${itemAt(item)}/concerns`, signal),
  });

export const changeSettings = (key: string, patch: GroupSettingsPatch) =>
  apiSend<GroupSettings>('PATCH', `${at(key)}/settings`, patch);
export const archiveGroup = (key: string, moveOpenTasksTo: string | null) =>
  apiSend<GroupSettings>('POST', `${at(key)}/archive`, moveOpenTasksTo === null ? {} : { moveOpenTasksTo });
export const restoreGroup = (key: string) => apiSend<GroupSettings>('POST', `${at(key)}/restore`, {});
export const addMember = (key: string, email: string, role: MembershipRole) =>
  apiSend<Member>('POST', `${at(key)}/members`, { email, role });
export const changeRole = (key: string, userId: string, role: MembershipRole) =>
  apiSend<Member>('PATCH', `${at(key)}/members/${part(userId)}`, { role });
const choice = (giveBack: boolean) => (giveBack ? '?openTasks=giveBack' : '');
/** @param openTasks 'giveBack', or the id of a member who has them from now on; null refuses where there are some */
export const removeMember = (key: string, userId: string, openTasks: string | null) =>
  apiDelete(`${at(key)}/members/${part(userId)}${openTasks === null ? '' : `?openTasks=${part(openTasks)}`}`);
export const joinGroup = (key: string) => apiSend<Member>('POST', `${at(key)}/join`, {});
export const leaveGroup = (key: string, giveBack: boolean) =>
  apiSend<void>('POST', `${at(key)}/leave${choice(giveBack)}`, {});

export const watchItem = (item: ItemAddress, watching: boolean): Promise<void> =>
  watching ? apiSend<void>('PUT', `${itemAt(item)}/watch`, {}) : apiDelete(`${itemAt(item)}/watch`);
export const grantItem = (item: ItemAddress, user: string, until: string | null) =>
  apiSend<ItemStanding>('POST', `${itemAt(item)}/grants`, { user, until });
export const endConcern = (item: ItemAddress, concernId: string) =>
  apiDelete(`${itemAt(item)}/concerns/${part(concernId)}`);
export const moveItem = (item: ItemAddress, group: string) =>
  apiSend<void>('POST', `${itemAt(item)}/move`, { group, ...(item.from !== undefined && { from: item.from }) });

export const breakGlass = (input: BreakGlassCreate) => apiSend<BreakGlass>('POST', '/break-glass', input);
export const closeGlass = (id: string) => apiSend<BreakGlass>('POST', `/break-glass/${part(id)}/close`, {});
