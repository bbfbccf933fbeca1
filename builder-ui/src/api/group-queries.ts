import type { Group, Member, UnplacedTask } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

const at = (key: string) => `/groups/${encodeURIComponent(key)}`;

export const groupQuery = (key: string) =>
  queryOptions({ queryKey: ['group', key], queryFn: ({ signal }) => apiGet<Group>(at(key), signal) });

export const membersQuery = (key: string) =>
  pagedQuery<Member>(['group', key, 'members'], `${at(key)}/members`, { limit: 100 });

export const unplacedTasksQuery = (key: string) =>
  pagedQuery<UnplacedTask>(['group', key, 'unplaced'], `${at(key)}/unplaced-tasks`);
