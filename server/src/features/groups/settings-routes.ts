import type { GroupArchive, GroupSettings, GroupSettingsPatch } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found } from '../route-parts.ts';
import type { GroupSettingsService, SettingsOutcome } from './settings-service.ts';

type GroupParams = { readonly groupKey: string };

const reply = { status: 200, schema: 'nativ:api/group-settings' };
const refusals = ['group.not-found', 'group.not-manager'] as const;

export function groupSettingsRoutes(settings: GroupSettingsService): Route[] {
  return [readRoute(settings), changeRoute(settings), archiveRoute(settings), restoreRoute(settings)];
}

const readRoute = (settings: GroupSettingsService) =>
  defineRoute<{ params: GroupParams; response: GroupSettings }>({
    method: 'get',
    path: '/api/v1/groups/:groupKey/settings',
    summary: 'What a group is set to',
    permission: 'workspace.use',
    scope: 'groups:read',
    response: reply,
    errors: ['group.not-found'],
    handle: async ({ params }, actor) => ({
      json: found(await settings.find(actor, params.groupKey), 'group.not-found'),
    }),
  });

const changeRoute = (settings: GroupSettingsService) =>
  defineRoute<{ params: GroupParams; body: GroupSettingsPatch; response: GroupSettings }>({
    method: 'patch',
    path: '/api/v1/groups/:groupKey/settings',
    summary: 'Rename or describe a group, change who sees it, its statuses, its labels and its working hours',
    permission: 'workspace.use',
    scope: 'groups:write',
    body: 'nativ:api/group-settings-patch',
    response: reply,
    errors: [...refusals, 'group.classified-from-inside', 'calendar.not-found'],
    handle: async ({ params, body }, actor) => ({
      json: settingsOf(await settings.change(actor, params.groupKey, body)),
    }),
  });

const archiveRoute = (settings: GroupSettingsService) =>
  defineRoute<{ params: GroupParams; body: GroupArchive; response: GroupSettings }>({
    method: 'post',
    path: '/api/v1/groups/:groupKey/archive',
    summary: 'Put a group to rest, its open tasks with another group',
    permission: 'workspace.use',
    scope: 'groups:write',
    body: 'nativ:api/group-archive',
    response: reply,
    errors: [...refusals, 'group.not-empty', 'group.in-use'],
    handle: async ({ params, body }, actor) => ({
      json: settingsOf(await settings.archive(actor, params.groupKey, body.moveOpenTasksTo ?? null)),
    }),
  });

const restoreRoute = (settings: GroupSettingsService) =>
  defineRoute<{ params: GroupParams; response: GroupSettings }>({
    method: 'post',
    path: '/api/v1/groups/:groupKey/restore',
    summary: 'Bring an archived group back',
    permission: 'workspace.use',
    scope: 'groups:write',
    response: reply,
    errors: refusals,
    handle: async ({ params }, actor) => ({ json: settingsOf(await settings.restore(actor, params.groupKey)) }),
  });

function settingsOf(outcome: SettingsOutcome): GroupSettings {
  switch (outcome.kind) {
    case 'changed':
      return outcome.settings;
    case 'hidden':
    case 'unknownTarget':
      throw new ProblemError('group.not-found');
    case 'unknownCalendar':
      throw new ProblemError('calendar.not-found');
    case 'notManager':
      throw new ProblemError('group.not-manager');
    case 'fromInside':
      throw new ProblemError('group.classified-from-inside');
    case 'openWork':
      throw new ProblemError('group.not-empty', { values: { count: String(outcome.count) } });
    case 'inUse':
      throw new ProblemError('group.in-use', { values: { flows: outcome.flows.join(', ') } });
  }
}
