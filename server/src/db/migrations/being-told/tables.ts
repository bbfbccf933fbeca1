/** What somebody may be told of, in the order in which it is asked about. */
const kinds = [
  'assigned',
  'handedOver',
  'dueSoon',
  'overdue',
  'inquirerWrote',
  'replied',
  'mentioned',
  'watched',
  'invited',
  'shown',
  'flowNotice',
  'glassBroken',
  'retentionWarning',
  'erasureAsked',
  'exported',
] as const;
const listed = kinds.map((kind) => `'${kind}'`).join(', ');

/** What nobody can switch off in the application: that their group was opened, and that somebody read everything about them. */
const always = "'glassBroken', 'exported'";
/** What disturbs, on a telephone and in a mail, unless somebody chose otherwise. */
const pressing =
  "'assigned', 'handedOver', 'dueSoon', 'overdue', 'inquirerWrote', 'replied', 'mentioned', 'invited', 'glassBroken'";

export const columns = `
  alter table nativ.notices drop constraint notices_kind_check, add constraint notices_kind_check check (kind in (${listed}));
  -- Until the sweep has seen it, which decides by which ways it goes out. What was there before goes out by none.
  alter table nativ.notices add column fresh boolean not null default false;
  alter table nativ.notices alter column fresh set default true;
  alter table nativ.notices
    add column digest_wanted boolean not null default false,
    add column push_wanted boolean not null default false,
    -- The digest that told of it.
    add column digest_id uuid;
  create index notices_fresh on nativ.notices (at) where fresh;
  create index notices_digest_wanted on nativ.notices (workspace_id, user_id) where digest_wanted;
  create index notices_push_wanted on nativ.notices (workspace_id, user_id) where push_wanted;
  create index notices_digest on nativ.notices (workspace_id, digest_id) where digest_id is not null;
`;

export const tables = `
  -- No row: what app.notice_settings_of says. Minutes are those of a day.
  create table nativ.notice_settings (
    workspace_id uuid not null,
    user_id uuid not null,
    language text check (language in ('he', 'en')),
    -- Null: that of the workspace.
    time_zone text,
    quiet_from smallint check (quiet_from between 0 and 1439),
    quiet_to smallint check (quiet_to between 0 and 1439),
    digest text not null default 'workingDays' check (digest in ('off', 'hourly', 'daily', 'workingDays')),
    digest_minute smallint not null default 480 check (digest_minute between 0 and 1439),
    updated_at timestamptz not null default now(),
    primary key (workspace_id, user_id),
    check ((quiet_from is null) = (quiet_to is null)),
    check (quiet_from <> quiet_to),
    foreign key (workspace_id, user_id) references nativ.users
  );
  -- No row: what app.notice_defaults says.
  create table nativ.notice_choices (
    workspace_id uuid not null,
    user_id uuid not null,
    kind text not null check (kind in (${listed})),
    in_app boolean not null check (in_app or kind not in (${always})),
    digest boolean not null,
    push boolean not null,
    -- It goes out in quiet hours too.
    urgent boolean not null,
    primary key (workspace_id, user_id, kind),
    foreign key (workspace_id, user_id) references nativ.users
  );
  -- A browser that may be told while nobody looks at it. Whoever knows the endpoint has it from that browser.
  create table nativ.push_devices (
    workspace_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    -- The session that it belongs to: ended by hand, it takes the device along. Null when that is over by its age.
    session_id text,
    endpoint text not null,
    endpoint_hash bytea not null unique,
    p256dh bytea not null check (octet_length(p256dh) = 65),
    auth bytea not null check (octet_length(auth) = 16),
    user_agent text,
    created_at timestamptz not null default now(),
    last_sent_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, user_id) references nativ.users
  );
  create index push_devices_user on nativ.push_devices (workspace_id, user_id);
  create index push_devices_session on nativ.push_devices (session_id);
  -- Who is to be told by a way, and when somebody looks next. Gone when nothing waits to be told.
  create table nativ.notice_turns (
    workspace_id uuid not null,
    user_id uuid not null,
    channel text not null check (channel in ('digest', 'push')),
    -- Of a digest: the time that it is for. Null until it was reckoned.
    planned_for timestamptz,
    wake_at timestamptz not null default now(),
    attempts integer not null default 0,
    primary key (workspace_id, user_id, channel),
    foreign key (workspace_id, user_id) references nativ.users
  );
  create index notice_turns_wake on nativ.notice_turns (wake_at);
  -- One mail for a person and a time, whoever is about to send it.
  create table nativ.digests (
    workspace_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    period_at timestamptz not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique (workspace_id, user_id, period_at),
    foreign key (workspace_id, user_id) references nativ.users
  );
  create index digests_created on nativ.digests (created_at);
  -- What is on its way to a device: ids only.
  create table nativ.pushes (
    workspace_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    device_id uuid not null,
    notice_ids uuid[] not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, device_id) references nativ.push_devices on delete cascade
  );
  create index pushes_device on nativ.pushes (workspace_id, device_id);
  -- What was said of a due time, so that it is said once.
  create table nativ.due_tellings (
    workspace_id uuid not null,
    task_id uuid not null,
    user_id uuid not null,
    stage text not null check (stage in ('soon', 'over')),
    due_at timestamptz not null,
    primary key (workspace_id, task_id, user_id, stage, due_at),
    foreign key (workspace_id, task_id) references nativ.tasks on delete cascade,
    foreign key (workspace_id, user_id) references nativ.users
  );
  create index due_tellings_due on nativ.due_tellings (due_at);
  create index tasks_due_assigned on nativ.tasks (due_at) where status = 'open' and assignee_id is not null and due_at is not null;

  alter table identity.mails drop constraint mails_kind_check, add constraint mails_kind_check
    check (kind in ('invitation', 'passwordReset', 'passwordChanged', 'secondFactorOff', 'nothing', 'digest'));
`;

