import type { NotificationList, NotificationsRead } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listQuery, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { idIn } from '../route-parts.ts';
import { abouts, kindsAbout, type NoticeAbout } from './notice-about.ts';
import type { NotificationService } from './notification-service.ts';

const missing = 'notification.not-found';

/** None of them deletes: what has been told stays told. */
export function notificationRoutes(notifications: NotificationService): Route[] {
  return [
    defineRoute<{
      query: ListQuery & { readonly unread: boolean; readonly about?: NoticeAbout };
      response: NotificationList;
    }>({
      method: 'get',
      path: '/api/v1/notifications',
      summary: 'What you were told, the newest first, and how much of it you have not read',
      permission: 'workspace.use',
      query: listQuery({
        unread: { type: 'boolean', default: false, description: 'Only what you have not read.' },
        about: {
          type: 'string',
          enum: [...abouts],
          description: 'Only what is about: your tasks, what people say to you, what you watch, the rest.',
        },
      }),
      response: { status: 200, schema: 'nativ:api/notification-list' },
      errors: [],
      async handle({ query }, actor) {
        const [at, id] = placeIn(query, [cursorPart.instant, cursorPart.id]) ?? [];
        const before = at === undefined || id === undefined ? null : { at, id };
        const kinds = query.about === undefined ? null : kindsAbout(query.about);
        return { json: await notifications.list(actor, { before, limit: query.limit, unread: query.unread, kinds }) };
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
        const id = idIn(params.notification, missing);
        if ((await notifications.read(actor, [id])) === 0) throw new ProblemError(missing);
        return { empty: true };
      },
    }),
    defineRoute<{ body: NotificationsRead }>({
      method: 'post',
      path: '/api/v1/notifications/read',
      summary: 'Say that you have read some; those that are not yours stay as they are',
      permission: 'workspace.use',
      body: 'nativ:api/notifications-read',
      response: { status: 204 },
      errors: [],
      async handle({ body }, actor) {
        await notifications.read(actor, body.ids);
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
