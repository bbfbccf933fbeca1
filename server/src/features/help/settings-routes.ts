import type { HelpSettings } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { passOnHours, setPassOnHours } from './settings-store.ts';

const path = '/api/v1/help-settings';
const reply = { status: 200, schema: 'nativ:api/help-settings' };

/** How the help line works. */
export function helpSettingsRoutes(people: Knex): Route[] {
  return [
    defineRoute<{ response: HelpSettings }>({
      method: 'get',
      path,
      summary: 'How the help line works',
      permission: 'training.lead',
      response: reply,
      errors: [],
      handle: async (_request, actor) => ({
        json: { passOnHours: await asPerson(people, actor, passOnHours) },
      }),
    }),
    defineRoute<{ body: HelpSettings; response: HelpSettings }>({
      method: 'put',
      path,
      summary: 'Says how the help line works',
      permission: 'training.lead',
      body: 'nativ:api/help-settings',
      response: reply,
      errors: [],
      handle: async ({ body }, actor) => {
        await asPerson(people, actor, (transaction) =>
          setPassOnHours(transaction, actor.workspaceId, body.passOnHours),
        );
        return { json: body };
      },
    }),
  ];
}
