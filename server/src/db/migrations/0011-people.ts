import type { Knex } from 'knex';

/**
 * Makes what is known of people beside their name and role: profiles, how much they take on, teams, absences, tokens; and
 * lets admins add people, change their roles and close their accounts.
 *
 * What colleagues read of each other is decided by where it stands. Name, role, teams, languages, skills and the working
 * note are for everybody of the workspace. The e-mail address, the capacity and the dates of an absence are for the person,
 * for admins and for those who manage a group the person is in; others learn only whether somebody is away today.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(columns);
  await knex.raw(tables);
  await knex.raw(sight);
  for (const guard of guards) await knex.raw(guard);
  for (const [table, statements] of Object.entries(policies)) {
    for (const statement of [...protect, ...statements])
      await knex.raw(statement.replaceAll('$table', `nativ.${table}`));
  }
  await knex.raw(usersPolicies);
  await knex.raw(grants);
}

const columns = `
  -- Closed accounts keep their row, since what they did names them.
  alter table nativ.users add column deactivated_at timestamptz;
  -- A program works with tokens only: it signs in nowhere and is given no tasks by itself.
  alter table nativ.users add column kind text not null default 'person' check (kind in ('person', 'program'));
  alter table nativ.users add column can_sign_in boolean not null generated always as (identity_id is not null) stored;
`;

const tables = `
  create table nativ.profiles (
    workspace_id uuid not null,
    user_id uuid not null,
    languages text[] not null default '{}',
    skills text[] not null default '{}',
    note text not null default '',
    updated_at timestamptz not null default now(),
    primary key (workspace_id, user_id),
    foreign key (workspace_id, user_id) references nativ.users
  );
  -- How many open tasks somebody has at most before no more are given to them by themselves. No row: any number.
  create table nativ.capacities (
    workspace_id uuid not null,
    user_id uuid not null,
    most_open_tasks integer not null check (most_open_tasks between 0 and 1000),
    primary key (workspace_id, user_id),
    foreign key (workspace_id, user_id) references nativ.users
  );
  -- The names of skills that everybody is offered; a profile may hold others too.
  create table nativ.skills (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    name text not null,
    primary key (workspace_id, id)
  );
  create unique index skills_name on nativ.skills (workspace_id, lower(name));
  create table nativ.teams (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    name text not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id)
  );
  create unique index teams_name on nativ.teams (workspace_id, lower(name));
  create table nativ.team_members (
    workspace_id uuid not null,
    team_id uuid not null,
    user_id uuid not null,
    primary key (workspace_id, team_id, user_id),
    foreign key (workspace_id, team_id) references nativ.teams on delete cascade,
    foreign key (workspace_id, user_id) references nativ.users
  );
  create index team_members_user on nativ.team_members (workspace_id, user_id);
  -- Whole days, the last one included.
  create table nativ.absences (
    workspace_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    from_on date not null,
    to_on date not null,
    deputy_id uuid,
    created_by uuid not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    check (from_on <= to_on and to_on - from_on <= 730),
    check (deputy_id <> user_id),
    foreign key (workspace_id, user_id) references nativ.users,
    foreign key (workspace_id, deputy_id) references nativ.users
  );
  create index absences_user on nativ.absences (workspace_id, user_id, to_on);
  create index absences_deputy on nativ.absences (workspace_id, deputy_id) where deputy_id is not null;
  -- Who cannot take a case. No reason is asked, so none is kept.
  create table nativ.recusals (
    workspace_id uuid not null,
    instance_id uuid not null,
    user_id uuid not null,
    at timestamptz not null default now(),
    primary key (workspace_id, instance_id, user_id),
    foreign key (workspace_id, instance_id) references nativ.instances,
    foreign key (workspace_id, user_id) references nativ.users
  );
  -- A token is 256 random bits, so a plain hash keeps it: there is nothing to guess.
  create table nativ.api_tokens (
    workspace_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    name text not null,
    prefix text not null,
    hash bytea not null,
    scopes text[] not null,
    expires_at timestamptz not null,
    created_by uuid not null,
    created_at timestamptz not null default now(),
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, user_id) references nativ.users
  );
  create unique index api_tokens_hash on nativ.api_tokens (hash, workspace_id);
  create index api_tokens_user on nativ.api_tokens (workspace_id, user_id);
`;

/**
 * app.role() is what every sight begins with: with a closed account there is none, in the same moment and on every node.
 * The day is that of Jerusalem until workspaces have a calendar of their own.
 */
