import type { Knex } from 'knex';

/**
 * Decides in the database who sees and changes what; code that forgets a `where` leaks nothing.
 *
 * - nativ_app serves people. It sees what the person named by the context may see.
 * - nativ_engine runs steps and takes submissions in. It sees one workspace, the one of the context.
 * - nativ_identity signs people in. It sees the identity tables and who belongs to which workspace.
 * - The owner, who migrates and sets up, is named in a policy of its own, since FORCE binds it too.
 *
 * The functions that policies call are evaluated once a statement, as `(select app.f())`; called per row they cost
 * a hundred times as much (9,507 ms against 99 ms on a million rows).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(context);
  await knex.raw(sight);
  for (const table of Object.keys(policies)) await knex.raw(protect(table));
  for (const [table, statements] of Object.entries(policies)) {
    for (const statement of statements) await knex.raw(statement.replaceAll('$table', `nativ.${table}`));
  }
  await knex.raw(grants);
}

const context = `
  create function app.workspace_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('nativ.workspace_id', true), '')::uuid;
  create function app.user_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('nativ.user_id', true), '')::uuid;
  -- States for the rest of the transaction who is asking. Empty text means nobody.
  create function app.enter(workspace text, person text) returns void language sql
    as $$ select set_config('nativ.workspace_id', workspace, true), set_config('nativ.user_id', person, true) $$;
`;

/**
 * What the person of the context may see. SECURITY DEFINER, since a policy on memberships would ask itself. Here too one
 * function reads another as `(select app.f())`: called per row, the task list of somebody with 4,000 tasks of their own
 * took 358 ms instead of 32 (200,000 tasks, two cores).
 */
const sight = `
  create function app.role() returns text language sql stable security definer set search_path = ''
    begin atomic
      select u.role from nativ.users u where u.workspace_id = app.workspace_id() and u.id = app.user_id();
    end;
  create function app.may_design() returns boolean language sql stable security definer set search_path = ''
    return coalesce(app.role() in ('admin', 'designer'), false);
  -- Groups that I know of: open ones, mine, and for an admin the closed ones.
  create function app.my_group_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(g.id), '{}') from nativ.groups g
      where g.workspace_id = app.workspace_id() and (select app.role()) is not null and (
        g.access = 'open'
        or (g.access = 'closed' and (select app.role()) = 'admin')
        or exists (select 1 from nativ.memberships m
                   where m.workspace_id = g.workspace_id and m.group_id = g.id and m.user_id = app.user_id()));
    end;
  -- Groups in which I see everything. A classified member does not; an admin does not thereby read classified content.
  create function app.my_full_group_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(g.id), '{}') from nativ.groups g
      where g.workspace_id = app.workspace_id() and (select app.role()) is not null and (
        g.access = 'open'
        or (g.access = 'closed' and (select app.role()) = 'admin')
        or exists (select 1 from nativ.memberships m
                   where m.workspace_id = g.workspace_id and m.group_id = g.id and m.user_id = app.user_id()
                     and m.role in ('manager', 'member')));
    end;
  -- Classified groups in which I do not see everything: what touches one of them is hidden from me as a whole.
  create function app.hidden_group_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(g.id), '{}') from nativ.groups g
      where g.workspace_id = app.workspace_id() and g.access = 'classified' and g.id <> all ((select app.my_full_group_ids())::uuid[]);
    end;
  -- Groups in which I may do the work: as a member of any kind, or as an admin where it is not classified.
  create function app.my_working_group_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(g.id), '{}') from nativ.groups g
      where g.workspace_id = app.workspace_id() and (
        (g.access <> 'classified' and (select app.role()) = 'admin')
        or exists (select 1 from nativ.memberships m
                   where m.workspace_id = g.workspace_id and m.group_id = g.id and m.user_id = app.user_id()));
    end;
  -- Groups whose members and assignments I decide on. The creator counts until the group has its first member.
  create function app.my_managed_group_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(g.id), '{}') from nativ.groups g
      where g.workspace_id = app.workspace_id() and (
        (g.access <> 'classified' and (select app.role()) = 'admin')
        or exists (select 1 from nativ.memberships m
                   where m.workspace_id = g.workspace_id and m.group_id = g.id and m.user_id = app.user_id() and m.role = 'manager')
        or (g.created_by = app.user_id()
            and not exists (select 1 from nativ.memberships m where m.workspace_id = g.workspace_id and m.group_id = g.id)));
    end;
  -- The keys that a designer may route to: a flow leads into classified groups that its designer does not read.
  create function app.group_keys() returns text[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(g.key order by g.key), '{}') from nativ.groups g
      where g.workspace_id = app.workspace_id() and (select app.may_design());
    end;
  create function app.is_member(of_group uuid, person uuid) returns boolean language sql stable security definer set search_path = ''
    begin atomic
      select exists (select 1 from nativ.memberships m
                     where m.workspace_id = app.workspace_id() and m.group_id = of_group and m.user_id = person);
    end;
  -- Instances in which a task of mine stands: they concern me even where I do not see the whole group.
  create function app.my_task_instance_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(distinct t.instance_id), '{}') from nativ.tasks t
      where t.workspace_id = app.workspace_id() and t.assignee_id = app.user_id()
        and t.group_id = any ((select app.my_group_ids())::uuid[]);
    end;
`;

const here = 'workspace_id = (select app.workspace_id())';
const fully = (column: string) => `${column} = any ((select app.my_full_group_ids())::uuid[])`;
const known = (column: string) => `${column} = any ((select app.my_group_ids())::uuid[])`;
const managed = (column: string) => `${column} = any ((select app.my_managed_group_ids())::uuid[])`;

