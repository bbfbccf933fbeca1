/**
 * As in 0042-search-more, but everybody and every group are only given where they may fit: sixty are looked at together, so that most
 * are passed over at once. To look up each of 600 under its policy and hold it against a pattern of fifty ways to write a word took
 * 13 of the 27 ms of a search; a pattern takes nearly as long for a name as for a page (PostgreSQL 18, two cores, 2026-11-22).
 * A word that nothing can be has a pattern that the text of several cannot answer for.
 */
export const beside = `
  create function app.search_beside(likely text[]) returns setof uuid language plpgsql stable security definer set search_path = '' as $$
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
    return query select u.id from (
      select array_agg(x.id) as ids, string_agg(x.keys, ' ') as keys from (
        select e.id, e.title_keys || e.body_keys as keys, row_number() over () / 60 as bundle from nativ.search_entries e
        where e.workspace_id = here and e.posted_in = '{}' and case e.kind
          when 'person' then true
          when 'group' then e.id = any (known)
          when 'case' then e.scopes && readable and not e.scopes && hidden
          when 'comment' then e.scopes && readable and not e.scopes && hidden
          when 'form' then designs
          when 'flow' then designs
          else false end) x
      group by x.bundle) b cross join unnest(b.ids) as u(id)
    where not exists (select from unnest(likely) as p(one) where p.one <> '^$' and b.keys !~ p.one);
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
  revoke execute on function app.search_beside(text[]) from public;
  grant execute on function app.search_beside(text[]) to nativ_app;
`;