const sight = `
  create or replace function app.role() returns text language sql stable security definer set search_path = ''
    begin atomic
      select u.role from nativ.users u
      where u.workspace_id = app.workspace_id() and u.id = app.user_id() and u.deactivated_at is null;
    end;
  create function app.today() returns date language sql stable set search_path = ''
    return (now() at time zone 'Asia/Jerusalem')::date;
  -- The people in the groups that I manage, and myself.
  create function app.my_led_user_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select array_append(coalesce(array_agg(distinct m.user_id), '{}'), (select app.user_id())) from nativ.memberships m
      where m.workspace_id = (select app.workspace_id()) and m.group_id in (
        select mine.group_id from nativ.memberships mine
        where mine.workspace_id = (select app.workspace_id()) and mine.user_id = (select app.user_id()) and mine.role = 'manager');
    end;
  -- The addresses of those people whose address I may read.
  create function app.emails_of(people uuid[]) returns table (user_id uuid, email text) language sql stable security definer set search_path = ''
    begin atomic
      select u.id, u.email from nativ.users u
      where u.workspace_id = (select app.workspace_id()) and u.id = any (people)
        and ((select app.role()) = 'admin' or ((select app.role()) is not null and u.id = any ((select app.my_led_user_ids())::uuid[])));
    end;
  -- The people whose address I may read and who have this in it.
  create function app.ids_by_email(pattern text) returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(u.id), '{}') from nativ.users u
      where u.workspace_id = (select app.workspace_id()) and u.email like pattern
        and ((select app.role()) = 'admin' or ((select app.role()) is not null and u.id = any ((select app.my_led_user_ids())::uuid[])));
    end;
  -- Whoever decides on members may add somebody whose whole address they know.
  create function app.id_by_email(address text) returns uuid language sql stable security definer set search_path = ''
    begin atomic
      select u.id from nativ.users u
      where u.workspace_id = (select app.workspace_id()) and u.email = address
        and ((select app.role()) = 'admin' or cardinality((select app.my_managed_group_ids())::uuid[]) > 0);
    end;
  create function app.known_emails(addresses text[]) returns text[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(u.email), '{}') from nativ.users u
      where u.workspace_id = (select app.workspace_id()) and u.email = any (addresses) and (select app.role()) = 'admin';
    end;
  create function app.away_ids(people uuid[]) returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(distinct a.user_id), '{}') from nativ.absences a
      where a.workspace_id = (select app.workspace_id()) and a.user_id = any (people) and (select app.role()) is not null
        and app.today() between a.from_on and a.to_on;
    end;
`;

