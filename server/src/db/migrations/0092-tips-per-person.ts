import type { Knex } from 'knex';

/**
 * Counts for each person how often they used a screen beside its tip, in the row that says what they know: it is theirs alone already,
 * and goes with them. Before, each browser counted for whoever sat in front of it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table nativ.tip_marks
      add column uses integer not null default 0 check (uses between 0 and 1000),
      -- Whether they said so themselves. Rows from before were made by saying so.
      add column said boolean not null default true;
    grant insert (uses, said), update (uses, said) on nativ.tip_marks to nativ_app;
    create policy people_change on nativ.tip_marks for update to nativ_app
      using (workspace_id = (select app.workspace_id()) and (select app.role()) is not null and user_id = (select app.user_id()))
      with check (workspace_id = (select app.workspace_id()) and (select app.role()) is not null and user_id = (select app.user_id()));

    create or replace function app.tips_known() returns table (tip_id uuid, known integer) language sql stable security definer set search_path = ''
      begin atomic
        select m.tip_id, count(*)::integer from nativ.tip_marks m
        join nativ.tips t on t.workspace_id = m.workspace_id and t.id = m.tip_id
        where m.workspace_id = app.workspace_id() and app.may_help() and (m.said or (t.node_id is null and m.uses >= t.leaves_after))
        group by m.tip_id;
      end;
  `);
}
