export const tables = `
  -- A question to a champion: where somebody was, and a picture with nothing in it but texts of ours.
  create table nativ.questions (
    workspace_id uuid not null,
    id uuid not null,
    asker_id uuid not null,
    text text not null check (length(text) between 1 and 2000),
    -- The pattern of an address: no digit has a place in it, so that no id has.
    screen text not null check (screen ~ '^/[a-zA-Z$/-]*$'),
    flow_id uuid,
    flow_number integer,
    node_id text,
    task_id uuid,
    instance_id uuid,
    -- A practice room, which may be gone when somebody reads this.
    room_id uuid,
    picture jsonb,
    state text not null default 'open' check (state in ('open', 'answered', 'closed')),
    -- Who has it now, and who had it before.
    champion_id uuid,
    had uuid[] not null default '{}',
    -- When it goes on to the next; null when it does not.
    passes_at timestamptz,
    created_at timestamptz not null default now(),
    answered_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, asker_id) references nativ.users,
    foreign key (workspace_id, champion_id) references nativ.users,
    foreign key (workspace_id, flow_id) references nativ.flows,
    foreign key (workspace_id, task_id) references nativ.tasks,
    foreign key (workspace_id, instance_id) references nativ.instances
  );
  create index questions_asker on nativ.questions (workspace_id, asker_id, created_at desc);
  create index questions_open on nativ.questions (workspace_id, champion_id, created_at) where state = 'open';
  create index questions_state on nativ.questions (workspace_id, state, created_at);
  create index questions_passing on nativ.questions (passes_at) where state = 'open' and passes_at is not null;
  create index questions_step on nativ.questions (workspace_id, flow_id, created_at) where flow_id is not null;
  create index questions_instance on nativ.questions (workspace_id, instance_id) where instance_id is not null;
  create index questions_task on nativ.questions (workspace_id, task_id) where task_id is not null;

  create table nativ.question_replies (
    workspace_id uuid not null,
    id uuid not null,
    question_id uuid not null,
    author_id uuid not null,
    text text not null check (length(text) between 1 and 5000),
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, question_id) references nativ.questions on delete cascade,
    foreign key (workspace_id, author_id) references nativ.users
  );
  create index question_replies_question on nativ.question_replies (workspace_id, question_id, created_at);

  create table nativ.tips (
    workspace_id uuid not null,
    id uuid not null,
    text jsonb not null,
    -- Where it is shown, by keys, which stay: a screen, or a flow and a step of it.
    screen text check (screen ~ '^/[a-zA-Z$/-]*$'),
    flow_key text,
    node_id text,
    leaves_after integer not null default 3 check (leaves_after between 1 and 100),
    created_by uuid not null,
    updated_at timestamptz not null default now(),
    archived_at timestamptz,
    primary key (workspace_id, id),
    check ((screen is null) <> (flow_key is null)),
    check (node_id is null or flow_key is not null),
    foreign key (workspace_id, created_by) references nativ.users
  );
  create index tips_screen on nativ.tips (workspace_id, screen) where archived_at is null;
  create index tips_step on nativ.tips (workspace_id, flow_key, node_id) where archived_at is null;

  -- Who said that they know a tip.
  create table nativ.tip_marks (
    workspace_id uuid not null,
    tip_id uuid not null,
    user_id uuid not null,
    at timestamptz not null default now(),
    primary key (workspace_id, tip_id, user_id),
    foreign key (workspace_id, tip_id) references nativ.tips on delete cascade,
    foreign key (workspace_id, user_id) references nativ.users
  );
  create index tip_marks_user on nativ.tip_marks (workspace_id, user_id);
  -- How often somebody has done a step, which is when its tips leave.
  create index tasks_done_by on nativ.tasks (workspace_id, completed_by, node_id) where completed_by is not null and node_id is not null;

  create table nativ.articles (
    workspace_id uuid not null,
    id uuid not null,
    key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title jsonb not null,
    summary jsonb not null,
    -- Markdown without HTML, by language.
    body jsonb not null,
    -- What it belongs to (schemas: nativ:api/help-link), by keys.
    links jsonb not null default '[]' check (jsonb_typeof(links) = 'array'),
    state text not null default 'draft' check (state in ('draft', 'published', 'archived')),
    version integer not null default 1,
    updated_by uuid not null,
    updated_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique (workspace_id, key),
    foreign key (workspace_id, updated_by) references nativ.users
  );
  create table nativ.article_versions (
    workspace_id uuid not null,
    article_id uuid not null,
    version integer not null,
    title jsonb not null,
    summary jsonb not null,
    body jsonb not null,
    by_id uuid not null,
    at timestamptz not null default now(),
    primary key (workspace_id, article_id, version),
    foreign key (workspace_id, article_id) references nativ.articles on delete cascade,
    foreign key (workspace_id, by_id) references nativ.users
  );

  -- No row: four working hours.
  create table nativ.help_settings (
    workspace_id uuid not null primary key references nativ.workspaces,
    pass_on_hours integer not null check (pass_on_hours between 1 and 80)
  );

  alter table nativ.notices add column question_id uuid;
  alter table nativ.notices add foreign key (workspace_id, question_id) references nativ.questions on delete cascade;
  create index notices_question on nativ.notices (workspace_id, question_id) where question_id is not null;
`;
