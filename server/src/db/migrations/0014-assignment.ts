import type { Knex } from 'knex';

/**
 * Gives tasks to people by the policy that their step names, in the transaction that makes them.
 *
 * What a policy asks for travels with what else a step asks for (\`also\`), so that a step whose tasks go to nobody pays
 * nothing. Deciding is the shell's: the state of an instance does not hold who has a task, so a replay is not touched by it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(tables);
  for (const statement of [gone, ranked, standIn, choose, assign, assignAll, recordEffects, recuse, whyMe])
    await knex.raw(statement);
  for (const [table, statements] of Object.entries(policies)) {
    for (const statement of [...protect, ...statements])
      await knex.raw(statement.replaceAll('$table', `nativ.${table}`));
  }
  await knex.raw(taskPolicy);
  await knex.raw(grants);
}

const tables = `
  -- Whose turn it was last, for each step of a flow in each group.
  create table nativ.assignment_turns (
    workspace_id uuid not null,
    flow_id uuid not null,
    node_id text not null,
    group_id uuid not null,
    last_user_id uuid not null,
    primary key (workspace_id, flow_id, node_id, group_id),
    foreign key (workspace_id, flow_id) references nativ.flows,
    foreign key (workspace_id, group_id) references nativ.groups
  );
  -- How each task came to somebody: who was looked at, who was set aside and why, and what decided.
  create table nativ.assignment_decisions (
    workspace_id uuid not null,
    id uuid not null default gen_random_uuid(),
    task_id uuid not null,
    instance_id uuid not null,
    at timestamptz not null default clock_timestamp(),
    -- What the step asked for, so that a task that is given back can be given to the next.
    policy jsonb not null,
    outcome text not null check (outcome in ('person', 'deputy', 'turn', 'leastOpenTasks', 'nobody')),
    assignee_id uuid,
    -- Of a deputy: who is away.
    stands_in_for uuid,
    -- [{ user_id, verdict, open_tasks }]
    considered jsonb not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, task_id) references nativ.tasks
  );
  create index assignment_decisions_task on nativ.assignment_decisions (workspace_id, task_id, at);
`;

/** Why somebody cannot be given a task of this instance whoever asks, or null. */
const gone = `
  create function app.set_aside(workspace uuid, instance uuid, person uuid, not_by uuid[]) returns text language sql stable
    return case
      when not exists (select from nativ.users u where u.workspace_id = workspace and u.id = person and u.deactivated_at is null and u.kind = 'person') then 'gone'
      when person = any (not_by) then 'excluded'
      when exists (select from nativ.recusals r where r.workspace_id = workspace and r.instance_id = instance and r.user_id = person) then 'recused'
      when exists (select from nativ.absences a where a.workspace_id = workspace and a.user_id = person and app.today() between a.from_on and a.to_on) then 'away'
    end;
`;

/** Everybody of a group with whether they could be given the task now, and how many open tasks they have. */
const ranked = `
  create function app.assignment_candidates(workspace uuid, of_group uuid, instance uuid, not_by uuid[], wanted text[], spoken text)
  returns table (user_id uuid, verdict text, open_tasks integer) language sql stable as $$
    select m.user_id,
      coalesce(
        app.set_aside(workspace, instance, m.user_id, not_by),
        case
          when exists (select from unnest(wanted) w(skill) where lower(w.skill) <> all (array(select lower(s) from unnest(p.skills) s))) then 'lacksSkill'
          when spoken is not null and (p.languages is null or split_part(lower(spoken), '-', 1) <> all (p.languages)) then 'lacksLanguage'
          when t.open_tasks >= c.most_open_tasks then 'full'
          else 'eligible'
        end),
      t.open_tasks
    from nativ.memberships m
    left join nativ.profiles p on p.workspace_id = m.workspace_id and p.user_id = m.user_id
    left join nativ.capacities c on c.workspace_id = m.workspace_id and c.user_id = m.user_id
    cross join lateral (
      select count(*)::int as open_tasks from nativ.tasks k
      where k.workspace_id = m.workspace_id and k.assignee_id = m.user_id and k.status = 'open') t
    where m.workspace_id = workspace and m.group_id = of_group
  $$;
`;

