import type { Knex } from 'knex';

/** Lets a practice room be emptied whole: its groups go with their managers, so that none of them stays without one. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(keepAManager);
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
