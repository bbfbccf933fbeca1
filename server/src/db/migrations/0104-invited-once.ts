import type { Knex } from 'knex';

/** Somebody who works in several units of a roll-out is invited to it once. Before, each unit told them anew. As in rollout/training. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function app.tell_cohort() returns trigger language plpgsql security definer set search_path = '' as $$
    begin
      insert into nativ.notices (workspace_id, user_id, kind, rollout_id, by_id)
      select distinct a.workspace_id, a.user_id, 'training', a.rollout_id, a.invited_by from added a
      where a.user_id <> a.invited_by and not exists (
        select from nativ.cohort_members c
        where c.workspace_id = a.workspace_id and c.rollout_id = a.rollout_id and c.user_id = a.user_id
          and c.group_id not in (select b.group_id from added b where b.rollout_id = a.rollout_id and b.user_id = a.user_id));
      return null;
    end $$;
  `);
}
