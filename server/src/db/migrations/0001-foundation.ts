import type { Knex } from 'knex';

/**
 * Makes the schemas, the tables and the functions that policies read. Row level security is switched on in
 * 0002-row-level-security.
 *
 * Every key starts with workspace_id, so that a database spread over machines by workspace joins locally. Submissions and
 * instances have no index by time: their ids, UUIDs of version 7, are in the order of time already.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(schemas);
  await knex.raw(identityTables);
  await knex.raw(peopleTables);
  await knex.raw(designTables);
  await knex.raw(workTables);
}

const schemas = `
  create schema if not exists nativ;
  create schema if not exists app;
  create schema if not exists identity;
  revoke all on schema nativ, app, identity from public;
`;

/** The tables of the identity library; only the role nativ_identity reaches them. */
const identityTables = `
  create table identity.users (
    id text primary key,
    name text not null,
    email text not null unique,
    email_verified boolean not null default false,
    image text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create table identity.sessions (
    id text primary key,
    user_id text not null references identity.users on delete cascade,
    token text not null unique,
    expires_at timestamptz not null,
    ip_address text,
    user_agent text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create index sessions_user on identity.sessions (user_id);
  create table identity.accounts (
    id text primary key,
    user_id text not null references identity.users on delete cascade,
    account_id text not null,
    provider_id text not null,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create index accounts_user on identity.accounts (user_id);
  create table identity.verifications (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create index verifications_identifier on identity.verifications (identifier);
  create table identity.rate_limits (
    id text primary key,
    key text not null unique,
    count integer not null,
    last_request bigint not null
  );
`;

const peopleTables = `
  create table nativ.workspaces (
    id uuid primary key,
    key text not null unique,
    name jsonb not null,
    kind text not null default 'live' check (kind in ('live', 'practice')),
    created_at timestamptz not null default now()
  );
  -- The link between an identity, which signs in, and a person of a workspace, who works there.
  create table nativ.users (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    identity_id text,
    email text not null,
    name text not null,
    role text not null check (role in ('admin', 'designer', 'champion', 'member')),
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique (workspace_id, email)
  );
  create index users_identity on nativ.users (identity_id);
  create table nativ.groups (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    key text not null,
    name jsonb not null,
    description jsonb not null default '""',
    access text not null default 'closed' check (access in ('open', 'closed', 'classified')),
    created_by uuid,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique (workspace_id, key)
  );
  create table nativ.memberships (
    workspace_id uuid not null,
    group_id uuid not null,
    user_id uuid not null,
    role text not null check (role in ('manager', 'member', 'classifiedMember')),
    created_at timestamptz not null default now(),
    primary key (workspace_id, group_id, user_id),
    foreign key (workspace_id, group_id) references nativ.groups,
    foreign key (workspace_id, user_id) references nativ.users
  );
  create index memberships_user on nativ.memberships (workspace_id, user_id);
  create table nativ.audit_entries (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    at timestamptz not null default now(),
    actor_id uuid,
    action text not null,
    subject_id uuid not null,
    detail jsonb not null default '{}',
    primary key (workspace_id, id)
  );
`;

/** Documents are json, not jsonb: the order in which a form's questions stand is theirs to keep, and jsonb sorts keys. */
const designTables = `
  create table nativ.forms (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    key text not null,
    draft json not null,
    published_version integer,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique (workspace_id, key)
  );
  create table nativ.form_versions (
    workspace_id uuid not null,
    id uuid not null,
    form_id uuid not null,
    number integer not null,
    document json not null,
    published_at timestamptz not null default now(),
    published_by uuid,
    primary key (workspace_id, id),
    unique (workspace_id, form_id, number),
    foreign key (workspace_id, form_id) references nativ.forms
  );
  create table nativ.flows (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    key text not null,
    draft json not null,
    published_version integer,
    -- The form whose submissions the published version takes: one flow at most answers for a form.
    start_form_id uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique (workspace_id, key),
    unique (workspace_id, start_form_id),
    foreign key (workspace_id, start_form_id) references nativ.forms
  );
  create table nativ.flow_versions (
    workspace_id uuid not null,
    id uuid not null,
    flow_id uuid not null,
    number integer not null,
    document json not null,
    -- The form versions that the expressions of the flow were checked against, and are compiled against for ever.
    form_version_ids uuid[] not null default '{}',
    published_at timestamptz not null default now(),
    published_by uuid,
    primary key (workspace_id, id),
    unique (workspace_id, flow_id, number),
    foreign key (workspace_id, flow_id) references nativ.flows
  );
`;