/** The one place that says what holds for whoever has chosen nothing. */
export const defaults = `
  create function app.notice_defaults() returns table (kind text, in_app boolean, digest boolean, push boolean, urgent boolean)
  language sql immutable set search_path = ''
    begin atomic
      select k, true, k <> 'exported', k in (${pressing}), k = 'glassBroken' from unnest(array[${listed}]) k;
    end;
`;

const here = 'workspace_id = (select app.workspace_id())';
/** One's own, as long as one's account is open. */
const mine = `${here} and user_id = (select app.user_id()) and (select app.role()) is not null`;
const protect = (table: string) => [
  `alter table nativ.${table} enable row level security`,
  `alter table nativ.${table} force row level security`,
  `create policy owner_all on nativ.${table} for all to current_user using (true) with check (true)`,
  `create policy engine_all on nativ.${table} for all to nativ_engine using (${here}) with check (${here})`,
];
const own = (table: string) =>
  `create policy people_all on nativ.${table} for all to nativ_app using (${mine}) with check (${mine})`;

export const policies = [
  ...['notice_settings', 'notice_choices', 'push_devices', 'notice_turns', 'digests', 'pushes', 'due_tellings'].flatMap(
    protect,
  ),
  own('notice_settings'),
  own('notice_choices'),
  ...['push_devices', 'notice_turns', 'digests', 'pushes', 'due_tellings'].map(
    (table) => `create policy people_read on nativ.${table} for select to nativ_app using (${mine})`,
  ),
  `create policy people_remove on nativ.push_devices for delete to nativ_app using (${mine})`,
];

export const grants = `
  grant select, insert on nativ.notice_settings, nativ.notice_choices to nativ_app;
  grant update (language, time_zone, quiet_from, quiet_to, digest, digest_minute, updated_at) on nativ.notice_settings to nativ_app;
  grant update (in_app, digest, push, urgent) on nativ.notice_choices to nativ_app;
  grant select (workspace_id, id, user_id, session_id, user_agent, created_at, last_sent_at), delete on nativ.push_devices to nativ_app;
  grant select on nativ.notice_turns, nativ.digests, nativ.pushes, nativ.due_tellings to nativ_app;

  grant select, insert on nativ.notice_settings to nativ_engine;
  grant update (digest, updated_at) on nativ.notice_settings to nativ_engine;
  grant select on nativ.notice_choices, nativ.push_devices, nativ.due_tellings, nativ.digests to nativ_engine;
  grant select, insert, delete on nativ.pushes to nativ_engine;
  grant delete, update (last_sent_at) on nativ.push_devices to nativ_engine;
  grant select, delete, update (planned_for, wake_at, attempts) on nativ.notice_turns to nativ_engine;
  grant insert on nativ.digests to nativ_engine;
  grant update (digest_wanted, push_wanted, digest_id) on nativ.notices to nativ_engine;
`;
