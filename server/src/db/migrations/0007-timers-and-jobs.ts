import type { Knex } from 'knex';

/**
 * Makes the tables of what an instance sets going beside tasks and posts: timers, calls, messages, notifications, incidents;
 * and of what starts one without a form: schedules and webhooks. Who sees them is said here too.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(columns);
  await knex.raw(instanceTables);
  await knex.raw(flowTables);
  await knex.raw(nodes);
  for (const [table, statements] of Object.entries(policies)) {
    for (const statement of [...protect, ...statements])
      await knex.raw(statement.replaceAll('$table', `nativ.${table}`));
  }
  await knex.raw(grants);
}

const columns = `
  -- What makes two tries to start the same thing one instance: a run of a schedule, a call, a request with a key.
  alter table nativ.instances add column start_key text;
  -- The version that it was started on, once it was moved to another: a replay begins there.
  alter table nativ.instances add column start_version_id uuid;
  create unique index instances_start_key on nativ.instances (workspace_id, start_key) where start_key is not null;
  -- What the step read of the world and a replay must read again, such as the answers of a model.
  alter table nativ.history_records add column observed jsonb;
  -- 'vote' for a task that is completed with a decision; who must not be the one to complete it.
  alter table nativ.tasks add column purpose text, add column not_by uuid[];
`;

/**
 * Timers and schedules have two times: due_at never moves, wake_at is when a node looks next. Whoever takes one moves
 * wake_at on, so that a taker that dies is followed by another, and one that keeps failing comes ever more rarely.
 */
const instanceTables = `
  create table nativ.timers (
    workspace_id uuid not null,
    id uuid not null,
    instance_id uuid not null,
    -- The counter of the engine's id, '<instance id>:<number>', as in tasks.
    number integer not null,
    node_id text not null,
    due_at timestamptz not null,
    -- How due_at was reckoned in working time, so that a change of the calendar can move it.
    due_from jsonb,
    wake_at timestamptz not null,
    attempts integer not null default 0,
    primary key (workspace_id, id),
    foreign key (workspace_id, instance_id) references nativ.instances
  );
  create index timers_wake on nativ.timers (wake_at);
  create index timers_instance on nativ.timers (workspace_id, instance_id);

  -- What an instance waits for and jobs carry out: a request to a system outside, or a run of another flow. Jobs name
  -- only its id, so that nothing of an inquiry stands in the queue.
  create table nativ.calls (
    workspace_id uuid not null,
    id uuid not null,
    instance_id uuid not null,
    number integer not null,
    node_id text not null,
    kind text not null check (kind in ('http', 'flow')),
    request jsonb,
    -- The command by which a called instance gives its result, until the caller has taken it.
    answer jsonb,
    status text not null default 'pending' check (status in ('pending', 'ended', 'cancelled')),
    created_at timestamptz not null,
    ended_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, instance_id) references nativ.instances
  );
  create index calls_instance on nativ.calls (workspace_id, instance_id);

  create table nativ.incidents (
    workspace_id uuid not null,
    id uuid not null,
    instance_id uuid not null,
    -- The counter of the engine's id; null for one that the engine does not know of, which has a job or a timer instead.
    number integer,
    node_id text,
    code text not null,
    message text not null,
    expected text,
    found text,
    options text[] not null,
    job jsonb,
    timer_id uuid,
    raised_at timestamptz not null,
    closed_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, instance_id) references nativ.instances
  );
  create index incidents_open on nativ.incidents (workspace_id, raised_at, id) where closed_at is null;
  create index incidents_instance on nativ.incidents (workspace_id, instance_id);

  create table nativ.messages (
    workspace_id uuid not null,
    id uuid not null,
    instance_id uuid not null,
    direction text not null check (direction in ('toInquirer', 'fromInquirer')),
    subject jsonb,
    text jsonb not null,
    created_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, instance_id) references nativ.instances
  );
  create index messages_instance on nativ.messages (workspace_id, instance_id, created_at);

  create table nativ.notifications (
    workspace_id uuid not null,
    id uuid not null,
    instance_id uuid not null,
    group_id uuid,
    user_id uuid,
    text jsonb not null,
    created_at timestamptz not null,
    primary key (workspace_id, id),
    check (num_nonnulls(group_id, user_id) = 1),
    foreign key (workspace_id, instance_id) references nativ.instances,
    foreign key (workspace_id, group_id) references nativ.groups,
    foreign key (workspace_id, user_id) references nativ.users
  );
  create index notifications_group on nativ.notifications (workspace_id, group_id, created_at) where group_id is not null;
  create index notifications_user on nativ.notifications (workspace_id, user_id, created_at) where user_id is not null;
  create index notifications_instance on nativ.notifications (workspace_id, instance_id);
`;