const workTables = `
  create table nativ.submissions (
    workspace_id uuid not null,
    id uuid not null,
    form_version_id uuid not null,
    instance_id uuid,
    reference text not null,
    -- A keyed hash of the receipt: whoever reads the database cannot come back as the inquirer.
    receipt_hash bytea not null,
    language text not null,
    answers jsonb not null,
    idempotency_key text,
    -- Of the body, so that a key that comes again with another body is refused rather than acknowledged.
    request_hash bytea,
    created_at timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, reference),
    unique (workspace_id, receipt_hash),
    foreign key (workspace_id, form_version_id) references nativ.form_versions
  );
  create unique index submissions_idempotency on nativ.submissions (workspace_id, idempotency_key) where idempotency_key is not null;

  create table nativ.instances (
    workspace_id uuid not null,
    id uuid not null,
    flow_version_id uuid not null,
    submission_id uuid,
    status text not null check (status in ('running', 'completed', 'cancelled', 'incident')),
    revision integer not null,
    -- The state of the engine without variables.data, which stands once, in submissions.answers.
    state jsonb not null,
    -- The groups in which it left a task or a post: whom the instance concerns.
    group_ids uuid[] not null default '{}',
    started_at timestamptz not null,
    ended_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, flow_version_id) references nativ.flow_versions,
    foreign key (workspace_id, submission_id) references nativ.submissions
  );

  create table nativ.history_records (
    workspace_id uuid not null,
    instance_id uuid not null,
    sequence integer not null,
    at timestamptz not null,
    cause jsonb not null,
    events jsonb not null,
    primary key (workspace_id, instance_id, sequence),
    foreign key (workspace_id, instance_id) references nativ.instances
  );

  create table nativ.tasks (
    workspace_id uuid not null,
    id uuid not null,
    instance_id uuid not null,
    -- The counter of the engine's id of the task, '<instance id>:<number>'.
    number integer not null,
    node_id text not null,
    group_id uuid not null,
    title jsonb not null,
    instructions jsonb,
    form_version_id uuid,
    status text not null check (status in ('open', 'completed', 'cancelled')),
    assignee_id uuid,
    answers jsonb,
    due_at timestamptz,
    created_at timestamptz not null,
    completed_at timestamptz,
    completed_by uuid,
    primary key (workspace_id, id),
    foreign key (workspace_id, instance_id) references nativ.instances,
    foreign key (workspace_id, group_id) references nativ.groups,
    foreign key (workspace_id, form_version_id) references nativ.form_versions,
    foreign key (workspace_id, assignee_id) references nativ.users
  );
  create index tasks_group on nativ.tasks (workspace_id, group_id, status, created_at, id);
  create index tasks_assignee on nativ.tasks (workspace_id, assignee_id, status, created_at, id) where assignee_id is not null;
  create index tasks_instance on nativ.tasks (workspace_id, instance_id);

  create table nativ.posts (
    workspace_id uuid not null,
    id uuid not null,
    group_id uuid not null,
    instance_id uuid,
    author_id uuid,
    text jsonb not null,
    created_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, group_id) references nativ.groups,
    foreign key (workspace_id, instance_id) references nativ.instances,
    foreign key (workspace_id, author_id) references nativ.users
  );
  create index posts_group on nativ.posts (workspace_id, group_id, created_at, id);

  create table nativ.comments (
    workspace_id uuid not null,
    id uuid not null,
    post_id uuid,
    task_id uuid,
    author_id uuid not null,
    text text not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    check (num_nonnulls(post_id, task_id) = 1),
    foreign key (workspace_id, post_id) references nativ.posts,
    foreign key (workspace_id, task_id) references nativ.tasks,
    foreign key (workspace_id, author_id) references nativ.users
  );
  create index comments_post on nativ.comments (workspace_id, post_id, created_at) where post_id is not null;
  create index comments_task on nativ.comments (workspace_id, task_id, created_at) where task_id is not null;
`;
