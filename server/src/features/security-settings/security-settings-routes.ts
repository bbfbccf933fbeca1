import type { SecuritySettings } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { findSecuritySettings, isLinked, saveSecuritySettings } from './security-settings-store.ts';

const path = '/api/v1/security-settings';
const unset: SecuritySettings = {
  secondFactor: 'optional',
  secondFactorRoles: [],
  idleMinutes: null,
  passwordSignIn: true,
};

export interface SecuritySettingsParts {
  readonly people: Knex;
  /** The systems beside passwords that this server is set up with. */
  readonly issuers: readonly string[];
}

/** What signing in takes in a work space. It counts from the next request of each session on. */
export function securitySettingsRoutes(parts: SecuritySettingsParts): Route[] {
  const { people } = parts;
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
      errors: ['security.no-provider', 'security.link-first'],
      handle: async ({ body }, actor) => ({ json: await save(parts, actor, body) }),
    }),
  ];
}

function save(
  { people, issuers }: SecuritySettingsParts,
  actor: Actor,
  settings: SecuritySettings,
): Promise<SecuritySettings> {
  return asPerson(people, actor, async (transaction) => {
    if (!settings.passwordSignIn) {
      if (issuers.length === 0) throw new ProblemError('security.no-provider');
      // Whoever shuts the door has to have another one that opens.
      if (!(await isLinked(transaction, issuers))) throw new ProblemError('security.link-first');
    }
    await saveSecuritySettings(transaction, actor.workspaceId, settings);
    const detail = {
      secondFactor: settings.secondFactor,
      roles: settings.secondFactorRoles.join(','),
      idleMinutes: settings.idleMinutes === null ? null : String(settings.idleMinutes),
      passwordSignIn: String(settings.passwordSignIn),
    };
    await recordAudit(transaction, actor, { action: 'security.changed', subjectId: actor.workspaceId, detail });
    return settings;
  });
}
