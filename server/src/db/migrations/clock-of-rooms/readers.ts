/** What asked the clock on the wall: as before (0018, own-items, feed), by the clock of the work space. */
export const readers: readonly string[] = [
  `
  create or replace function app.today() returns date language plpgsql stable security definer set search_path = '' as $$
  declare zone text;
  begin
    select c.document ->> 'timeZone' into zone from nativ.calendars c where c.workspace_id = app.workspace_id() and c.key = 'default';
    return (app.present() at time zone coalesce(zone, 'UTC'))::date;
  exception when invalid_parameter_value then
    return (app.present() at time zone 'UTC')::date;
  end $$;
  `,
  `
  create or replace function app.tick_in_own_name() returns trigger language plpgsql set search_path = '' as $$
  begin
    new.done_at := case when new.done_at is not null then app.present() end;
    new.done_by := case when new.done_at is not null then app.user_id() end;
    return new;
  end $$;
  `,
  `
  create or replace function app.answer_gathering(gathering uuid, wish text) returns text language plpgsql security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    me constant uuid := app.user_id();
    present constant timestamptz := app.present();
    g nativ.gatherings%rowtype;
  begin
    select * into g from nativ.gatherings x where x.workspace_id = here and x.id = gathering for no key update;
    if not found or me is null or g.group_id <> all (app.my_group_ids())
      or not (g.group_id = any (app.my_full_group_ids()) or g.created_by = me or g.id = any (app.my_concern_ids()))
    then return 'hidden'; end if;
    if g.group_id <> all (app.my_voice_group_ids()) then return 'refused'; end if;
    if g.archived_at is not null then return 'calledOff'; end if;
    if coalesce(g.ends_at, g.starts_at + interval '1 day') < present then return 'over'; end if;
    if wish = 'going' and g.places <= (
      select count(*) from nativ.participants p
      where p.workspace_id = here and p.gathering_id = g.id and p.answer = 'going' and p.user_id <> me)
    then return 'full'; end if;
    insert into nativ.participants (workspace_id, gathering_id, user_id, answer, answered_at) values (here, g.id, me, wish, present)
      on conflict (workspace_id, gathering_id, user_id) do update set answer = excluded.answer, answered_at = excluded.answered_at;
    return 'answered';
  end $$;
  `,
  // The rules of who votes until when stay as they are, word by word, but for the clock that they ask.
  `
  do $$
  declare p record;
  begin
    for p in select policyname, qual, with_check from pg_policies where schemaname = 'nativ' and tablename = 'poll_votes' and concat(qual, with_check) like '%now()%' loop
      execute format('alter policy %I on nativ.poll_votes', p.policyname)
        || coalesce(' using (' || replace(p.qual, 'now()', '(select app.present())') || ')', '')
        || coalesce(' with check (' || replace(p.with_check, 'now()', '(select app.present())') || ')', '');
    end loop;
  end $$;
  `,
];
