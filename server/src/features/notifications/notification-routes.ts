import type { NotificationList } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listQuery, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { idIn } from '../route-parts.ts';
import type { NotificationService } from './notification-service.ts';

const missing = 'notification.not-found';

/** None of them deletes: what has been told stays told. */
export function notificationRoutes(notifications: NotificationService): Route[] {
  return [
    defineRoute<{ query: ListQuery & { readonly unread: boolean }; response: NotificationList }>({
      method: 'get',
      path: '/api/v1/notifications',
      summary: 'What you were told, the newest first, and how much of it you have not read',
      permission: 'workspace.use',
      query: listQuery({ unread: { type: 'boolean', default: false, description: 'Only what you have not read.' } }),
      response: { status: 200, schema: 'nativ:api/notification-list' },
      errors: [],
      async handle({ query }, actor) {
        const [at, id] = placeIn(query, [cursorPart.instant, cursorPart.id]) ?? [];
        const before = at === undefined || id === undefined ? null : { at, id };
        return { json: await notifications.list(actor, { before, limit: query.limit, unread: query.unread }) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/notifications/:notification/read',
      summary: 'Say that you have read one',
      permission: 'workspace.use',
      response: { status: 204 },
      errors: [missing],
      async handle({ params }, actor) {
        if (!(await notifications.read(actor, idIn(params.notification, missing)))) throw new ProblemError(missing);
        return { empty: true };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/notifications/read-all',
      summary: 'Say that you have read all of them',
      permission: 'workspace.use',
      response: { status: 204 },
      errors: [],
      async handle(_request, actor) {
        await notifications.read(actor, null);
        return { empty: true };
      },
    }),
  ];
}
