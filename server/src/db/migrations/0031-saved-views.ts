import type { Knex } from 'knex';

/**
 * Keeps the views that people make of a group, and lets the page of a group open with any of its six. Indexes carry what
 * the board shows as done and what the calendar asks for.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [savedViews, protect, grants, defaultView, indexes]) await knex.raw(statement);
}

const savedViews = `
  create table nativ.saved_views (
    workspace_id uuid not null,
    id uuid not null,
    group_id uuid not null,
    -- Who made it. A private one is theirs alone; a shared one is the group's and stays when they go.
    user_id uuid not null,
    name text not null check (length(name) between 1 and 80),
    view text not null check (view in ('feed', 'board', 'table', 'calendar', 'timeline', 'dashboard')),
    -- Filters, order and columns (schemas: nativ:api/view-settings): ids and names of ours, never what somebody wrote.
    settings jsonb not null check (jsonb_typeof(settings) = 'object'),
    is_shared boolean not null default false,
    -- The page of the group opens with it.
    is_default boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (workspace_id, id),
    check (is_shared or not is_default),
    foreign key (workspace_id, group_id) references nativ.groups,
    foreign key (workspace_id, user_id) references nativ.users
  );
  create index saved_views_group on nativ.saved_views (workspace_id, group_id, user_id);
  create index saved_views_user on nativ.saved_views (workspace_id, user_id);
  create unique index saved_views_default on nativ.saved_views (workspace_id, group_id) where is_default;
`;

const here = 'workspace_id = (select app.workspace_id())';
const known = 'group_id = any ((select app.my_group_ids())::uuid[])';
const mine = 'user_id = (select app.user_id())';
const managed = 'group_id = any ((select app.my_managed_group_ids())::uuid[])';
/** What one keeps for oneself is one's own; what everybody has is for those who manage the group. */
const changeable = `${here} and ${known} and ((not is_shared and ${mine}) or (is_shared and ${managed}))`;

const protect = `
  alter table nativ.saved_views enable row level security;
  alter table nativ.saved_views force row level security;
  create policy owner_all on nativ.saved_views for all to current_user using (true) with check (true);
  create policy people_read on nativ.saved_views for select to nativ_app using (${here} and ${known} and (is_shared or ${mine}));
  create policy people_add on nativ.saved_views for insert to nativ_app with check (${mine} and ${changeable});
  -- Shared by a manager, a view of one's own becomes the group's; taken back, it is again one's own.
  create policy people_change on nativ.saved_views for update to nativ_app using (${changeable}) with check (${changeable});
  create policy people_remove on nativ.saved_views for delete to nativ_app using (${changeable});
  create policy engine_read on nativ.saved_views for select to nativ_engine using (${here});
`;

const grants = `
  grant select, delete on nativ.saved_views to nativ_app;
  grant select on nativ.saved_views to nativ_engine;
  grant insert (workspace_id, id, group_id, user_id, name, view, settings, is_shared) on nativ.saved_views to nativ_app;
  grant update (name, view, settings, is_shared, is_default, updated_at) on nativ.saved_views to nativ_app;
`;

/** What was called the tasks of a group is its board. */
const defaultView = `
  alter table nativ.groups drop constraint groups_default_view_check;
  update nativ.groups set default_view = 'board' where default_view = 'tasks';
  alter table nativ.groups add constraint groups_default_view_check
    check (default_view in ('feed', 'board', 'table', 'calendar', 'timeline', 'dashboard'));
`;

const indexes = `
  create index tasks_done on nativ.tasks (workspace_id, group_id, completed_at desc, id desc) where status = 'completed';
  create index tasks_group_due on nativ.tasks (workspace_id, group_id, due_at, id) where due_at is not null;
`;
