import type { Knex } from 'knex';

/**
 * Lets tasks stand in the statuses of their group and carry its labels, both by their keys (groups.statuses, groups.labels).
 * What a group no longer has is left out where it is read, so that nothing is lost by a setting that is put back.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [columns, ofTheGroup, change]) await knex.raw(statement);
}

const columns = `
  alter table nativ.tasks
    -- Which of the group's statuses, of a task in progress.
    add column status_key text,
    add column labels text[] not null default '{}';
`;

/**
 * A status is of what is in progress alone, and in another group only what that one knows goes on. Named to come after
 * stage_follows_assignee, which may change the stage; with the rights of the owner, since whoever moves a task away need not
 * see where it goes.
 */
const ofTheGroup = `
  create function app.keys_of(options jsonb) returns text[] language sql immutable set search_path = ''
    return array(select o ->> 'key' from jsonb_array_elements(options) o);
  revoke execute on function app.keys_of from public;
  grant execute on function app.keys_of to nativ_app, nativ_engine;

  create function app.status_of_group() returns trigger language plpgsql security definer set search_path = '' as $$
  declare
    statuses text[];
    labels text[];
  begin
    if new.stage <> 'inProgress' then new.status_key := null; end if;
    if new.group_id = old.group_id then return new; end if;
    select app.keys_of(g.statuses), app.keys_of(g.labels) into statuses, labels
    from nativ.groups g where g.workspace_id = new.workspace_id and g.id = new.group_id;
    if new.status_key <> all (statuses) then new.status_key := null; end if;
    new.labels := array(select l from unnest(new.labels) l where l = any (labels));
    return new;
  end $$;
  revoke execute on function app.status_of_group from public;
  create trigger status_of_group before update on nativ.tasks for each row
    when ((new.status_key is not null or new.labels <> '{}')
      and (new.stage, new.group_id, new.status_key) is distinct from (old.stage, old.group_id, old.status_key))
    execute function app.status_of_group();
`;

/** As in own-items/changes.ts, with status and labels, which are whose the stage is: anybody's who could work on it. */
const change = `
  create or replace function app.change_task(task uuid, change jsonb) returns text language plpgsql security definer set search_path = '' as $$
  declare
    t nativ.tasks%rowtype;
    stands text;
    statuses text[];
    known text[];
    wished constant text[] := array(select jsonb_array_elements_text(coalesce(change -> 'labels', change -> 'addLabels', '[]')));
    rewords constant boolean := jsonb_exists_any(change, array['title', 'instructions', 'dueAt', 'startsAt']);
  begin
    select * into t from nativ.tasks k where k.workspace_id = app.workspace_id() and k.id = task for no key update;
    stands := app.task_standing(t);
    if stands = 'hidden' then return 'hidden'; end if;
    if t.status <> 'open' then return 'ended'; end if;
    if stands = 'sees' or (rewords and stands = 'mayTake') then return 'notYours'; end if;
    if rewords and t.instance_id is not null then return 'ofFlow'; end if;
    select app.keys_of(g.statuses), app.keys_of(g.labels) into statuses, known
    from nativ.groups g where g.workspace_id = t.workspace_id and g.id = t.group_id;
    if change ->> 'groupStatus' is not null and change ->> 'groupStatus' <> all (statuses) then return 'unknownStatus'; end if;
    if not wished <@ known then return 'unknownLabel'; end if;
    update nativ.tasks k set
      title = case when jsonb_exists(change, 'title') then change -> 'title' else k.title end,
      instructions = case when jsonb_exists(change, 'instructions') then nullif(change -> 'instructions', 'null') else k.instructions end,
      due_at = case when jsonb_exists(change, 'dueAt') then (change ->> 'dueAt')::timestamptz else k.due_at end,
      starts_at = case when jsonb_exists(change, 'startsAt') then (change ->> 'startsAt')::timestamptz else k.starts_at end,
      follow_up_at = case when jsonb_exists(change, 'followUpAt') then (change ->> 'followUpAt')::timestamptz else k.follow_up_at end,
      stage = coalesce(change ->> 'stage', case when change ->> 'groupStatus' is not null then 'inProgress' end, k.stage),
      status_key = case when jsonb_exists(change, 'groupStatus') then change ->> 'groupStatus' else k.status_key end,
      labels = case
        when jsonb_exists(change, 'labels') then wished
        when jsonb_exists_any(change, array['addLabels', 'removeLabels']) then array(
          select l from unnest(k.labels || wished) l
          where not jsonb_exists(coalesce(change -> 'removeLabels', '[]'), l) group by l)
        else k.labels end
    where k.workspace_id = t.workspace_id and k.id = t.id;
    return 'changed';
  end $$;
`;
