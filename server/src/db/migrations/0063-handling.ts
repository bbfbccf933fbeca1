import type { Knex } from 'knex';

/** Tells of a case who took, gave back, handed on and moved its tasks, from what is recorded of these anyway. */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [indexes, handling]) await knex.raw(statement);
}

const actions = `('task.claimed', 'task.assigned', 'task.givenBack', 'task.handedOn', 'task.takenBack', 'task.changed', 'task.dueMoved')`;

const indexes = `
  create index audit_entries_handling on nativ.audit_entries (workspace_id, subject_id) where action in ${actions};
  create index audit_entries_moved on nativ.audit_entries (workspace_id, (detail ->> 'item')) where action = 'group.itemMovedIn';
`;

/**
 * The record is its managers' to read; of a case that somebody sees, and of its tasks that they see, they may know who did what.
 * Only ids and the names of fields come out: names of people and groups are looked up by policies.
 */
const handling = `
  create function app.handling_of_case(of_case uuid)
    returns table (id uuid, at timestamptz, task_id uuid, action text, by_id uuid, person_id uuid, group_id uuid, fields text)
    language plpgsql stable security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
  begin
    if app.role() is null or not exists (
      select 1 from nativ.instances i where i.workspace_id = here and i.id = of_case and (
        (i.group_ids && app.my_full_group_ids() and not i.group_ids && app.hidden_group_ids())
        or i.id = any (app.my_concern_ids()) or i.id = any (app.my_task_instance_ids()))) then return; end if;
    return query
      with seen as materialized (
        select t.id from nativ.tasks t
        where t.workspace_id = here and t.instance_id = of_case and app.task_standing(t) <> 'hidden')
      select a.id, a.at, s.id, a.action, a.actor_id, (a.detail ->> 'assignee')::uuid, null::uuid, a.detail ->> 'fields'
      from seen s join nativ.audit_entries a on a.workspace_id = here and a.subject_id = s.id and a.action in ${actions}
      union all
      select a.id, a.at, s.id, a.action, a.actor_id, null, a.subject_id, null
      from seen s join nativ.audit_entries a
        on a.workspace_id = here and a.action = 'group.itemMovedIn' and a.detail ->> 'item' = s.id::text
      union all
      select a.id, a.at, null, a.action, a.actor_id, null, a.subject_id, null
      from nativ.audit_entries a where a.workspace_id = here and a.action = 'group.itemMovedIn' and a.detail ->> 'item' = of_case::text;
  end $$;
  revoke execute on function app.handling_of_case from public;
  grant execute on function app.handling_of_case to nativ_app;
`;