const guards = [
  /** One row is locked by whoever takes an admin away, so that of two who do so at once the second sees what the first did. */
  `
  create function app.keep_an_admin() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    perform 1 from nativ.workspaces w where w.id = old.workspace_id for no key update;
    if not exists (
      select from nativ.users u
      where u.workspace_id = old.workspace_id and u.id <> old.id and u.role = 'admin' and u.deactivated_at is null
        and u.kind = 'person' and (u.can_sign_in or not old.can_sign_in)
    ) then
      raise exception 'Expected an admin to remain, but this is the last one.' using errcode = '23514', constraint = 'users_last_admin';
    end if;
    return new;
  end $$;
  create trigger keep_an_admin before update of role, deactivated_at on nativ.users for each row
    when (old.role = 'admin' and old.deactivated_at is null and old.kind = 'person' and (new.role <> 'admin' or new.deactivated_at is not null))
    execute function app.keep_an_admin();
  `,
  /** An identity may belong to several workspaces; only when all of its accounts are closed is it signed out. */
  `
  create function app.end_sessions() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    if not exists (select from nativ.users u where u.identity_id = new.identity_id and u.deactivated_at is null) then
      delete from identity.sessions s where s.user_id = new.identity_id;
    end if;
    return null;
  end $$;
  create trigger end_sessions after update of deactivated_at on nativ.users for each row
    when (old.deactivated_at is null and new.deactivated_at is not null and new.identity_id is not null)
    execute function app.end_sessions();
  `,
  /** The person is locked, so that two absences entered at once are compared with each other. */
  `
  create function app.keep_absences_apart() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    perform 1 from nativ.users u where u.workspace_id = new.workspace_id and u.id = new.user_id for no key update;
    if exists (
      select from nativ.absences a
      where a.workspace_id = new.workspace_id and a.user_id = new.user_id and a.id <> new.id
        and a.from_on <= new.to_on and a.to_on >= new.from_on
    ) then
      raise exception 'Expected absences of one person not to overlap, but these do.' using errcode = '23P01';
    end if;
    return new;
  end $$;
  create trigger keep_absences_apart before insert on nativ.absences for each row execute function app.keep_absences_apart();
  `,
  /**
   * No open task is left with a closed account: giving a task waits for a closing that is under way, and the other way
   * round, since closing an account locks the same row. Tasks that nobody gets do not come here.
   */
  `
  create function app.keep_tasks_with_the_active() returns trigger language plpgsql security definer set search_path = '' as $$
  declare is_closed boolean;
  begin
    select u.deactivated_at is not null into is_closed from nativ.users u
    where u.workspace_id = new.workspace_id and u.id = new.assignee_id for share;
    if is_closed then new.assignee_id := null; end if;
    return new;
  end $$;
  create trigger keep_tasks_with_the_active before insert or update of assignee_id on nativ.tasks for each row
    when (new.assignee_id is not null and new.status = 'open')
    execute function app.keep_tasks_with_the_active();
  `,
  /**
   * Hands over what somebody holds, before an admin closes the account. An admin names who manages the groups that admins know
   * of. In a classified group, of which they may not even learn, whoever has seen everything there for longest becomes its
   * manager, and tasks go to whom the admin named only where that person is of the group.
   */
  `
  create function app.hand_over(person uuid, hand_to uuid, successors jsonb) returns text language plpgsql security definer set search_path = '' as $$
  declare led record; heir uuid; is_known boolean;
  begin
    if (select app.role()) is distinct from 'admin' then
      raise exception 'Expected an admin to hand over the work of somebody, but found somebody else.' using errcode = '42501';
    end if;
    perform 1 from nativ.users u where u.workspace_id = app.workspace_id() and u.id = person for no key update;
    for led in
      select g.id from nativ.groups g
      join nativ.memberships m on m.workspace_id = g.workspace_id and m.group_id = g.id and m.user_id = person and m.role = 'manager'
      where g.workspace_id = app.workspace_id() order by g.id for no key update of g
    loop
      continue when exists (
        select from nativ.memberships m join nativ.users u on u.workspace_id = m.workspace_id and u.id = m.user_id
        where m.workspace_id = app.workspace_id() and m.group_id = led.id and m.role = 'manager' and m.user_id <> person and u.deactivated_at is null);
      is_known := led.id = any (app.my_group_ids());
      heir := case when is_known then (successors ->> led.id::text)::uuid else (
        select m.user_id from nativ.memberships m join nativ.users u on u.workspace_id = m.workspace_id and u.id = m.user_id
        where m.workspace_id = app.workspace_id() and m.group_id = led.id and m.role = 'member' and u.deactivated_at is null and u.kind = 'person'
        order by m.created_at, m.user_id limit 1) end;
      if heir is null then return case when is_known then 'lastManager' else 'mustHandOver' end; end if;
      if heir = person or not exists (
        select from nativ.users u where u.workspace_id = app.workspace_id() and u.id = heir and u.deactivated_at is null and u.kind = 'person'
      ) then return 'notActive'; end if;
      insert into nativ.memberships (workspace_id, group_id, user_id, role) values (app.workspace_id(), led.id, heir, 'manager')
        on conflict (workspace_id, group_id, user_id) do update set role = 'manager';
    end loop;
    update nativ.tasks t set assignee_id = (
      select m.user_id from nativ.memberships m
      where m.workspace_id = t.workspace_id and m.group_id = t.group_id and m.user_id = hand_to
        and not exists (select from nativ.recusals r where r.workspace_id = t.workspace_id and r.instance_id = t.instance_id and r.user_id = hand_to))
    where t.workspace_id = app.workspace_id() and t.assignee_id = person and t.status = 'open';
    return 'done';
  end $$;
  `,
];

const protect = [
  'alter table $table enable row level security',
  'alter table $table force row level security',
  'create policy owner_all on $table for all to current_user using (true) with check (true)',
];
const here = 'workspace_id = (select app.workspace_id())';
const engineAll = `create policy engine_all on $table for all to nativ_engine using (${here}) with check (${here})`;
const can = (action: string, name: string, condition: string) => {
  const rule = `(${here} and (${condition}))`;
  const clause =
    action === 'insert'
      ? `with check ${rule}`
      : action === 'update'
        ? `using ${rule} with check ${rule}`
        : `using ${rule}`;
  return `create policy ${name} on $table for ${action} to nativ_app ${clause}`;
};
const read = (condition: string) => can('select', 'people_read', condition);
const add = (condition: string) => can('insert', 'people_add', condition);
const change = (condition: string) => can('update', 'people_change', condition);
const remove = (condition: string) => can('delete', 'people_remove', condition);

