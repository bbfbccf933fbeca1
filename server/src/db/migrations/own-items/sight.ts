/** As in remembered-sight/sight.ts, but for tasks that stand in no case: one null in the list would make a policy answer null. */
const myCases = `
  create or replace function app.my_task_instance_ids() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
  declare
    slot text;
    known text;
    answer uuid[];
  begin
    select k.slot into slot from vault.context_keys k;
    if (date_part('epoch', clock_timestamp()) < nullif(current_setting(slot || '_since', true), '')::float8 + 0.25) is not true
      and not app.look_around() then
      return '{}';
    end if;
    known := nullif(current_setting(slot || '_my_task_instance_ids', true), '');
    if known is not null then return known; end if;
    select coalesce(array_agg(distinct t.instance_id), '{}') into answer from (
      select mine.instance_id, mine.group_id from nativ.tasks mine
      where mine.workspace_id = nullif(current_setting('nativ.workspace_id', true), '')::uuid and mine.assignee_id = (select app.user_id())
      union all
      select shown.instance_id, shown.group_id from nativ.tasks shown
      where shown.workspace_id = nullif(current_setting('nativ.workspace_id', true), '')::uuid and shown.id = any ((select app.my_concern_ids())::uuid[])
    ) t where t.instance_id is not null and t.group_id = any ((select app.my_group_ids())::uuid[]);
    perform set_config(slot || '_my_task_instance_ids', answer::text, true);
    return answer;
  end $$;
`;

/** As in compartments/sight.ts, with what somebody made and with gatherings. */
const personSees = `
  create or replace function app.person_sees(person uuid, of_group uuid, item uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
  declare
    me constant uuid := app.user_id();
    here constant uuid := nullif(current_setting('nativ.workspace_id', true), '');
    my_role text;
  begin
    if me is null then return false; end if;
    select u.role into my_role from nativ.users u where u.workspace_id = here and u.id = me and u.deactivated_at is null;
    if my_role is null then return false; end if;
    return (select of_group = any (app.my_group_ids()) and exists (
      select 1 from nativ.groups g
      join nativ.users u on u.workspace_id = g.workspace_id and u.id = person and u.deactivated_at is null
      left join nativ.memberships m on m.workspace_id = g.workspace_id and m.group_id = g.id and m.user_id = person
      where g.workspace_id = here and g.id = of_group and (
        g.access = 'open' or (g.access = 'closed' and u.role = 'admin') or m.role in ('manager', 'member')
        or (m.role = 'classifiedMember' and (
          exists (select 1 from nativ.tasks t where t.workspace_id = here and t.id = item and (t.assignee_id = person or t.created_by = person))
          or exists (select 1 from nativ.posts p where p.workspace_id = here and p.id = item and p.author_id = person)
          or exists (select 1 from nativ.gatherings e where e.workspace_id = here and e.id = item and e.created_by = person)
          or exists (select 1 from nativ.concerns c
                     where c.workspace_id = here and c.item_id = item and c.user_id = person and c.group_id = g.id
                       and (c.until is null or c.until > now())))))));
  end $$;
`;

/** As in compartments/guards.ts and compartments/break-glass.ts, with gatherings. */
const records = `
  create or replace function app.name_groups() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    new.group_ids := coalesce(
      (select array[g.id] from nativ.groups g where g.workspace_id = new.workspace_id and g.id = new.subject_id),
      (select array[t.group_id] from nativ.tasks t where t.workspace_id = new.workspace_id and t.id = new.subject_id),
      (select array[p.group_id] from nativ.posts p where p.workspace_id = new.workspace_id and p.id = new.subject_id),
      (select i.group_ids from nativ.instances i where i.workspace_id = new.workspace_id and i.id = new.subject_id),
      (select array[e.group_id] from nativ.gatherings e where e.workspace_id = new.workspace_id and e.id = new.subject_id),
      (select i.group_ids from nativ.incidents x join nativ.instances i on i.workspace_id = x.workspace_id and i.id = x.instance_id
       where x.workspace_id = new.workspace_id and x.id = new.subject_id),
      '{}');
    return new;
  end $$;

  create or replace function app.record_glass(ids uuid[], keys text[], route text) returns integer language sql security definer set search_path = ''
    begin atomic
      with wanted as (
        select b.id as opening_id, b.workspace_id, x.item
        from nativ.break_glass b
        left join lateral unnest(ids) as x(item) on true
        where b.workspace_id = app.workspace_id() and b.opened_by = app.user_id() and b.closed_at is null and b.until > now()
          and (x.item is null
            or exists (select 1 from nativ.tasks t where t.workspace_id = b.workspace_id and t.id = x.item and t.group_id = b.group_id)
            or exists (select 1 from nativ.posts p where p.workspace_id = b.workspace_id and p.id = x.item and p.group_id = b.group_id)
            or exists (select 1 from nativ.gatherings e where e.workspace_id = b.workspace_id and e.id = x.item and e.group_id = b.group_id)
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
`;

