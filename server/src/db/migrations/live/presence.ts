const here = 'workspace_id = (select app.workspace_id())';
const me = '(select app.user_id())';
const seen = `case when task_id is not null
    then exists (select 1 from nativ.tasks x where x.workspace_id = nativ.presence.workspace_id and x.id = nativ.presence.task_id)
    else exists (select 1 from nativ.instances x where x.workspace_id = nativ.presence.workspace_id and x.id = nativ.presence.instance_id) end`;

/**
 * Who has a task or a case open, by tab, and whether they are writing. Unlogged: it is worth nothing after a minute, and a sign of
 * life every twenty seconds from each open page should not go through the log of the database.
 */
export const presence: readonly string[] = [
  `
  create unlogged table nativ.presence (
    workspace_id uuid not null,
    task_id uuid,
    instance_id uuid,
    item_id uuid not null generated always as (coalesce(task_id, instance_id)) stored,
    user_id uuid not null,
    -- Made up by the page, so that two tabs of one person are two.
    tab text not null check (length(tab) between 8 and 64),
    is_writing boolean not null default false,
    since timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    primary key (workspace_id, item_id, user_id, tab),
    check (num_nonnulls(task_id, instance_id) = 1),
    foreign key (workspace_id, user_id) references nativ.users
  )`,
  'create index presence_user on nativ.presence (workspace_id, user_id)',
  'alter table nativ.presence enable row level security',
  'alter table nativ.presence force row level security',
  'create policy owner_all on nativ.presence for all to current_user using (true) with check (true)',
  `create policy people_read on nativ.presence for select to nativ_app using (${here} and ${seen})`,
  `create policy people_add on nativ.presence for insert to nativ_app with check (${here} and user_id = ${me} and ${seen})`,
  `create policy people_change on nativ.presence for update to nativ_app using (${here} and user_id = ${me}) with check (${here} and user_id = ${me})`,
  `create policy people_remove on nativ.presence for delete to nativ_app using (${here} and user_id = ${me})`,
  `create policy engine_read on nativ.presence for select to nativ_engine using (${here})`,
  `
  grant select, delete on nativ.presence to nativ_app;
  grant insert (workspace_id, task_id, instance_id, user_id, tab, is_writing) on nativ.presence to nativ_app;
  grant update (is_writing, seen_at) on nativ.presence to nativ_app;
  grant select on nativ.presence to nativ_engine`,
];