const isAdmin = "(select app.role()) = 'admin'";
const belongs = '(select app.role()) is not null';
const isMe = `(user_id = (select app.user_id()) and ${belongs})`;
const leads = `(user_id = any ((select app.my_led_user_ids())::uuid[]) and ${belongs})`;
const ofProgram =
  "exists (select 1 from nativ.users u where u.workspace_id = $table.workspace_id and u.id = $table.user_id and u.kind = 'program')";

const policies: Readonly<Record<string, readonly string[]>> = {
  profiles: [read(belongs), add(`${isMe} or ${isAdmin}`), change(`${isMe} or ${isAdmin}`), engineAll],
  capacities: [
    read(`${leads} or ${isAdmin}`),
    add(`${isMe} or ${isAdmin}`),
    change(`${isMe} or ${isAdmin}`),
    remove(`${isMe} or ${isAdmin}`),
    engineAll,
  ],
  skills: [read(belongs), add(isAdmin), remove(isAdmin), engineAll],
  teams: [read(belongs), add(isAdmin), change(isAdmin), remove(isAdmin), engineAll],
  team_members: [read(belongs), add(isAdmin), remove(isAdmin), engineAll],
  absences: [
    read(`${leads} or ${isAdmin} or (deputy_id = (select app.user_id()) and ${belongs})`),
    add(`created_by = (select app.user_id()) and (${leads} or ${isAdmin})`),
    remove(`${leads} or ${isAdmin}`),
    engineAll,
  ],
  recusals: [read(isMe), engineAll],
  api_tokens: [
    read(`${isMe} or ${isAdmin}`),
    add(`created_by = (select app.user_id()) and (${isMe} or (${isAdmin} and ${ofProgram}))`),
    change(`${isMe} or ${isAdmin}`),
    `create policy engine_read on $table for select to nativ_engine using (${here})`,
    'create policy identity_read on $table for select to nativ_identity using (true)',
    'create policy identity_use on $table for update to nativ_identity using (true) with check (true)',
  ],
};

const usersPolicies = `
  create policy people_add on nativ.users for insert to nativ_app
    with check (workspace_id = (select app.workspace_id()) and (select app.role()) = 'admin' and identity_id is null);
  create policy people_change on nativ.users for update to nativ_app
    using (workspace_id = (select app.workspace_id()) and (select app.role()) = 'admin')
    with check (workspace_id = (select app.workspace_id()) and (select app.role()) = 'admin');
`;

const grants = `
  revoke select on nativ.users from nativ_app;
  grant select (workspace_id, id, name, role, kind, can_sign_in, deactivated_at, created_at) on nativ.users to nativ_app;
  grant insert (workspace_id, id, email, name, role, kind) on nativ.users to nativ_app;
  grant update (name, role, deactivated_at) on nativ.users to nativ_app;

  grant select on nativ.profiles, nativ.capacities, nativ.skills, nativ.teams, nativ.team_members, nativ.absences, nativ.recusals to nativ_app, nativ_engine;
  grant insert on nativ.profiles, nativ.capacities, nativ.skills, nativ.teams, nativ.team_members, nativ.absences, nativ.api_tokens to nativ_app;
  grant update (languages, skills, note, updated_at) on nativ.profiles to nativ_app;
  grant update (most_open_tasks) on nativ.capacities to nativ_app;
  grant update (name) on nativ.teams to nativ_app;
  grant delete on nativ.capacities, nativ.skills, nativ.teams, nativ.team_members, nativ.absences to nativ_app;
  grant select (workspace_id, id, user_id, name, prefix, scopes, expires_at, created_by, created_at, last_used_at, revoked_at) on nativ.api_tokens to nativ_app, nativ_engine;
  grant update (revoked_at) on nativ.api_tokens to nativ_app;
  grant select on nativ.api_tokens to nativ_identity;
  grant update (last_used_at) on nativ.api_tokens to nativ_identity;

  revoke execute on function app.today, app.my_led_user_ids, app.emails_of, app.ids_by_email, app.id_by_email, app.known_emails, app.away_ids,
    app.hand_over, app.keep_an_admin, app.end_sessions, app.keep_absences_apart, app.keep_tasks_with_the_active from public;
  grant execute on function app.today, app.my_led_user_ids, app.emails_of, app.ids_by_email, app.id_by_email, app.known_emails, app.away_ids, app.hand_over to nativ_app;
  grant execute on function app.today to nativ_engine;
  grant execute on function app.role to nativ_app, nativ_engine, nativ_identity;
`;
