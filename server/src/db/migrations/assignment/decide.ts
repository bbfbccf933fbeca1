/**
 * Why somebody cannot be given a task of this instance whoever asks, or null. In PL/pgSQL, as all of this: its plans are kept,
 * while a function in SQL that is not inlined is planned again by each statement that calls it.
 */
const setAside = `
  drop function app.stand_in;
  drop function app.assignment_candidates;
  drop function app.set_aside;
  create function app.set_aside(workspace uuid, instance uuid, person uuid, not_by uuid[], today date) returns text language plpgsql stable as $$
  begin
    return case
      when not exists (select from nativ.users u where u.workspace_id = workspace and u.id = person and u.deactivated_at is null and u.kind = 'person') then 'gone'
      when person = any (not_by) then 'excluded'
      when exists (select from nativ.recusals r where r.workspace_id = workspace and r.instance_id = instance and r.user_id = person) then 'recused'
      when exists (select from nativ.absences a where a.workspace_id = workspace and a.user_id = person and today between a.from_on and a.to_on) then 'away'
    end;
  end $$;
`;

/**
 * Everybody of a group with whether they could be given the task now, and how many open tasks they have. With joins of
 * sets: asking app.set_aside for each of thirty people made a task half as dear again (bench/assignment, November 2026).
 */
const candidates = `
  create function app.assignment_candidates(workspace uuid, of_group uuid, instance uuid, not_by uuid[], wanted text[], spoken text, today date)
  returns jsonb language plpgsql stable as $$
  declare members uuid[] := array(select m.user_id from nativ.memberships m where m.workspace_id = workspace and m.group_id = of_group);
  begin
    return (
      select coalesce(jsonb_agg(jsonb_build_object('user_id', m.user_id, 'open_tasks', coalesce(t.open_tasks, 0), 'verdict', case
          when u.deactivated_at is not null or u.kind <> 'person' then 'gone'
          when m.user_id = any (not_by) then 'excluded'
          when r.user_id is not null then 'recused'
          when a.user_id is not null then 'away'
          when exists (select from unnest(wanted) w(skill) where lower(w.skill) <> all (array(select lower(s) from unnest(p.skills) s))) then 'lacksSkill'
          when spoken is not null and (p.languages is null or split_part(lower(spoken), '-', 1) <> all (p.languages)) then 'lacksLanguage'
          when coalesce(t.open_tasks, 0) >= c.most_open_tasks then 'full'
          else 'eligible'
        end) order by m.user_id), '[]')
      from nativ.memberships m
      join nativ.users u on u.workspace_id = m.workspace_id and u.id = m.user_id
      left join nativ.recusals r on r.workspace_id = m.workspace_id and r.instance_id = instance and r.user_id = m.user_id
      left join nativ.profiles p on p.workspace_id = m.workspace_id and p.user_id = m.user_id
      left join nativ.capacities c on c.workspace_id = m.workspace_id and c.user_id = m.user_id
      left join (
        select distinct b.user_id from nativ.absences b
        where b.workspace_id = workspace and b.to_on >= today and b.from_on <= today) a on a.user_id = m.user_id
      left join (
        select k.assignee_id, count(*)::int as open_tasks from nativ.tasks k
        where k.workspace_id = workspace and k.assignee_id = any (members) and k.status = 'open'
        group by k.assignee_id) t on t.assignee_id = m.user_id
      where m.workspace_id = workspace and m.group_id = of_group);
  end $$;
  create or replace function app.open_tasks_of(workspace uuid, person uuid) returns integer language plpgsql stable as $$
  begin
    return (select count(*)::int from nativ.tasks k where k.workspace_id = workspace and k.assignee_id = person and k.status = 'open');
  end $$;
`;

/**
 * Sets aside who is outside their hours while others who could take the task work. With nobody at work: those whose hours
 * begin next ('nextShift'), everybody ('anybody'), or nobody, so that the group picks ('group').
 *
 * \`hours\` says when the hours of the group begin and those of people who have their own: 'now', an instant of one
 * form, so that texts compare as times, or 'never'.
 */
const withinHours = `
  create function app.within_hours(candidates jsonb, hours jsonb, when_nobody_works text) returns jsonb language sql immutable as $$
    with looked as (
      select c.ordinality as place, c.value as one, c.value ->> 'verdict' = 'eligible' as can,
        coalesce(hours -> 'own' ->> (c.value ->> 'user_id'), hours ->> 'begins') as begins
      from jsonb_array_elements(candidates) with ordinality c
    ), kept as (
      select case
          when bool_or(begins = 'now') then 'now'
          when when_nobody_works = 'group' then 'nobody'
          when when_nobody_works = 'anybody' then 'anybody'
          else coalesce(min(begins) filter (where begins <> 'never'), 'nobody')
        end as begins
      from looked where can
    )
    select coalesce(jsonb_agg(case when not can then one
        when l.begins = k.begins or k.begins = 'anybody' then one || jsonb_build_object('begins', l.begins)
        else one || jsonb_build_object('verdict', 'offHours', 'begins', l.begins) end order by place), '[]')
    from looked l cross join kept k
  $$;
`;

