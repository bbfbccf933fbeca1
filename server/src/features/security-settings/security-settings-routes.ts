import type { SecuritySettings } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { findSecuritySettings, saveSecuritySettings } from './security-settings-store.ts';

const path = '/api/v1/security-settings';
const unset: SecuritySettings = { secondFactor: 'optional', secondFactorRoles: [], idleMinutes: null };

/** What signing in takes in a work space. It counts from the next request of each session on. */
export function securitySettingsRoutes({ people }: { readonly people: Knex }): Route[] {
  const permission = 'workspace.administer';
  const schema = 'nativ:api/security-settings';
  return [
    defineRoute<{ response: SecuritySettings }>({
      method: 'get',
      path,
      summary: 'What signing in takes in this work space',
      permission,
      response: { status: 200, schema },
      errors: [],
      handle: async (_request, actor) => ({
        json: (await asPerson(people, actor, findSecuritySettings)) ?? unset,
      }),
    }),
    defineRoute<{ body: SecuritySettings; response: SecuritySettings }>({
      method: 'put',
      path,
      summary: 'Decide what signing in takes in this work space',
      permission,
      body: schema,
      response: { status: 200, schema },
      errors: [],
      handle: async ({ body }, actor) => ({ json: await save(people, actor, body) }),
    }),
  ];
}

function save(people: Knex, actor: Actor, settings: SecuritySettings): Promise<SecuritySettings> {
  return asPerson(people, actor, async (transaction) => {
    await saveSecuritySettings(transaction, actor.workspaceId, settings);
    const detail = {
      secondFactor: settings.secondFactor,
      roles: settings.secondFactorRoles.join(','),
      idleMinutes: settings.idleMinutes === null ? null : String(settings.idleMinutes),
    };
    await recordAudit(transaction, actor, { action: 'security.changed', subjectId: actor.workspaceId, detail });
    return settings;
  });
}