/** As in 0012-compartments, with gatherings. */
const itemOfGroup = `case
  when task_id is not null then exists (select 1 from nativ.tasks x where x.workspace_id = nativ.concerns.workspace_id and x.id = nativ.concerns.task_id and x.group_id = nativ.concerns.group_id)
  when post_id is not null then exists (select 1 from nativ.posts x where x.workspace_id = nativ.concerns.workspace_id and x.id = nativ.concerns.post_id and x.group_id = nativ.concerns.group_id)
  when gathering_id is not null then exists (select 1 from nativ.gatherings x where x.workspace_id = nativ.concerns.workspace_id and x.id = nativ.concerns.gathering_id and x.group_id = nativ.concerns.group_id)
  else exists (select 1 from nativ.instances x where x.workspace_id = nativ.concerns.workspace_id and x.id = nativ.concerns.instance_id and nativ.concerns.group_id = any (x.group_ids)) end`;
const caseIsMineToShow = `(instance_id is null or not exists (
  select 1 from nativ.instances x where x.workspace_id = nativ.concerns.workspace_id and x.id = nativ.concerns.instance_id
    and x.group_ids && (select app.foreign_group_ids())::uuid[]))`;
const mayShow = `group_id = any ((select app.my_managed_group_ids())::uuid[]) and app.is_member(group_id, user_id) and ${caseIsMineToShow}`;
const concerns = `
  alter policy people_add on nativ.concerns with check (workspace_id = (select app.workspace_id()) and (
    given_by = (select app.user_id()) and group_id = any ((select app.my_group_ids())::uuid[]) and ${itemOfGroup} and case reason
      when 'watch' then user_id = (select app.user_id())
      when 'mention' then (instance_id is null and app.person_sees(user_id, group_id, coalesce(task_id, post_id, gathering_id))) or (${mayShow})
      else ${mayShow} end));
`;

/** As in assignment/recusals.ts; nobody steps back from the case of a task that stands in none. */
const recuse = `
  create or replace function app.recuse(task uuid, hours jsonb default '{}') returns boolean language plpgsql security definer set search_path = '' as $$
  declare workspace uuid := app.workspace_id(); me uuid := app.user_id(); of_instance uuid; mine uuid[];
  begin
    select k.instance_id into of_instance from nativ.tasks k
      where k.workspace_id = workspace and k.id = task and k.status = 'open' and k.instance_id is not null and (select app.role()) is not null
        and ((k.assignee_id = me and k.group_id = any ((select app.my_group_ids())::uuid[]))
          or (k.assignee_id is null and k.group_id = any ((select app.my_full_group_ids())::uuid[]) and k.group_id = any ((select app.my_working_group_ids())::uuid[])));
    if not found then return false; end if;
    -- The instance first, as every step does, so that none of its tasks changes meanwhile.
    perform 1 from nativ.instances i where i.workspace_id = workspace and i.id = of_instance for update;
    insert into nativ.recusals (workspace_id, instance_id, user_id) values (workspace, of_instance, me) on conflict do nothing;
    with given as (
      update nativ.tasks k set assignee_id = null
      where k.workspace_id = workspace and k.instance_id = of_instance and k.assignee_id = me and k.status = 'open' returning k.id
    ) select coalesce(array_agg(g.id), '{}') into mine from given g;
    perform app.assign_again(workspace, mine, hours);
    return true;
  end $$;
`;

export const sight: readonly string[] = [myCases, personSees, records, concerns, recuse];