const standIn = `
  create function app.stand_in(workspace uuid, of_group uuid, instance uuid, person uuid, not_by uuid[], today date) returns uuid language plpgsql stable as $$
  declare next uuid := person; passed uuid[] := array[person]; aside text;
  begin
    loop
      select a.deputy_id into next from nativ.absences a
        where a.workspace_id = workspace and a.user_id = next and today between a.from_on and a.to_on;
      if next is null or next = any (passed) or cardinality(passed) > 20 then return null; end if;
      passed := passed || next;
      aside := app.set_aside(workspace, instance, next, not_by, today);
      if aside is null then
        return (select m.user_id from nativ.memberships m where m.workspace_id = workspace and m.group_id = of_group and m.user_id = next);
      end if;
      if aside <> 'away' then return null; end if;
    end loop;
  end $$;
`;

/**
 * Whoever is given an open task is a person with an account, and works in its group, at the moment of the commit: closing an account
 * and ending a membership wait for this, or this for them. Otherwise the task stays with the group.
 */
const keepTasks = `
  create or replace function app.keep_tasks_with_the_active() returns trigger language plpgsql security definer set search_path = '' as $$
  declare is_closed boolean;
  begin
    select u.deactivated_at is not null into is_closed from nativ.users u
    where u.workspace_id = new.workspace_id and u.id = new.assignee_id for share;
    if is_closed then new.assignee_id := null; return new; end if;
    perform 1 from nativ.memberships m
    where m.workspace_id = new.workspace_id and m.group_id = new.group_id and m.user_id = new.assignee_id for key share;
    -- As app.my_working_group_ids has it: an admin works in every group that is not classified.
    if not found and not exists (
      select 1 from nativ.users u join nativ.groups g on g.workspace_id = u.workspace_id and g.id = new.group_id
      where u.workspace_id = new.workspace_id and u.id = new.assignee_id and u.role = 'admin' and g.access <> 'classified'
    ) then new.assignee_id := null; end if;
    return new;
  end $$;
`;

/**
 * As in 0012-compartments, with the membership locked before what its holder has in hand is looked at, and with somebody to hand
 * it to: where that one is not of the group, or has stepped back from the case, a task goes back to the group.
 */
const endMembership = `
  drop function app.end_membership;
  create function app.end_membership(of_group uuid, person uuid, give_back boolean, hand_to uuid default null) returns text language plpgsql security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    me constant uuid := app.user_id();
    was text;
  begin
    if me is null or of_group <> all (app.my_group_ids()) then return 'hidden'; end if;
    if person is distinct from me and of_group <> all (app.my_managed_group_ids()) then return 'notManager'; end if;
    perform 1 from nativ.groups g where g.workspace_id = here and g.id = of_group for no key update;
    select m.role into was from nativ.memberships m where m.workspace_id = here and m.group_id = of_group and m.user_id = person for update;
    if was is null then return 'notMember'; end if;
    if was = 'manager' and not exists (
      select from nativ.memberships m where m.workspace_id = here and m.group_id = of_group and m.user_id <> person and m.role = 'manager'
    ) then
      return 'lastManager';
    end if;
    if not give_back and exists (
      select from nativ.tasks t where t.workspace_id = here and t.group_id = of_group and t.assignee_id = person and t.status = 'open'
    ) then
      return 'openTasks';
    end if;
    update nativ.tasks t set assignee_id = case when hand_to is distinct from person and not exists (
        select from nativ.recusals r where r.workspace_id = here and r.instance_id = t.instance_id and r.user_id = hand_to) then hand_to end
      where t.workspace_id = here and t.group_id = of_group and t.assignee_id = person and t.status = 'open';
    delete from nativ.concerns c where c.workspace_id = here and c.group_id = of_group and c.user_id = person;
    delete from nativ.memberships m where m.workspace_id = here and m.group_id = of_group and m.user_id = person;
    return 'ended';
  end $$;
`;

