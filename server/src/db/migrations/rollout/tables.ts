/** The version by which groups go on that are not ready for the one in use; null while that is live for everybody. */
const previous = `
  alter table nativ.flows add column previous_version integer,
    add constraint flows_previous check (previous_version is null or previous_version < published_version);
  grant update (previous_version) on nativ.flows to nativ_app;
`;

const rollouts = `
  create table nativ.rollouts (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    title text not null check (length(title) between 1 and 200),
    flow_id uuid not null,
    -- What was published since it began.
    version integer,
    go_live_on date,
    -- When a unit is ready: by the word of a champion, or once so large a share of it has passed.
    rule text not null default 'signOff' check (rule in ('signOff', 'sharePassed')),
    share double precision check (share > 0 and share <= 1),
    -- The lessons that count; all published ones of the flow when there are none.
    lesson_ids uuid[] not null default '{}' check (cardinality(lesson_ids) <= 50),
    units_see_each_other boolean not null default false,
    state text not null default 'underWay' check (state in ('underWay', 'done', 'stopped')),
    created_by uuid,
    created_at timestamptz not null default now(),
    ended_at timestamptz,
    primary key (workspace_id, id),
    check ((rule = 'sharePassed') = (share is not null)),
    check ((state = 'underWay') = (ended_at is null)),
    foreign key (workspace_id, flow_id) references nativ.flows,
    foreign key (workspace_id, created_by) references nativ.users
  );
  -- One at a time, so that it is plain for whom a flow is live.
  create unique index rollouts_under_way on nativ.rollouts (workspace_id, flow_id) where state = 'underWay';
  create index rollouts_newest on nativ.rollouts (workspace_id, id desc);
  create index rollouts_created_by on nativ.rollouts (workspace_id, created_by);

  create table nativ.rollout_units (
    workspace_id uuid not null,
    rollout_id uuid not null,
    group_id uuid not null,
    primary key (workspace_id, rollout_id, group_id),
    foreign key (workspace_id, rollout_id) references nativ.rollouts,
    foreign key (workspace_id, group_id) references nativ.groups
  );
  create index rollout_units_group on nativ.rollout_units (workspace_id, group_id);

  create table nativ.cohort_members (
    workspace_id uuid not null,
    rollout_id uuid not null,
    group_id uuid not null,
    user_id uuid not null,
    champion_id uuid,
    invited_by uuid,
    invited_at timestamptz not null default now(),
    primary key (workspace_id, rollout_id, group_id, user_id),
    foreign key (workspace_id, rollout_id, group_id) references nativ.rollout_units,
    foreign key (workspace_id, user_id) references nativ.users,
    foreign key (workspace_id, champion_id) references nativ.users,
    foreign key (workspace_id, invited_by) references nativ.users
  );
  create index cohort_members_user on nativ.cohort_members (workspace_id, user_id);

  create table nativ.sign_offs (
    workspace_id uuid not null,
    id uuid not null,
    rollout_id uuid not null,
    group_id uuid not null,
    -- Null when the share that has passed said so, or whoever did is gone.
    by_id uuid,
    at timestamptz not null default now(),
    note text not null default '' check (length(note) <= 2000),
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    primary key (workspace_id, id),
    foreign key (workspace_id, rollout_id, group_id) references nativ.rollout_units,
    foreign key (workspace_id, by_id) references nativ.users,
    foreign key (workspace_id, withdrawn_by) references nativ.users
  );
  create unique index sign_offs_in_force on nativ.sign_offs (workspace_id, rollout_id, group_id) where withdrawn_at is null;
`;

const sessions = `
  create table nativ.training_sessions (
    workspace_id uuid not null,
    id uuid not null,
    rollout_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    -- A room, or the address of a call.
    place text not null check (length(place) between 1 and 500),
    champion_id uuid,
    capacity integer check (capacity between 1 and 1000),
    called_off_at timestamptz,
    primary key (workspace_id, id),
    check (ends_at > starts_at),
    foreign key (workspace_id, rollout_id) references nativ.rollouts,
    foreign key (workspace_id, champion_id) references nativ.users
  );
  create index training_sessions_rollout on nativ.training_sessions (workspace_id, rollout_id, starts_at, id);

  create table nativ.session_learners (
    workspace_id uuid not null,
    session_id uuid not null,
    user_id uuid not null,
    invited_by uuid,
    invited_at timestamptz not null default now(),
    -- Null until somebody has said.
    attended boolean,
    primary key (workspace_id, session_id, user_id),
    foreign key (workspace_id, session_id) references nativ.training_sessions,
    foreign key (workspace_id, user_id) references nativ.users,
    foreign key (workspace_id, invited_by) references nativ.users
  );
  create index session_learners_user on nativ.session_learners (workspace_id, user_id);
`;

export const tables: readonly string[] = [previous, rollouts, sessions];