/**
 * The one who works in the place of somebody who is away: their deputy, or the deputy of that one, and so on. Null when the
 * way ends with somebody who has none, cannot take the task, is not of the group, or leads in a circle.
 */
const standIn = `
  create function app.stand_in(workspace uuid, of_group uuid, instance uuid, person uuid, not_by uuid[]) returns uuid language plpgsql stable as $$
  declare next uuid := person; passed uuid[] := array[person]; aside text;
  begin
    loop
      select a.deputy_id into next from nativ.absences a
        where a.workspace_id = workspace and a.user_id = next and app.today() between a.from_on and a.to_on;
      if next is null or next = any (passed) or cardinality(passed) > 20 then return null; end if;
      passed := passed || next;
      aside := app.set_aside(workspace, instance, next, not_by);
      if aside is null then
        return (select m.user_id from nativ.memberships m where m.workspace_id = workspace and m.group_id = of_group and m.user_id = next);
      end if;
      if aside <> 'away' then return null; end if;
    end loop;
  end $$;
`;

/** Picks one of those who could: whose turn it is, or who has the fewest open tasks and was given nothing for longest. */
const choose = `
  create function app.choose_assignee(workspace uuid, kind text, of_flow uuid, node text, of_group uuid, candidates jsonb) returns uuid language plpgsql as $$
  declare chosen uuid; latest uuid;
  begin
    if kind = 'roundRobin' then
      select t.last_user_id into latest from nativ.assignment_turns t
        where t.workspace_id = workspace and t.flow_id = of_flow and t.node_id = node and t.group_id = of_group for update;
      select c.user_id into chosen from jsonb_to_recordset(candidates) as c(user_id uuid, verdict text)
        where c.verdict = 'eligible' order by coalesce(c.user_id > latest, true) desc, c.user_id limit 1;
      if chosen is not null then
        insert into nativ.assignment_turns (workspace_id, flow_id, node_id, group_id, last_user_id)
        values (workspace, of_flow, node, of_group, chosen)
        on conflict (workspace_id, flow_id, node_id, group_id) do update set last_user_id = excluded.last_user_id;
      end if;
    else
      select c.user_id into chosen from jsonb_to_recordset(candidates) as c(user_id uuid, verdict text, open_tasks int)
        where c.verdict = 'eligible'
        order by c.open_tasks, (
          select d.at from nativ.assignment_decisions d
          where d.workspace_id = workspace and d.assignee_id = c.user_id order by d.at desc limit 1) nulls first, c.user_id
        limit 1;
    end if;
    return chosen;
  end $$;
  create index assignment_decisions_person on nativ.assignment_decisions (workspace_id, assignee_id, at) where assignee_id is not null;
`;

/**
 * Gives one open task to somebody by a policy, and records how it came to that. With nobody to give it to, it stays with the
 * group, and the record says why.
 */
