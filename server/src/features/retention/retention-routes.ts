import type { FormRetentionState } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found } from '../route-parts.ts';
import { findRule, listComing } from './coming-store.ts';

const ahead = { withinDays: 90, limit: 50 };

/** How long answers to forms are kept, for those who set it. */
export function retentionRoutes({ people }: { readonly people: Knex }): Route[] {
  return [
    defineRoute<{ params: { form: string }; response: FormRetentionState }>({
      method: 'get',
      path: '/api/v1/forms/:form/retention',
      summary: 'How long answers to a form are kept, and which are erased next, of the cases that you see',
      permission: 'forms.design',
      scope: 'forms:read',
      response: { status: 200, schema: 'nativ:api/form-retention' },
      errors: ['form.not-found'],
      async handle({ params }, actor) {
        const state = await asPerson(people, actor, async (transaction): Promise<FormRetentionState | null> => {
          const rule = await findRule(transaction, params.form);
          if (rule === null) return null;
          const { days, warnDays } = rule;
          if (days === null) return { inForce: null, next: [] };
          const rows = await listComing(transaction, { ...rule, days }, ahead);
          const next = rows.map((row) => ({ ...row, dueAt: row.dueAt.toISOString() }));
          return { inForce: { days, warnDays }, next };
        });
        return { json: found(state, 'form.not-found') };
      },
    }),
  ];
}
