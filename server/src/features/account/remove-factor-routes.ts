import type { SecondFactorRemove } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { ProblemError } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { idIn } from '../route-parts.ts';
import { removeFactorOf } from './name-store.ts';

/** For somebody who has lost phone and recovery codes: the password stays, all sessions end, and they are told by mail. */
export function removeFactorRoutes({ people }: { readonly people: Knex }): Route[] {
  return [
    defineRoute<{ body: SecondFactorRemove }>({
      method: 'post',
      path: '/api/v1/people/:personId/remove-second-factor',
      summary: 'Take the second factor of somebody away who has lost it',
      permission: 'workspace.administer',
      body: 'nativ:api/second-factor-remove',
      response: { status: 204 },
      errors: ['user.not-found', 'account.second-factor-off', 'person.second-factor-elsewhere'],
      handle: async ({ params, body, raw }, actor) => {
        const personId = idIn(params.personId, 'user.not-found');
        await asPerson(people, actor, async (transaction) => {
          const outcome = await removeFactorOf(transaction, personId, {
            mailId: uuidv7(),
            language: requestLanguage(raw),
          });
          if (outcome === 'missing') throw new ProblemError('user.not-found');
          if (outcome === 'elsewhere') throw new ProblemError('person.second-factor-elsewhere');
          if (outcome === 'off') throw new ProblemError('account.second-factor-off');
          const detail = { reason: body.reason.trim() };
          await recordAudit(transaction, actor, { action: 'person.secondFactorRemoved', subjectId: personId, detail });
        });
        return { empty: true };
      },
    }),
  ];
}
