import type { NotificationSettings, NotificationSettingsPatch } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { NotificationSettingsService } from './settings-service.ts';

const path = '/api/v1/notification-settings';
const response = { status: 200, schema: 'nativ:api/notification-settings' };

const refusals = {
  unknownTimeZone: 'notification-settings.unknown-time-zone',
  quietHoursEmpty: 'notification-settings.quiet-hours-empty',
} as const;

/** What I am told, by which ways and when. It is one's own: a token opens none of it. */
export function notificationSettingsRoutes(settings: NotificationSettingsService): Route[] {
  return [
    defineRoute<{ response: NotificationSettings }>({
      method: 'get',
      path,
      summary: 'By which ways and when I am told',
      permission: 'workspace.use',
      response,
      errors: [],
      handle: async (_request, actor) => ({ json: await settings.read(actor) }),
    }),
    defineRoute<{ body: NotificationSettingsPatch; response: NotificationSettings }>({
      method: 'patch',
      path,
      summary: 'Change by which ways and when I am told',
      permission: 'workspace.use',
      body: 'nativ:api/notification-settings-patch',
      response,
      errors: ['notification-settings.unknown-time-zone', 'notification-settings.quiet-hours-empty'],
      async handle({ body }, actor) {
        const outcome = await settings.change(actor, body);
        if (outcome.kind !== 'set') throw new ProblemError(refusals[outcome.kind]);
        return { json: outcome.settings };
      },
    }),
  ];
}
