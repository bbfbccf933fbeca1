import type { GroupBoard, GroupItemList, GroupTimeline } from '@nativ/schemas';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listParameters, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found, requireScopes } from '../route-parts.ts';
import type { GroupViewsService } from './group-views-service.ts';
import { filterIn, filterParameters, type ItemQuery } from './item-query.ts';
import type { TaskSort } from './task-items-store.ts';

type GroupParams = { readonly groupKey: string };
type ListWish = ItemQuery & ListQuery & { readonly kind: 'task' | 'gathering'; readonly sort: TaskSort };
type TimelineQuery = ListQuery & { readonly from?: string; readonly before?: string };

const { instant, id } = cursorPart;
const placesOf: Readonly<Record<TaskSort, readonly RegExp[]>> = {
  urgent: [instant, instant, id],
  newest: [instant, id],
  oldest: [instant, id],
  completed: [instant, id],
};

/** What a group has to do, as its board, table, calendar and timeline show it. */
export function groupViewsRoutes(views: GroupViewsService): Route[] {
  return [itemsRoute(views), boardRoute(views), timelineRoute(views)];
}

const itemsRoute = (views: GroupViewsService) =>
  defineRoute<{ params: GroupParams; query: ListWish; response: GroupItemList }>({
    method: 'get',
    path: '/api/v1/groups/:groupKey/items',
    summary: 'The tasks of a group, or its events, filtered and in an order of choice',
    permission: 'workspace.use',
    scope: 'groups:read',
    errors: ['group.not-found'],
    query: {
      properties: {
        ...listParameters,
        ...filterParameters,
        kind: { type: 'string', enum: ['task', 'gathering'], default: 'task', description: 'Tasks, or events.' },
        sort: {
          type: 'string',
          enum: ['urgent', 'newest', 'oldest', 'completed'],
          default: 'urgent',
          description:
            'Tasks by what is urgent first, by when they came, or by when they were done. Events go by their time.',
        },
      },
    },
    response: { status: 200, schema: 'nativ:api/group-item-list' },
    handle: async ({ params, query }, actor) => {
      requireScopes(actor, 'tasks:read');
      const page = query.kind === 'task' ? tasksOf(views) : gatheringsOf(views);
      return { json: found(await page(actor, params.groupKey, query), 'group.not-found') };
    },
  });

type PageOf = (
  actor: Parameters<GroupViewsService['tasks']>[0],
  key: string,
  query: ListWish,
) => ReturnType<GroupViewsService['tasks']>;

const tasksOf =
  (views: GroupViewsService): PageOf =>
  (actor, key, query) => {
    const { sort, limit } = query;
    return views.tasks(actor, key, {
      sort,
      limit,
      filter: filterIn(query, actor),
      after: placeIn(query, placesOf[sort]),
    });
  };

const gatheringsOf =
  (views: GroupViewsService): PageOf =>
  (actor, key, query) => {
    const place = placeIn(query, [instant, id]);
    const [startsAt = '', afterId = ''] = place ?? [];
    return views.gatherings(actor, key, {
      from: query.dueFrom ?? null,
      before: query.dueBefore ?? null,
      archived: query.archived ?? false,
      limit: query.limit,
      after: place === null ? null : { startsAt, id: afterId },
    });
  };

const boardRoute = (views: GroupViewsService) =>
  defineRoute<{
    params: GroupParams;
    query: Omit<ItemQuery, 'column' | 'groupStatus' | 'archived'>;
    response: GroupBoard;
  }>({
    method: 'get',
    path: '/api/v1/groups/:groupKey/board',
    summary: 'The board of a group: how much stands in each column, and the beginning of each',
    permission: 'workspace.use',
    scope: 'groups:read',
    errors: ['group.not-found'],
    query: { properties: boardParameters() },
    response: { status: 200, schema: 'nativ:api/group-board' },
    handle: async ({ params, query }, actor) => {
      requireScopes(actor, 'tasks:read');
      return { json: found(await views.board(actor, params.groupKey, filterIn(query, actor)), 'group.not-found') };
    },
  });

function boardParameters() {
  const { column: _column, groupStatus: _groupStatus, archived: _archived, ...others } = filterParameters;
  return others;
}

const timelineRoute = (views: GroupViewsService) =>
  defineRoute<{ params: GroupParams; query: TimelineQuery; response: GroupTimeline }>({
    method: 'get',
    path: '/api/v1/groups/:groupKey/timeline',
    summary: 'Who does what in a group, and when; whose absences you may know, with these',
    permission: 'workspace.use',
    scope: 'groups:read',
    errors: ['group.not-found'],
    query: {
      properties: {
        ...listParameters,
        from: { type: 'string', format: 'date', description: 'The first day; today without it.' },
        before: {
          type: 'string',
          format: 'date',
          description: 'The day after the last one; two weeks later without it.',
        },
      },
    },
    response: { status: 200, schema: 'nativ:api/group-timeline' },
    handle: async ({ params, query }, actor) => {
      requireScopes(actor, 'tasks:read', 'people:read');
      const [afterId = null] = placeIn(query, [id]) ?? [];
      const { from, before, limit } = query;
      const timeline = await views.timeline(actor, params.groupKey, { from, before, afterId, limit });
      return { json: found(timeline, 'group.not-found') };
    },
  });
