import type { Knex } from 'knex';
import { addNoticeKinds } from './being-told/add-kinds.ts';
import { functions, whoHelps } from './help/functions.ts';
import { grants, policies } from './help/policies.ts';
import { tables } from './help/tables.ts';

/** The help line: questions to champions with a masked picture, tips and the articles of the handbook. Docs: decisions/0039. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(tables);
  await addNoticeKinds(knex, [
    { kind: 'helpAsked', pressing: true },
    { kind: 'helpAnswered', pressing: true },
  ]);
  await knex.raw(whoHelps);
  for (const statement of [...policies, grants, ...functions]) await knex.raw(statement);
}
