/**
 * Breaking the glass of a classified group: an admin reads it for a stated reason and a limited time, the group is told at
 * once, and what is asked for in the meantime is on record. SECURITY DEFINER, since the admin does not know of the group
 * before, and nobody may write the record by hand.
 */
export const breakGlass: readonly string[] = [
  `
  create function app.break_glass(opening uuid, notice uuid, group_key text, why text, hours numeric, words jsonb) returns boolean language plpgsql security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    me constant uuid := app.user_id();
    opened uuid;
  begin
    if me is null or app.role() is distinct from 'admin' then return false; end if;
    select g.id into opened from nativ.groups g
      where g.workspace_id = here and g.key = group_key and g.access = 'classified' and g.id <> all (app.my_full_group_ids());
    if opened is null then return false; end if;
    insert into nativ.break_glass (workspace_id, id, group_id, opened_by, reason, opened_at, until)
      values (here, opening, opened, me, why, now(), now() + hours * interval '1 hour');
    -- A notice to everybody who reads the whole group. It is a row like others, which nobody may delete or switch off.
    insert into nativ.notifications (workspace_id, id, group_id, text, created_at) values (here, notice, opened, words, now());
    insert into nativ.audit_entries (workspace_id, id, actor_id, action, subject_id, detail)
      values (here, gen_random_uuid(), me, 'group.glassBroken', opened, jsonb_build_object('opening', opening));
    return true;
  end $$;
  `,
  `
  -- Puts on record what is asked for while a glass is broken: lists always, an item or a group only where it is of that group.
  create function app.record_glass(ids uuid[], keys text[], route text) returns integer language sql security definer set search_path = ''
    begin atomic
      with wanted as (
        select b.id as opening_id, b.workspace_id, x.item
        from nativ.break_glass b
        left join lateral unnest(ids) as x(item) on true
        where b.workspace_id = app.workspace_id() and b.opened_by = app.user_id() and b.closed_at is null and b.until > now()
          and (x.item is null
            or exists (select 1 from nativ.tasks t where t.workspace_id = b.workspace_id and t.id = x.item and t.group_id = b.group_id)
            or exists (select 1 from nativ.posts p where p.workspace_id = b.workspace_id and p.id = x.item and p.group_id = b.group_id)
            or exists (select 1 from nativ.instances i where i.workspace_id = b.workspace_id and i.id = x.item and b.group_id = any (i.group_ids))
            or exists (select 1 from nativ.submissions s join nativ.instances i on i.workspace_id = s.workspace_id and i.id = s.instance_id
                       where s.workspace_id = b.workspace_id and s.id = x.item and b.group_id = any (i.group_ids)))
          and (cardinality(keys) = 0
            or exists (select 1 from nativ.groups g where g.workspace_id = b.workspace_id and g.id = b.group_id and g.key = any (keys)))
      ), kept as (
        insert into nativ.break_glass_reads (workspace_id, id, opening_id, route, item_id)
        select w.workspace_id, gen_random_uuid(), w.opening_id, route, w.item from wanted w
        returning id
      )
      select count(*)::int from kept;
    end;
  revoke execute on function app.break_glass, app.record_glass from public;
  grant execute on function app.break_glass, app.record_glass to nativ_app;
  `,
];
