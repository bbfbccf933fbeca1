import type { Knex } from 'knex';

/**
 * Lets a practice room be emptied whole: its groups go with their managers, so that none of them stays without one. And keeps
 * how each step went from everybody but the learner, to whom the engine's role reads it: others know that a lesson was passed.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(keepAManager);
  await knex.raw(ownSteps);
}

const keepAManager = `
  create or replace function app.keep_a_manager() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    if tg_op = 'DELETE' and exists (select from nativ.workspaces w where w.id = old.workspace_id and w.kind = 'practice') then
      return old;
    end if;
    perform 1 from nativ.groups g where g.workspace_id = old.workspace_id and g.id = old.group_id for no key update;
    if not exists (
      select from nativ.memberships m
      where m.workspace_id = old.workspace_id and m.group_id = old.group_id and m.user_id <> old.user_id and m.role = 'manager'
    ) then
      raise exception 'Expected the group to keep a manager, but this is the last one.' using errcode = '23514', constraint = 'memberships_last_manager';
    end if;
    return coalesce(new, old);
  end $$;
`;

const ownSteps = `
  revoke select on nativ.attempts from nativ_app;
  grant select (workspace_id, id, lesson_id, lesson_revision, user_id, mode, room_id, started_at, finished_at, right_count, step_count, passed)
    on nativ.attempts to nativ_app;
`;