const forPeople = (action: string, name: string, condition: string) =>
  `create policy ${name} on $table for ${action} to nativ_app ${condition}`;
const peopleRead = (condition: string) => forPeople('select', 'people_read', `using (${here} and (${condition}))`);
const peopleAdd = (condition: string) => forPeople('insert', 'people_add', `with check (${here} and (${condition}))`);
const peopleChange = (condition: string, check = condition) =>
  forPeople('update', 'people_change', `using (${here} and (${condition})) with check (${here} and (${check}))`);
const engineAll = `create policy engine_all on $table for all to nativ_engine using (${here}) with check (${here})`;
const design = [
  peopleRead('true'),
  peopleAdd('(select app.may_design())'),
  peopleChange('(select app.may_design())'),
  engineAll,
];
const versions = [peopleRead('true'), peopleAdd('(select app.may_design())'), engineAll];
const visibleInstance = `exists (select 1 from nativ.instances i where i.workspace_id = $table.workspace_id and i.id = $table.instance_id)`;

const policies: Readonly<Record<string, readonly string[]>> = {
  workspaces: [
    'create policy people_read on $table for select to nativ_app using (id = (select app.workspace_id()))',
    'create policy any_read on $table for select to nativ_engine, nativ_identity using (true)',
  ],
  users: [
    peopleRead('true'),
    engineAll,
    'create policy identity_read on $table for select to nativ_identity using (true)',
  ],
  groups: [
    peopleRead(known('id')),
    peopleAdd('(select app.may_design()) and created_by = (select app.user_id())'),
    engineAll,
  ],
  memberships: [
    peopleRead(known('group_id')),
    peopleAdd(managed('group_id')),
    peopleChange(managed('group_id')),
    engineAll,
  ],
  audit_entries: [
    peopleRead("(select app.role()) = 'admin'"),
    peopleAdd('actor_id = (select app.user_id())'),
    engineAll,
  ],
  forms: design,
  form_versions: versions,
  flows: design,
  flow_versions: versions,
  submissions: [
    peopleRead(`case when instance_id is null then (select app.may_design()) else ${visibleInstance} end`),
    engineAll,
  ],
  instances: [
    peopleRead(`
      id = any ((select app.my_task_instance_ids())::uuid[])
      or (group_ids && (select app.my_full_group_ids())::uuid[] and not group_ids && (select app.hidden_group_ids())::uuid[])
      or (group_ids = '{}' and (select app.may_design()))`),
    engineAll,
  ],
  history_records: [peopleRead(visibleInstance), engineAll],
  tasks: [
    peopleRead(`${fully('group_id')} or (assignee_id = (select app.user_id()) and ${known('group_id')})`),
    // Only assignee_id may be changed (see the grants): taking a task, giving it back, handing it on.
    peopleChange(
      `status = 'open' and group_id = any ((select app.my_working_group_ids())::uuid[]) and (${fully('group_id')} or assignee_id = (select app.user_id()))`,
      "status = 'open' and (assignee_id is null or app.is_member(group_id, assignee_id) or assignee_id = (select app.user_id()))",
    ),
    engineAll,
  ],
  posts: [
    peopleRead(`${fully('group_id')} or (author_id = (select app.user_id()) and ${known('group_id')})`),
    peopleAdd(`author_id = (select app.user_id()) and instance_id is null and ${known('group_id')}`),
    engineAll,
  ],
  comments: [
    peopleRead(`case when post_id is not null
      then exists (select 1 from nativ.posts p where p.workspace_id = $table.workspace_id and p.id = $table.post_id)
      else exists (select 1 from nativ.tasks t where t.workspace_id = $table.workspace_id and t.id = $table.task_id) end`),
    peopleAdd(`author_id = (select app.user_id()) and case when post_id is not null
      then exists (select 1 from nativ.posts p where p.workspace_id = $table.workspace_id and p.id = $table.post_id)
      else exists (select 1 from nativ.tasks t where t.workspace_id = $table.workspace_id and t.id = $table.task_id) end`),
    engineAll,
  ],
};

const protect = (table: string) => `
  alter table nativ.${table} enable row level security;
  alter table nativ.${table} force row level security;
  create policy owner_all on nativ.${table} for all to current_user using (true) with check (true);
`;

const grants = `
  grant usage on schema nativ, app to nativ_app, nativ_engine, nativ_identity;
  grant usage on schema identity to nativ_identity;
  grant select, insert, update, delete on all tables in schema identity to nativ_identity;
  revoke execute on all functions in schema app from public;
  grant execute on all functions in schema app to nativ_app, nativ_engine, nativ_identity;

  grant select on all tables in schema nativ to nativ_app;
  revoke select on nativ.submissions from nativ_app;
  grant select (workspace_id, id, form_version_id, instance_id, reference, language, answers, created_at) on nativ.submissions to nativ_app;
  grant insert on nativ.groups, nativ.memberships, nativ.audit_entries, nativ.forms, nativ.form_versions, nativ.flows, nativ.flow_versions, nativ.posts, nativ.comments to nativ_app;
  grant update (role) on nativ.memberships to nativ_app;
  grant update (draft, published_version, updated_at) on nativ.forms to nativ_app;
  grant update (draft, published_version, start_form_id, updated_at) on nativ.flows to nativ_app;
  grant update (assignee_id) on nativ.tasks to nativ_app;

  grant select on all tables in schema nativ to nativ_engine;
  grant insert on nativ.submissions, nativ.instances, nativ.history_records, nativ.tasks, nativ.posts, nativ.audit_entries to nativ_engine;
  grant update on nativ.instances, nativ.tasks to nativ_engine;

  grant select on nativ.workspaces, nativ.users to nativ_identity;
`;
