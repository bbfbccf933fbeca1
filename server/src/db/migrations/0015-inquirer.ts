import type { Knex } from 'knex';

/**
 * Makes what an inquirer comes back for: messages both ways, a count of look-ups that keeps receipts from being guessed,
 * and the list of erasures, which says that somebody was erased and never what they had said.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(messages);
  await knex.raw(lookUps);
  await knex.raw(erasures);
  await knex.raw(concern);
  for (const statement of policies) await knex.raw(statement);
  await knex.raw(grants);
}

const messages = `
  -- Who of the staff wrote it; null for what a flow or the inquirer wrote.
  alter table nativ.messages add column author_id uuid,
    add foreign key (workspace_id, author_id) references nativ.users;
  -- Who took a call and filled the form for the caller; null when the inquirer did.
  alter table nativ.submissions add column taken_by uuid,
    add foreign key (workspace_id, taken_by) references nativ.users;
`;

/** Counted in the database, so that every node counts on. A bucket is a keyed hash of an address, or 'all' for everybody. */
const lookUps = `
  create schema guard;
  revoke all on schema guard from public;
  create table guard.look_ups (
    bucket text primary key,
    window_at timestamptz not null,
    tries integer not null
  );
  create function app.count_look_up(of_bucket text, seconds integer) returns integer language sql security definer set search_path = ''
    begin atomic
      insert into guard.look_ups as l (bucket, window_at, tries)
      values (of_bucket, now(), 1)
      on conflict (bucket) do update set
        tries = case when l.window_at < now() - seconds * interval '1 second' then 1 else l.tries + 1 end,
        window_at = case when l.window_at < now() - seconds * interval '1 second' then now() else l.window_at end
      returning tries;
    end;
  -- What nobody has asked for since a day is nobody's any more.
  create function app.forget_look_ups() returns void language sql security definer set search_path = ''
    begin atomic
      delete from guard.look_ups where window_at < now() - interval '1 day';
    end;
`;

const erasures = `
  create table nativ.erasures (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    kind text not null check (kind in ('inquirer', 'person')),
    -- The submission, or the person of the staff. It outlives them, as a number that leads nowhere.
    subject_id uuid not null,
    instance_id uuid,
    cause text not null check (cause in ('inquirer', 'staff', 'retention', 'command')),
    -- Null when the inquirer asked, or a rule.
    requested_by uuid,
    requested_at timestamptz not null default now(),
    due_at timestamptz not null,
    -- When the managers of the group were told that it is coming.
    warned_at timestamptz,
    cancelled_at timestamptz,
    done_at timestamptz,
    -- How much went, by table: numbers only.
    counts jsonb,
    primary key (workspace_id, id),
    foreign key (workspace_id, requested_by) references nativ.users
  );
  create unique index erasures_open on nativ.erasures (workspace_id, subject_id) where cancelled_at is null and done_at is null;
  create index erasures_due on nativ.erasures (due_at) where cancelled_at is null and done_at is null;
`;

/** Asked with the sight of the person, like the policies of what is sealed. */
const concern = `
  create function app.concerns_me(instance uuid) returns boolean language sql stable set search_path = ''
    begin atomic
      select coalesce((
        select i.group_ids && (select app.my_member_group_ids() || app.my_opened_group_ids())::uuid[] or i.id = any ((select app.my_task_instance_ids())::uuid[])
        from nativ.instances i where i.workspace_id = app.workspace_id() and i.id = instance), false);
    end;
`;

const here = 'workspace_id = (select app.workspace_id())';
const isAdmin = "(select app.role()) = 'admin'";
/** An admin looks after the law; a manager of a group, after its cases. */
const mine = `case when instance_id is null then ${isAdmin} else exists (
  select 1 from nativ.instances i where i.workspace_id = nativ.erasures.workspace_id and i.id = nativ.erasures.instance_id
    and i.group_ids && (select app.my_managed_group_ids())::uuid[]) end`;
const policies = [
  'alter table nativ.erasures enable row level security',
  'alter table nativ.erasures force row level security',
  'create policy owner_all on nativ.erasures for all to current_user using (true) with check (true)',
  `create policy people_read on nativ.erasures for select to nativ_app using (${here} and (${mine}))`,
  `create policy people_add on nativ.erasures for insert to nativ_app
     with check (${here} and requested_by = (select app.user_id()) and cause = 'staff' and (${mine}))`,
  `create policy people_change on nativ.erasures for update to nativ_app
     using (${here} and cause = 'staff' and done_at is null and (${mine})) with check (${here} and cause = 'staff' and (${mine}))`,
  `create policy engine_all on nativ.erasures for all to nativ_engine using (${here}) with check (${here})`,
];

const grants = `
  grant select on nativ.erasures to nativ_app;
  grant insert (workspace_id, id, kind, subject_id, instance_id, cause, requested_by, due_at) on nativ.erasures to nativ_app;
  grant update (cancelled_at) on nativ.erasures to nativ_app;
  grant select (taken_by) on nativ.submissions to nativ_app;

  grant select, insert, update on nativ.erasures to nativ_engine;
  grant update (taken_by) on nativ.submissions to nativ_engine;
  grant select on nativ.memberships to nativ_engine;

  revoke execute on function app.count_look_up, app.forget_look_ups, app.concerns_me from public;
  grant execute on function app.count_look_up, app.forget_look_ups to nativ_engine;
  grant execute on function app.concerns_me to nativ_app, nativ_engine;
`;
