import type { Knex } from 'knex';

/** Finds notes on cases, forgets what its writer took back, and looks up what is seen by name with one question. */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [beside, sight, takenBack, access]) await knex.raw(statement);
}

/**
 * What a person sees and no posting tells: people, groups, designs, cases of several classified groups, and in groups that they
 * see in part, what is theirs or was shown to them. SECURITY DEFINER, since each question for entries under policies brings
 * along all that their policy asks, which took longer than finding them; the ids are looked at under policies once more.
 */
const beside = `
  create function app.search_beside() returns setof uuid language plpgsql stable security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    me constant uuid := app.user_id();
    known constant uuid[] := app.my_group_ids();
    readable constant uuid[] := app.my_full_group_ids();
    hidden constant uuid[] := app.hidden_group_ids();
    part constant uuid[] := app.my_part_group_ids();
    designs constant boolean := app.may_design();
    mine constant uuid[] := app.my_task_instance_ids();
    shown uuid[];
  begin
    if me is null or app.role() is null then return; end if;
    return query select e.id from nativ.search_entries e
      where e.workspace_id = here and e.posted_in = '{}' and case e.kind
        when 'person' then true
        when 'group' then e.id = any (known)
        when 'case' then e.scopes && readable and not e.scopes && hidden
        when 'comment' then e.scopes && readable and not e.scopes && hidden
        when 'form' then designs
        when 'flow' then designs
        else false end;
    -- The cases in which a task of mine stands, wherever they stand, with their notes.
    return query select unnest(mine)
      union select e.id from nativ.search_entries e where e.workspace_id = here and e.parent_id = any (mine);
    if cardinality(part) = 0 then return; end if;
    select coalesce(array_agg(x.id), '{}') into shown from (
      select unnest(app.my_concern_ids()) as id
      union select t.id from nativ.tasks t where t.workspace_id = here and t.assignee_id = me and t.group_id = any (part)
      union select e.id from nativ.search_entries e
        where e.workspace_id = here and e.author_id = me and e.scopes && part and e.kind in ('task', 'post', 'gathering')) x;
    return query select unnest(shown)
      union select e.id from nativ.search_entries e where e.workspace_id = here and e.parent_id = any (shown);
  end $$;
  revoke execute on function app.search_beside from public;
  grant execute on function app.search_beside to nativ_app;
`;

const here = 'workspace_id = (select app.workspace_id())';
const full = '(select app.my_full_group_ids())::uuid[]';
const hidden = '(select app.hidden_group_ids())::uuid[]';
const seen = (table: string) =>
  `exists (select from nativ.${table} x where x.workspace_id = nativ.search_entries.workspace_id and x.id = nativ.search_entries.id)`;

/** As in 0032-search, but a post is asked for itself, since one that was taken back is its writer's alone. */
const sight = `
  alter policy people_read on nativ.search_entries using (${here} and case kind
    when 'task' then scopes[1] = any (${full}) or ${seen('tasks')}
    when 'post' then ${seen('posts')}
    when 'comment' then ${seen('comments')}
    when 'case' then (scopes && ${full} and not scopes && ${hidden}) or ${seen('instances')}
    when 'gathering' then scopes[1] = any (${full}) or ${seen('gatherings')}
    when 'person' then true
    when 'group' then ${seen('groups')}
    when 'form' then (select app.may_design())
    when 'flow' then (select app.may_design())
    else false end)`;

const takenBack = `
  create trigger search_taken_back after update of archived_at on nativ.posts for each row
    when (new.archived_at is distinct from old.archived_at) execute function app.note_changed('post');
  create trigger search_taken_back after update of archived_at on nativ.comments for each row
    when (new.archived_at is distinct from old.archived_at) execute function app.note_changed('comment');
  insert into jobs.search_queue (workspace_id, kind, ids)
  select x.workspace_id, x.kind, array_agg(x.id) from (
    select workspace_id, id, 'post' as kind from nativ.posts where archived_at is not null
    union all select workspace_id, id, 'comment' from nativ.comments where archived_at is not null or instance_id is not null) x
  group by 1, 2;
`;

/** As in 0032-search, with the notes on the cases. */
const access = `
  create or replace function app.note_access() returns trigger language plpgsql security definer set search_path = '' as $$
  declare
    concerned uuid[];
    notes uuid[];
  begin
    select array_agg(i.id) into concerned from nativ.instances i
    where i.workspace_id = old.workspace_id and old.id = any (i.group_ids) and cardinality(i.group_ids) > 1;
    if concerned is null then return null; end if;
    with gone as (
      delete from nativ.search_entries e
      where e.workspace_id = old.workspace_id and (e.id = any (concerned) or e.parent_id = any (concerned)) returning e.id, e.kind
    ) select coalesce(array_agg(g.id) filter (where g.kind = 'comment'), '{}') into notes from gone g;
    insert into jobs.search_queue (workspace_id, kind, ids)
    select old.workspace_id, x.kind, array_agg(x.id) from (
      select 'case' as kind, c.id, c.place / 500 as portion from unnest(concerned) with ordinality as c(id, place)
      union all select 'comment', n.id, n.place / 500 from unnest(notes) with ordinality as n(id, place)) x
    group by x.kind, x.portion;
    return null;
  end $$;
`;