/** As in 0014-assignment, by working hours too; and once more where the one who was chosen has just gone. */
const assign = `
  drop function app.assign_task;
  create function app.assign_task(workspace uuid, task uuid, policy jsonb, hours jsonb, today date) returns void language plpgsql as $$
  declare subject record; candidates jsonb; chosen uuid; given uuid; named uuid; aside text; outcome text; away uuid;
    kind text := policy ->> 'kind';
  begin
    select k.instance_id, k.group_id, k.node_id, coalesce(k.not_by, '{}') as not_by, v.flow_id into subject
      from nativ.tasks k
      join nativ.instances i on i.workspace_id = k.workspace_id and i.id = k.instance_id
      join nativ.flow_versions v on v.workspace_id = i.workspace_id and v.id = i.flow_version_id
      where k.workspace_id = workspace and k.id = task and k.status = 'open';
    if not found then return; end if;

    if kind in ('named', 'field') then
      named := (policy ->> 'person')::uuid;
      -- Somebody who has left the group since is no candidate either.
      aside := coalesce(app.set_aside(workspace, subject.instance_id, named, subject.not_by, today), case when not exists (
        select from nativ.memberships m where m.workspace_id = workspace and m.group_id = subject.group_id and m.user_id = named) then 'gone' end);
      candidates := case when named is null then '[]' else jsonb_build_array(jsonb_build_object('user_id', named,
        'verdict', coalesce(aside, 'eligible'), 'open_tasks', app.open_tasks_of(workspace, named))) end;
      chosen := case when aside is null then named end;
      outcome := 'person';
      if aside = 'away' then
        chosen := app.stand_in(workspace, subject.group_id, subject.instance_id, named, subject.not_by, today);
        if chosen is not null then
          away := named;
          outcome := 'deputy';
          candidates := candidates || jsonb_build_object('user_id', chosen, 'verdict', 'eligible', 'open_tasks', app.open_tasks_of(workspace, chosen));
        end if;
      end if;
    else
      candidates := app.assignment_candidates(workspace, subject.group_id, subject.instance_id, subject.not_by,
        array(select jsonb_array_elements_text(coalesce(policy -> 'skills', '[]'))), policy ->> 'language', today);
      if hours is not null then candidates := app.within_hours(candidates, hours, policy ->> 'whenNobodyWorks'); end if;
      chosen := app.choose_assignee(workspace, kind, subject.flow_id, subject.node_id, subject.group_id, candidates);
      outcome := case kind when 'roundRobin' then 'turn' else 'leastOpenTasks' end;
    end if;

    loop
      update nativ.tasks k set assignee_id = chosen where k.workspace_id = workspace and k.id = task and k.status = 'open'
        returning k.assignee_id into given;
      exit when given is not distinct from chosen;
      candidates := (select jsonb_agg(case when c.value ->> 'user_id' = chosen::text then c.value || '{"verdict": "gone"}' else c.value end order by c.ordinality)
        from jsonb_array_elements(candidates) with ordinality c);
      chosen := case when kind in ('named', 'field') then null
        else app.choose_assignee(workspace, kind, subject.flow_id, subject.node_id, subject.group_id, candidates) end;
    end loop;
    insert into nativ.assignment_decisions (workspace_id, task_id, instance_id, policy, outcome, assignee_id, stands_in_for, considered)
    values (workspace, task, subject.instance_id, policy, case when chosen is null then 'nobody' else outcome end, chosen,
      case when chosen is not null then away end, candidates);
  end $$;
`;

/**
 * Gives all tasks of a batch that ask for it. Two batches wait for each other where they look at the same people: each would
 * count open tasks without those of the other, give both to one person, and pass their capacity. So each locks, until its commit,
 * the groups whose turn or load it looks at, and those of their people who are in another group too; the latter by 64
 * slots, since a transaction that locked hundreds of people would exhaust what Postgres has for locks. All of them
 * at once and in one order, so that of two batches none waits for the other in a circle. A named person is given the task however
 * much they have, so nothing is counted and nothing locked.
 */
const assignAll = `
  create function app.lock_assignments(workspace uuid, asked jsonb) returns void language plpgsql as $$
  declare slot record; counted uuid[];
  begin
    select array_agg(distinct k.group_id) into counted
      from jsonb_to_recordset(asked) as a(task_id uuid, policy jsonb)
      join nativ.tasks k on k.workspace_id = workspace and k.id = a.task_id
      where a.policy ->> 'kind' not in ('named', 'field');
    if counted is null then return; end if;
    for slot in
      select 0 as kind, hashtext(g.id::text) as key from unnest(counted) g(id)
      union
      select 1, hashtext(workspace::text) # (hashtext(m.user_id::text) & 63) from nativ.memberships m
        where m.workspace_id = workspace and m.group_id = any (counted) and exists (
          select from nativ.memberships o where o.workspace_id = workspace and o.user_id = m.user_id and o.group_id <> all (counted))
      order by 1, 2
    loop
      perform pg_advisory_xact_lock(7304215 + slot.kind, slot.key);
    end loop;
  end $$;
  create or replace function app.assign_tasks(workspace uuid, asked jsonb) returns void language plpgsql as $$
  declare one record; today date;
  begin
    if asked is null or jsonb_array_length(asked) = 0 then return; end if;
    perform app.lock_assignments(workspace, asked);
    today := app.today();
    for one in select a.task_id, a.policy, a.hours from jsonb_to_recordset(asked) as a(task_id uuid, policy jsonb, hours jsonb) loop
      perform app.assign_task(workspace, one.task_id, one.policy, one.hours, today);
    end loop;
  end $$;
`;

const grants = `
  revoke execute on function app.end_membership, app.set_aside, app.assignment_candidates, app.within_hours, app.stand_in, app.assign_task, app.lock_assignments from public;
  grant execute on function app.set_aside, app.assignment_candidates, app.within_hours, app.stand_in, app.assign_task, app.lock_assignments to nativ_engine;
  grant execute on function app.end_membership to nativ_app;
`;

export const decide: readonly string[] = [
  setAside,
  candidates,
  withinHours,
  standIn,
  keepTasks,
  endMembership,
  assign,
  assignAll,
  grants,
];
