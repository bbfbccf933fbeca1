import type { Knex } from 'knex';

/**
 * Makes what people are told: one row for each person and thing, with nothing of an inquiry in it. The rows are written by
 * triggers, so that whoever gives a task, writes or opens a group need not think of it, be it a person or a flow.
 *
 * A notice is seen as long as what it is about is: its policy asks for the task, the post, the case or the group in the sight
 * of its reader, so that it goes with them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(table);
  for (const statement of policies) await knex.raw(statement);
  for (const teller of tellers) await knex.raw(teller);
  await knex.raw(grants);
  await knex.raw(settings);
}

const table = `
  create table nativ.notices (
    workspace_id uuid not null,
    id uuid not null default gen_random_uuid(),
    user_id uuid not null,
    kind text not null check (kind in (
      'assigned', 'mentioned', 'shown', 'inquirerWrote', 'flowNotice', 'glassBroken', 'retentionWarning', 'erasureAsked', 'exported')),
    task_id uuid,
    post_id uuid,
    instance_id uuid,
    group_id uuid,
    -- Whose doing it is; null for a flow, a rule or the inquirer.
    by_id uuid,
    at timestamptz not null default now(),
    read_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, user_id) references nativ.users,
    foreign key (workspace_id, by_id) references nativ.users,
    foreign key (workspace_id, task_id) references nativ.tasks,
    foreign key (workspace_id, post_id) references nativ.posts,
    foreign key (workspace_id, instance_id) references nativ.instances,
    foreign key (workspace_id, group_id) references nativ.groups
  );
  create index notices_user on nativ.notices (workspace_id, user_id, at desc, id desc);
  create index notices_unread on nativ.notices (workspace_id, user_id) where read_at is null;
  create index notices_task on nativ.notices (workspace_id, task_id) where task_id is not null;
  create index notices_instance on nativ.notices (workspace_id, instance_id) where instance_id is not null;
  create index notices_at on nativ.notices (at) where kind <> 'glassBroken';
`;

const here = 'workspace_id = (select app.workspace_id())';
const me = '(select app.user_id())';
const seen = (of: string, column: string) =>
  `exists (select 1 from nativ.${of} x where x.workspace_id = nativ.notices.workspace_id and x.id = nativ.notices.${column})`;
const policies = [
  'alter table nativ.notices enable row level security',
  'alter table nativ.notices force row level security',
  'create policy owner_all on nativ.notices for all to current_user using (true) with check (true)',
  `create policy engine_all on nativ.notices for all to nativ_engine using (${here}) with check (${here})`,
  `create policy people_read on nativ.notices for select to nativ_app using (${here} and user_id = ${me}
     and (task_id is null or ${seen('tasks', 'task_id')}) and (post_id is null or ${seen('posts', 'post_id')})
     and (task_id is not null or instance_id is null or ${seen('instances', 'instance_id')})
     and (group_id is null or group_id = any ((select app.my_group_ids())::uuid[])))`,
  // Calling somebody in, in one's own name, to what one sees; and telling somebody that an export of them was made.
  `create policy people_add on nativ.notices for insert to nativ_app with check (${here} and by_id = ${me} and (
     (kind = 'mentioned' and (${seen('tasks', 'task_id')} or ${seen('posts', 'post_id')}))
     or (kind = 'exported' and (select app.role()) = 'admin' and num_nonnulls(task_id, post_id, instance_id, group_id) = 0)))`,
  `create policy people_change on nativ.notices for update to nativ_app using (${here} and user_id = ${me}) with check (${here} and user_id = ${me})`,
];

/** In a trigger, since there is no other place that everything passes. With the rights of the owner, since whoever acts need not see whom it is told to. */
const teller = (name: string, when: string, body: string) => `
  create function app.${name}() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    ${body}
    return null;
  end $$;
  create trigger ${name} after ${when} execute function app.${name}();
`;

const assigned = `
    insert into nativ.notices (workspace_id, user_id, kind, task_id, instance_id, group_id, by_id)
    select new.workspace_id, new.assignee_id, 'assigned', new.id, new.instance_id, new.group_id, app.user_id()
    where new.assignee_id is distinct from app.user_id();`;

/** Everybody of the groups of a case who leads them. */
const managersOfCase = (instance: string) => `
    select distinct m.user_id from nativ.instances i
    join nativ.memberships m on m.workspace_id = i.workspace_id and m.group_id = any (i.group_ids) and m.role = 'manager'
    where i.workspace_id = new.workspace_id and i.id = ${instance}`;

