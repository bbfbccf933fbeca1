/** What groups are beside their name, what concerns whom, and who broke which glass. */
export const tables: readonly string[] = [
  `
  alter table nativ.groups
    -- Ordered lists of { key, name, colour }: short, read as a whole and changed as a whole.
    add column statuses jsonb not null default '[]' check (jsonb_typeof(statuses) = 'array'),
    add column labels jsonb not null default '[]' check (jsonb_typeof(labels) = 'array'),
    add column archived_at timestamptz;
  -- The groups that an entry is about, so that nobody reads in it of a group that they may not know of.
  alter table nativ.audit_entries add column group_ids uuid[] not null default '{}';
  create index audit_entries_groups on nativ.audit_entries using gin (group_ids) where group_ids <> '{}';
  -- A notice to a group need not come from a case.
  alter table nativ.notifications alter column instance_id drop not null;
  `,
  `
  -- Items that somebody is shown although they do not see the whole group. Ids only.
  create table nativ.concerns (
    workspace_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    -- The group in whose name it was said: when the person leaves it, this shows them nothing any more.
    group_id uuid not null,
    task_id uuid,
    post_id uuid,
    instance_id uuid,
    item_id uuid not null generated always as (coalesce(task_id, post_id, instance_id)) stored,
    reason text not null check (reason in ('watch', 'mention', 'grant')),
    given_by uuid not null,
    given_at timestamptz not null default now(),
    until timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, user_id, item_id, reason),
    check (num_nonnulls(task_id, post_id, instance_id) = 1),
    check (reason = 'grant' or until is null),
    foreign key (workspace_id, user_id) references nativ.users,
    foreign key (workspace_id, given_by) references nativ.users,
    foreign key (workspace_id, group_id) references nativ.groups,
    foreign key (workspace_id, task_id) references nativ.tasks,
    foreign key (workspace_id, post_id) references nativ.posts,
    foreign key (workspace_id, instance_id) references nativ.instances
  );
  create index concerns_item on nativ.concerns (workspace_id, item_id);
  `,
  `
  create table nativ.break_glass (
    workspace_id uuid not null,
    id uuid not null,
    group_id uuid not null,
    opened_by uuid not null,
    reason text not null check (length(reason) between 10 and 1000),
    opened_at timestamptz not null default now(),
    until timestamptz not null check (until > opened_at and until <= opened_at + interval '24 hours'),
    closed_at timestamptz,
    closed_by uuid,
    primary key (workspace_id, id),
    check ((closed_at is null) = (closed_by is null)),
    foreign key (workspace_id, group_id) references nativ.groups,
    foreign key (workspace_id, opened_by) references nativ.users
  );
  create index break_glass_open on nativ.break_glass (workspace_id, opened_by) where closed_at is null;
  create index break_glass_group on nativ.break_glass (workspace_id, group_id, opened_at);
  -- What was asked for while the glass was broken: the route, and the item where one was named.
  create table nativ.break_glass_reads (
    workspace_id uuid not null,
    id uuid not null,
    opening_id uuid not null,
    at timestamptz not null default clock_timestamp(),
    route text not null,
    item_id uuid,
    primary key (workspace_id, id),
    foreign key (workspace_id, opening_id) references nativ.break_glass
  );
  create index break_glass_reads_opening on nativ.break_glass_reads (workspace_id, opening_id, id);
  `,
];
