/**
 * Moves an item from one group to another, and with it who sees it, in one statement. SECURITY DEFINER, since whoever
 * moves an item out of a group may end up not seeing it, which no policy on an update allows.
 *
 * Who may: a manager of the group that it leaves, or where that is not classified, anybody who works there; and they must
 * work in the group that it goes to. Whom it concerned in the old group it concerns no longer: watching, mentions and
 * grants end. A task goes on with the person who has it only if they are in the new group.
 */
export const moves: readonly string[] = [
  `
  create function app.may_move(from_group uuid, to_group uuid) returns boolean language sql stable security definer set search_path = ''
    begin atomic
      select from_group <> to_group
        and to_group = any ((select app.my_working_group_ids())::uuid[]) and to_group = any ((select app.my_voice_group_ids())::uuid[])
        and (from_group = any ((select app.my_managed_group_ids())::uuid[]) or (
          from_group = any ((select app.my_working_group_ids())::uuid[]) and exists (
            select 1 from nativ.groups g
            where g.workspace_id = (select app.workspace_id()) and g.id = from_group and g.access <> 'classified')));
    end;
  `,
  `
  -- The groups that an instance still stands in, by what it has left there.
  create function app.gather_groups(instance uuid) returns void language sql security definer set search_path = ''
    begin atomic
      update nativ.instances i set group_ids = (
        select coalesce(array_agg(distinct x.group_id), '{}') from (
          select t.group_id from nativ.tasks t where t.workspace_id = i.workspace_id and t.instance_id = i.id
          union all select p.group_id from nativ.posts p where p.workspace_id = i.workspace_id and p.instance_id = i.id) x)
      where i.workspace_id = app.workspace_id() and i.id = instance;
    end;
  `,
  `
  -- Two entries, one in the history of each group, neither of which names the other: who reads one may not know of the other.
  create function app.record_move(item uuid, kind text, from_group uuid, to_group uuid) returns void language sql security definer set search_path = ''
    begin atomic
      insert into nativ.audit_entries (workspace_id, id, actor_id, action, subject_id, detail)
      values (app.workspace_id(), gen_random_uuid(), app.user_id(), 'group.itemMovedOut', from_group, jsonb_build_object('item', item, 'kind', kind)),
             (app.workspace_id(), gen_random_uuid(), app.user_id(), 'group.itemMovedIn', to_group, jsonb_build_object('item', item, 'kind', kind));
    end;
  `,
  `
  create function app.move_task(task uuid, to_group uuid) returns text language plpgsql security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    run uuid; from_group uuid; now_at uuid;
  begin
    select t.instance_id, t.group_id into run, from_group from nativ.tasks t where t.workspace_id = here and t.id = task;
    if from_group is null or app.user_id() is null then return 'refused'; end if;
    -- First the instance, as the engine does, so that a step and a move come one after the other.
    perform 1 from nativ.instances i where i.workspace_id = here and i.id = run for update;
    select t.group_id into now_at from nativ.tasks t where t.workspace_id = here and t.id = task for update;
    if now_at <> from_group or not app.may_move(from_group, to_group) then return 'refused'; end if;
    update nativ.tasks t set group_id = to_group,
      assignee_id = case when exists (
        select from nativ.memberships m where m.workspace_id = here and m.group_id = to_group and m.user_id = t.assignee_id) then t.assignee_id end
    where t.workspace_id = here and t.id = task and t.status = 'open';
    if not found then return 'ended'; end if;
    delete from nativ.concerns c where c.workspace_id = here and c.item_id = task;
    delete from nativ.concerns c where c.workspace_id = here and c.instance_id = run and c.group_id = from_group;
    perform app.gather_groups(run), app.record_move(task, 'task', from_group, to_group);
    return 'moved';
  end $$;
  `,
  `
  create function app.move_post(post uuid, to_group uuid) returns text language plpgsql security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    run uuid; from_group uuid; now_at uuid; written_by uuid;
  begin
    select p.instance_id, p.group_id, p.author_id into run, from_group, written_by from nativ.posts p where p.workspace_id = here and p.id = post;
    if from_group is null or app.user_id() is null then return 'refused'; end if;
    perform 1 from nativ.instances i where i.workspace_id = here and i.id = run for update;
    select p.group_id into now_at from nativ.posts p where p.workspace_id = here and p.id = post for update;
    if now_at <> from_group or not app.may_move(from_group, to_group) then return 'refused'; end if;
    update nativ.posts p set group_id = to_group where p.workspace_id = here and p.id = post;
    delete from nativ.concerns c where c.workspace_id = here and c.item_id = post;
    if run is not null then perform app.gather_groups(run); end if;
    perform app.record_move(post, 'post', from_group, to_group);
    return 'moved';
  end $$;
  `,
  `
  -- A case goes with all that it has left in the one group: tasks, done or not, and posts.
  create function app.move_case(run uuid, from_group uuid, to_group uuid) returns text language plpgsql security definer set search_path = '' as $$
  declare here constant uuid := app.workspace_id();
  begin
    perform 1 from nativ.instances i where i.workspace_id = here and i.id = run and from_group = any (i.group_ids) for update;
    if not found or app.user_id() is null then return 'refused'; end if;
    if not app.may_move(from_group, to_group) then return 'refused'; end if;
    update nativ.tasks t set group_id = to_group,
      assignee_id = case when t.status <> 'open' or exists (
        select from nativ.memberships m where m.workspace_id = here and m.group_id = to_group and m.user_id = t.assignee_id) then t.assignee_id end
    where t.workspace_id = here and t.instance_id = run and t.group_id = from_group;
    update nativ.posts p set group_id = to_group where p.workspace_id = here and p.instance_id = run and p.group_id = from_group;
    delete from nativ.concerns c where c.workspace_id = here and c.group_id = from_group and (c.instance_id = run
      or c.task_id in (select t.id from nativ.tasks t where t.workspace_id = here and t.instance_id = run)
      or c.post_id in (select p.id from nativ.posts p where p.workspace_id = here and p.instance_id = run));
    perform app.gather_groups(run), app.record_move(run, 'case', from_group, to_group);
    return 'moved';
  end $$;
  `,
  `
  -- The open work of a group that is to be archived, in another one.
  create function app.move_open_tasks(from_group uuid, to_group uuid) returns integer language plpgsql security definer set search_path = '' as $$
  declare moved integer := 0; one uuid;
  begin
    for one in select t.id from nativ.tasks t
      where t.workspace_id = app.workspace_id() and t.group_id = from_group and t.status = 'open' order by t.instance_id, t.id
    loop
      if app.move_task(one, to_group) = 'moved' then moved := moved + 1; end if;
    end loop;
    return moved;
  end $$;
  revoke execute on function app.may_move, app.gather_groups, app.record_move, app.move_task, app.move_post, app.move_case, app.move_open_tasks from public;
  grant execute on function app.may_move, app.move_task, app.move_post, app.move_case, app.move_open_tasks to nativ_app;
  `,
];
