import type { Knex } from 'knex';

/** Lets each read cost the database less: who asks is known without hashing, and talk under many posts is counted at once. */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [entering, whoAsks, talk]) await knex.raw(statement);
}

/**
 * As in remembered-sight/memory.ts, and remembers who has entered under a name that nobody else knows, as sight is remembered.
 */
const entering = `
  create or replace function app.enter_as(workspace uuid, person uuid, proof text) returns void language plpgsql security definer set search_path = '' as $$
  declare slot text;
  begin
    if (proof = app.keyed_hash('enter|' || workspace || '|' || person)) is not true then
      raise exception 'Expected a proof of who asks, but found none that holds.' using errcode = '42501';
    end if;
    select k.slot into slot from vault.context_keys k;
    perform set_config('nativ.workspace_id', workspace::text, true), set_config('nativ.user_id', person::text, true),
      set_config('nativ.seal', app.keyed_hash('seal|' || workspace || '|' || person || '|' || pg_backend_pid() || '|' || extract(epoch from now())), true),
      set_config(slot || '_entered', workspace::text || '|' || person::text, true), set_config(slot || '_since', '', true);
    -- Now and not with the first row that is found, which would tell by time what is hidden from what is not there.
    perform app.look_around();
  end $$;
`;

/**
 * What has entered is written under the slot by app.enter_as alone and ends with the transaction, as the seal does; what stands in
 * the settings that anybody may write has to be the same. The seal was hashed anew by each table of each statement.
 */
const whoAsks = `
  create or replace function app.user_id() returns uuid language plpgsql stable parallel restricted security definer set search_path = '' as $$
  declare
    person text := nullif(current_setting('nativ.user_id', true), '');
    slot text;
  begin
    -- Before anything is looked up, since the engine and sign-in pass here too. What was never set is null, hence 'is not true'.
    if person is null then return null; end if;
    select k.slot into slot from vault.context_keys k;
    if (current_setting(slot || '_entered', true) = current_setting('nativ.workspace_id', true) || '|' || person) is not true then
      return null;
    end if;
    return person::uuid;
  end $$;
`;

/**
 * Who talks under posts, for the ranking of the feed. SECURITY DEFINER, since the policy of comments looks for the post of each of
 * them once more; here each post is looked at once, in the words of its policies. Only numbers come out, and of seen posts alone.
 */
const talk = `
  create function app.talk_under(posts uuid[], as_of timestamptz) returns table (post_id uuid, people integer, is_commented boolean)
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
      select p.id, t.people, t.is_commented
      from nativ.posts p cross join lateral (
        select count(distinct x.person)::int as people, coalesce(bool_or(x.is_said and x.person = me), false) as is_commented from (
          select c.author_id as person, true as is_said from nativ.comments c
          where c.workspace_id = here and c.post_id = p.id and c.created_at <= as_of and (c.archived_at is null or c.author_id = me)
          union all
          select r.user_id, false from nativ.reactions r where r.workspace_id = here and r.item_id = p.id and r.at <= as_of) x) t
      where p.workspace_id = here and p.id = any (posts) and (p.archived_at is null or p.author_id = me)
        and (p.group_id = any (readable) or (p.group_id = any (known) and (p.author_id = me or p.id = any (concerned))));
  end $$;
  revoke execute on function app.talk_under from public;
  grant execute on function app.talk_under to nativ_app;
`;