const flowTables = `
  create table nativ.schedules (
    workspace_id uuid not null,
    flow_id uuid not null,
    cron text not null,
    time_zone text not null,
    -- Null while the flow is out of use.
    next_run_at timestamptz,
    wake_at timestamptz,
    attempts integer not null default 0,
    last_run_at timestamptz,
    primary key (workspace_id, flow_id),
    foreign key (workspace_id, flow_id) references nativ.flows
  );
  create index schedules_wake on nativ.schedules (wake_at) where wake_at is not null;

  create table nativ.webhooks (
    workspace_id uuid not null,
    flow_id uuid not null,
    secret_hash bytea not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, flow_id),
    foreign key (workspace_id, flow_id) references nativ.flows
  );

  -- A system outside that flows may call: where it is, and what it wants to see, sealed.
  create table nativ.connectors (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    key text not null,
    origin text not null,
    sealed_headers bytea,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique (workspace_id, key)
  );
`;

/** The programs that work on jobs now. Only the owner, as whom the queue is worked on, reaches it. */
const nodes = `
  create schema jobs;
  revoke all on schema jobs from public;
  create table jobs.nodes (
    lock_key bigint primary key,
    pool_ids text[] not null,
    started_at timestamptz not null default now()
  );
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
const add = (condition: string) =>
  `create policy people_add on $table for insert to nativ_app with check (${here} and (${condition}))`;
const change = (condition: string) =>
  `create policy people_change on $table for update to nativ_app using (${here} and (${condition})) with check (${here} and (${condition}))`;

const visibleInstance =
  'exists (select 1 from nativ.instances i where i.workspace_id = $table.workspace_id and i.id = $table.instance_id)';
const mine = '(user_id = (select app.user_id()) or group_id = any ((select app.my_full_group_ids())::uuid[]))';
const designs = '(select app.may_design())';
const isAdmin = "(select app.role()) = 'admin'";

const policies: Readonly<Record<string, readonly string[]>> = {
  timers: [read(visibleInstance), engineAll],
  calls: [read(visibleInstance), engineAll],
  incidents: [read(visibleInstance), engineAll],
  messages: [read(visibleInstance), engineAll],
  // Its text may name what the case is about, so that it is no wider than the case.
  notifications: [read(`${mine} and ${visibleInstance}`), engineAll],
  schedules: [read(designs), add(designs), change(designs), engineAll],
  webhooks: [read(designs), add(designs), change(designs), engineAll],
  connectors: [read(designs), add(isAdmin), change(isAdmin), engineAll],
};

const grants = `
  grant select on nativ.timers, nativ.incidents, nativ.messages, nativ.notifications, nativ.schedules to nativ_app;
  grant select (workspace_id, id, instance_id, node_id, kind, status, created_at, ended_at) on nativ.calls to nativ_app;
  grant select (workspace_id, flow_id, created_at) on nativ.webhooks to nativ_app;
  grant select (workspace_id, id, key, origin, created_at, updated_at) on nativ.connectors to nativ_app;
  grant insert on nativ.schedules, nativ.webhooks, nativ.connectors to nativ_app;
  grant update (cron, time_zone, next_run_at, wake_at, attempts) on nativ.schedules to nativ_app;
  grant update (secret_hash, created_at) on nativ.webhooks to nativ_app;
  grant update (origin, sealed_headers, updated_at) on nativ.connectors to nativ_app;

  grant select on nativ.timers, nativ.calls, nativ.incidents, nativ.messages, nativ.notifications, nativ.schedules, nativ.webhooks, nativ.connectors to nativ_engine;
  grant insert on nativ.timers, nativ.calls, nativ.incidents, nativ.messages, nativ.notifications to nativ_engine;
  grant update on nativ.timers, nativ.calls, nativ.incidents, nativ.schedules to nativ_engine;
  grant delete on nativ.timers to nativ_engine;
`;