const assign = `
  create function app.assign_task(workspace uuid, task uuid, policy jsonb) returns void language plpgsql as $$
  declare subject record; candidates jsonb; chosen uuid; named uuid; aside text; outcome text; away uuid;
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
      aside := coalesce(app.set_aside(workspace, subject.instance_id, named, subject.not_by), case when not exists (
        select from nativ.memberships m where m.workspace_id = workspace and m.group_id = subject.group_id and m.user_id = named) then 'gone' end);
      candidates := case when named is null then '[]' else jsonb_build_array(jsonb_build_object('user_id', named,
        'verdict', coalesce(aside, 'eligible'), 'open_tasks', app.open_tasks_of(workspace, named))) end;
      chosen := case when aside is null then named end;
      outcome := 'person';
      if aside = 'away' then
        chosen := app.stand_in(workspace, subject.group_id, subject.instance_id, named, subject.not_by);
        if chosen is not null then
          away := named;
          outcome := 'deputy';
          candidates := candidates || jsonb_build_object('user_id', chosen, 'verdict', 'eligible', 'open_tasks', app.open_tasks_of(workspace, chosen));
        end if;
      end if;
    else
      select coalesce(jsonb_agg(c order by c.user_id), '[]') into candidates from app.assignment_candidates(
        workspace, subject.group_id, subject.instance_id, subject.not_by,
        array(select jsonb_array_elements_text(coalesce(policy -> 'skills', '[]'))), policy ->> 'language') c;
      chosen := app.choose_assignee(workspace, kind, subject.flow_id, subject.node_id, subject.group_id, candidates);
      outcome := case kind when 'roundRobin' then 'turn' else 'leastOpenTasks' end;
    end if;

    update nativ.tasks k set assignee_id = chosen where k.workspace_id = workspace and k.id = task and k.status = 'open';
    insert into nativ.assignment_decisions (workspace_id, task_id, instance_id, policy, outcome, assignee_id, stands_in_for, considered)
    values (workspace, task, subject.instance_id, policy, case when chosen is null then 'nobody' else outcome end, chosen, away, candidates);
  end $$;
  create function app.open_tasks_of(workspace uuid, person uuid) returns integer language sql stable
    return (select count(*)::int from nativ.tasks k where k.workspace_id = workspace and k.assignee_id = person and k.status = 'open');
`;

/**
 * Gives all tasks of a batch that ask for it. One such batch of a workspace at a time, until its commit: of two at once, each
 * would count the open tasks without those of the other, give both to one person, and pass their capacity. A lock of the
 * workspace rather than of each group, since people are in several, and one lock cannot be taken in two orders.
 */
const assignAll = `
  create function app.assign_tasks(workspace uuid, asked jsonb) returns void language plpgsql as $$
  declare one record;
  begin
    if asked is null or jsonb_array_length(asked) = 0 then return; end if;
    perform pg_advisory_xact_lock(7304215, hashtext(workspace::text));
    for one in select a.task_id, a.policy from jsonb_to_recordset(asked) as a(task_id uuid, policy jsonb) loop
      perform app.assign_task(workspace, one.task_id, one.policy);
    end loop;
  end $$;
`;

/** As in 0009-calendars, and then gives to people what a policy asks for. */
const recordEffects = `
  create or replace function app.record_effects(workspace uuid, tasks jsonb, posts jsonb, also jsonb default null) returns void language plpgsql as $$
  begin
    insert into nativ.tasks (workspace_id, id, instance_id, number, node_id, group_id, title, instructions, form_version_id, status, assignee_id, due_at, due_from, purpose, not_by, created_at)
    select workspace, t.id, t.instance_id, t.number, t.node_id, t.group_id, t.title, t.instructions, t.form_version_id, 'open', t.assignee_id, t.due_at, t.due_from, t.purpose, t.not_by, t.created_at
    from jsonb_to_recordset(tasks) as t(id uuid, instance_id uuid, number int, node_id text, group_id uuid, title jsonb, instructions jsonb, form_version_id uuid, assignee_id uuid, due_at timestamptz, due_from jsonb, purpose text, not_by uuid[], created_at timestamptz);

    insert into nativ.posts (workspace_id, id, group_id, instance_id, text, created_at)
    select workspace, p.id, p.group_id, p.instance_id, p.text, p.created_at
    from jsonb_to_recordset(posts) as p(id uuid, group_id uuid, instance_id uuid, text jsonb, created_at timestamptz);

    if also is not null then
      perform app.record_also(workspace, also);
      perform app.assign_tasks(workspace, also -> 'assignments');
    end if;
  end $$;
`;

/**
 * 'I can't take this': from now on the person is not given anything of this case, the tasks of it that they have go back, and
 * each goes on to the next by the policy that it came by. A task that nobody's policy gave goes back to the group.
 */