const tellers = [
  teller(
    'tell_assigned',
    `insert on nativ.tasks for each row when (new.assignee_id is not null and new.status = 'open')`,
    assigned,
  ),
  teller(
    'tell_reassigned',
    `update of assignee_id on nativ.tasks for each row when (new.assignee_id is distinct from old.assignee_id and new.status = 'open')`,
    `
    -- What was given to somebody else since, or back, is no news any more.
    delete from nativ.notices n where n.workspace_id = new.workspace_id and n.task_id = new.id and n.kind = 'assigned' and n.read_at is null;
    if new.assignee_id is null then return null; end if;
    ${assigned}`,
  ),
  teller(
    'tell_shown',
    `insert on nativ.concerns for each row when (new.reason = 'grant' and new.user_id <> new.given_by)`,
    `
    insert into nativ.notices (workspace_id, user_id, kind, task_id, post_id, instance_id, by_id)
    values (new.workspace_id, new.user_id, 'shown', new.task_id, new.post_id, new.instance_id, new.given_by);`,
  ),
  teller(
    'tell_glass_broken',
    'insert on nativ.break_glass for each row',
    `
    insert into nativ.notices (workspace_id, user_id, kind, group_id, by_id)
    select m.workspace_id, m.user_id, 'glassBroken', new.group_id, new.opened_by from nativ.memberships m
    where m.workspace_id = new.workspace_id and m.group_id = new.group_id and m.role in ('manager', 'member') and m.user_id <> new.opened_by;`,
  ),
  teller(
    'tell_erasure',
    'insert on nativ.erasures for each row',
    `
    insert into nativ.notices (workspace_id, user_id, kind, instance_id, by_id)
    select new.workspace_id, t.user_id, case new.cause when 'retention' then 'retentionWarning' else 'erasureAsked' end, new.instance_id, new.requested_by
    from (
      ${managersOfCase('new.instance_id')}
      union
      select u.id from nativ.users u where new.instance_id is null and u.workspace_id = new.workspace_id and u.role = 'admin' and u.deactivated_at is null
    ) t where t.user_id is distinct from new.requested_by;`,
  ),
  // Whoever works on the case or watches it; when nobody does, its managers.
  teller(
    'tell_inquirer_wrote',
    `insert on nativ.messages for each row when (new.direction = 'fromInquirer')`,
    `
    insert into nativ.notices (workspace_id, user_id, kind, instance_id)
    select distinct new.workspace_id, t.user_id, 'inquirerWrote', new.instance_id from (
      select t.assignee_id as user_id from nativ.tasks t
      where t.workspace_id = new.workspace_id and t.instance_id = new.instance_id and t.status = 'open' and t.assignee_id is not null
      union
      select c.user_id from nativ.concerns c left join nativ.tasks t on t.workspace_id = c.workspace_id and t.id = c.task_id
      where c.workspace_id = new.workspace_id and c.reason = 'watch' and coalesce(c.instance_id, t.instance_id) = new.instance_id
    ) t;
    if not found then
      insert into nativ.notices (workspace_id, user_id, kind, instance_id)
      select new.workspace_id, t.user_id, 'inquirerWrote', new.instance_id from (${managersOfCase('new.instance_id')}) t;
    end if;`,
  ),
  // What a flow tells a group is told to those who see all of it. A notice to a group without a case is that of a broken glass.
  teller(
    'tell_flow_notice',
    'insert on nativ.notifications for each row when (new.instance_id is not null)',
    `
    insert into nativ.notices (workspace_id, user_id, kind, instance_id)
    select new.workspace_id, t.user_id, 'flowNotice', new.instance_id from (
      select new.user_id where new.user_id is not null
      union
      select m.user_id from nativ.memberships m
      where m.workspace_id = new.workspace_id and m.group_id = new.group_id and m.role in ('manager', 'member')
    ) t;`,
  ),
];

/**
 * What a group shows first; and signing in by password, which a workspace may switch off. It counts only as long as an admin of
 * the workspace is known to a system that this server is set up with, so that nobody locks everybody out, be it by closing an
 * account or by taking that system out of the settings.
 */
const settings = `
  alter table nativ.groups add column default_view text not null default 'feed' check (default_view in ('feed', 'tasks'));
  grant update (default_view) on nativ.groups to nativ_app;

  alter table nativ.security_settings add column password_sign_in boolean not null default true;
  grant update (password_sign_in) on nativ.security_settings to nativ_app;
  create function app.password_is_off(workspace uuid, issuers text[]) returns boolean language sql stable security definer set search_path = ''
    begin atomic
      select exists (
        select from nativ.security_settings r
        where r.workspace_id = workspace and not r.password_sign_in and exists (
          select from nativ.users u join identity.accounts a on a.user_id = u.identity_id
          where u.workspace_id = workspace and u.role = 'admin' and u.kind = 'person' and u.deactivated_at is null and a.provider_id = any (issuers)));
    end;
  -- Whether the person of the context is known to one of these systems.
  create function app.is_linked(issuers text[]) returns boolean language sql stable security definer set search_path = ''
    begin atomic
      select exists (
        select from nativ.users u join identity.accounts a on a.user_id = u.identity_id
        where u.workspace_id = app.workspace_id() and u.id = app.user_id() and a.provider_id = any (issuers));
    end;
  revoke execute on function app.password_is_off, app.is_linked from public;
  grant execute on function app.password_is_off to nativ_identity;
  grant execute on function app.is_linked to nativ_app;
`;

/** Nobody deletes one, so that nobody can make a broken glass go unseen. */
const grants = `
  grant select on nativ.notices to nativ_app, nativ_engine;
  grant insert (workspace_id, id, user_id, kind, task_id, post_id, by_id) on nativ.notices to nativ_app;
  grant update (read_at) on nativ.notices to nativ_app;
`;
