import type { SetupCreate } from '@nativ/schemas';
import type { Knex } from 'knex';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { refuseWeakPassword } from '../account/refuse-weak-password.ts';
import { setUp } from './setup-service.ts';

export function setupRoutes({ owner }: { readonly owner: Knex }): Route[] {
  return [
    defineRoute<{ body: SetupCreate }>({
      method: 'post',
      path: '/api/v1/setup',
      summary: 'Make the first admin of a new installation, with the one-time link from the log',
      open: 'Nobody can sign in yet: the token of the link is the key, and it works once.',
      body: 'nativ:api/setup-create',
      response: { status: 204 },
      errors: ['setup.bad-link', 'password.weak'],
      handle: async ({ body }) => {
        refuseWeakPassword('/password', body.password, [body.email, body.name, body.organization]);
        const outcome = await setUp({ owner }, body);
        if (outcome.kind === 'badLink') throw new ProblemError('setup.bad-link');
        return { empty: true };
      },
    }),
  ];
}