const recuse = `
  create function app.recuse(task uuid) returns boolean language plpgsql security definer set search_path = '' as $$
  declare workspace uuid := app.workspace_id(); me uuid := app.user_id(); of_instance uuid; mine uuid[];
  begin
    select k.instance_id into of_instance from nativ.tasks k
      where k.workspace_id = workspace and k.id = task and k.status = 'open' and (select app.role()) is not null
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
    perform app.assign_tasks(workspace, (
      select jsonb_agg(jsonb_build_object('task_id', g.id, 'policy', d.policy))
      from unnest(mine) g(id) cross join lateral (
        select d.policy from nativ.assignment_decisions d where d.workspace_id = workspace and d.task_id = g.id order by d.at desc limit 1) d));
    return true;
  end $$;
`;

/** For whoever has a task now because of a decision: what that was, and nothing of others. */
const whyMe = `
  create function app.why_me(task uuid) returns table (policy jsonb, stands_in_for uuid, at timestamptz) language sql stable security definer set search_path = ''
    begin atomic
      select d.policy - 'person', d.stands_in_for, d.at from nativ.tasks k cross join lateral (
        select d.policy, d.stands_in_for, d.at, d.assignee_id from nativ.assignment_decisions d
        where d.workspace_id = k.workspace_id and d.task_id = k.id order by d.at desc limit 1) d
      where k.workspace_id = (select app.workspace_id()) and k.id = task and k.assignee_id = (select app.user_id())
        and d.assignee_id = k.assignee_id and (select app.role()) is not null;
    end;
  create function app.has_recused(instance uuid, person uuid) returns boolean language sql stable security definer set search_path = ''
    begin atomic
      select exists (select 1 from nativ.recusals r
        where r.workspace_id = (select app.workspace_id()) and r.instance_id = instance and r.user_id = person);
    end;
`;

const protect = [
  'alter table $table enable row level security',
  'alter table $table force row level security',
  'create policy owner_all on $table for all to current_user using (true) with check (true)',
];
const here = 'workspace_id = (select app.workspace_id())';
const engineAll = `create policy engine_all on $table for all to nativ_engine using (${here}) with check (${here})`;
const read = (condition: string) =>
  `create policy people_read on $table for select to nativ_app using (${here} and (${condition}))`;

const policies: Readonly<Record<string, readonly string[]>> = {
  assignment_turns: [read('group_id = any ((select app.my_managed_group_ids())::uuid[])'), engineAll],
  // Whom it set aside and why is for those who decide on the assignments of the group in which the task stands now.
  assignment_decisions: [
    read(`coalesce((select t.group_id = any ((select app.my_managed_group_ids())::uuid[]) from nativ.tasks t
      where t.workspace_id = $table.workspace_id and t.id = $table.task_id), false)`),
    engineAll,
  ],
};

/** Beside what 0002 and later say of changing a task: nobody is given a case that they cannot take. */
const taskPolicy = `
  create policy not_the_recused on nativ.tasks as restrictive for update to nativ_app
    using (true) with check (assignee_id is null or not app.has_recused(instance_id, assignee_id));
`;

const grants = `
  grant select, insert, update on nativ.assignment_turns to nativ_engine;
  grant select, insert on nativ.assignment_decisions to nativ_engine;
  grant select on nativ.assignment_decisions, nativ.assignment_turns to nativ_app;

  revoke execute on function app.set_aside, app.assignment_candidates, app.stand_in, app.choose_assignee, app.assign_task,
    app.open_tasks_of, app.assign_tasks, app.recuse, app.why_me, app.has_recused from public;
  grant execute on function app.set_aside, app.assignment_candidates, app.stand_in, app.choose_assignee, app.assign_task,
    app.open_tasks_of, app.assign_tasks to nativ_engine;
  grant execute on function app.recuse, app.why_me, app.has_recused to nativ_app;
  grant execute on function app.has_recused to nativ_engine;
`;
