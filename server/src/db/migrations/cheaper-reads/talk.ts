/**
 * As in 0068-cheaper-reads, with when a post was last talked under at that instant; and the posts that the person of the context said
 * something to, the last of a time first. So the ranking of the feed names comments nowhere else: each mention of them brought
 * forty subplans of policies along, which took longer to set up than to answer.
 */
export const talk = `
  drop function app.talk_under(uuid[], timestamptz);
  create function app.talk_under(posts uuid[], as_of timestamptz) returns table (post_id uuid, people integer, is_commented boolean, active_at timestamptz)
  language plpgsql stable security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    me constant uuid := app.user_id();
    known constant uuid[] := app.my_group_ids();
    readable constant uuid[] := app.my_full_group_ids();
    concerned constant uuid[] := app.my_concern_ids();
  begin
    if me is null then return; end if;
    return query
      select p.id, t.people, t.is_commented, t.active_at
      from nativ.posts p cross join lateral (
        select count(distinct x.person)::int as people, coalesce(bool_or(x.is_said and x.person = me), false) as is_commented,
          max(x.at) filter (where x.is_said) as active_at from (
          select c.author_id as person, true as is_said, c.created_at as at from nativ.comments c
          where c.workspace_id = here and c.post_id = p.id and c.created_at <= as_of and (c.archived_at is null or c.author_id = me)
          union all
          select r.user_id, false, r.at from nativ.reactions r where r.workspace_id = here and r.item_id = p.id and r.at <= as_of) x) t
      where p.workspace_id = here and p.id = any (posts) and (p.archived_at is null or p.author_id = me)
        and (p.group_id = any (readable) or (p.group_id = any (known) and (p.author_id = me or p.id = any (concerned))));
  end $$;
  revoke execute on function app.talk_under from public;
  grant execute on function app.talk_under to nativ_app;

  create function app.my_talk(since timestamptz, until timestamptz, most integer) returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    me constant uuid := app.user_id();
    known constant uuid[] := app.my_group_ids();
    readable constant uuid[] := app.my_full_group_ids();
    concerned constant uuid[] := app.my_concern_ids();
  begin
    if me is null then return; end if;
    return query select c.post_id from nativ.comments c join nativ.posts p on p.workspace_id = c.workspace_id and p.id = c.post_id
      where c.workspace_id = here and c.author_id = me and c.post_id is not null and c.created_at > since and c.created_at <= until
        and (p.group_id = any (readable) or (p.group_id = any (known) and (p.author_id = me or p.id = any (concerned))))
      order by c.created_at desc limit most;
  end $$;
  revoke execute on function app.my_talk from public;
  grant execute on function app.my_talk to nativ_app;
`;
