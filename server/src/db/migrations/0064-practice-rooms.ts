import type { Knex } from 'knex';

/**
 * Makes practice rooms: a room is a workspace of the kind 'practice', linked to the live one whose forms, flows and people it
 * was copied from. What is said of a room stands in the live workspace under the room's id, so that one row serves both
 * sides; what happens in a room stands in the room.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [workspaces, rooms, drawer, sight]) await knex.raw(statement);
  for (const [table, statements] of Object.entries(policies)) {
    for (const statement of [...protect, ...statements])
      await knex.raw(statement.replaceAll('$table', `nativ.${table}`));
  }
  await knex.raw(grants);
}

const workspaces = `
  alter table nativ.workspaces
    add column live_workspace_id uuid references nativ.workspaces,
    -- How far the clock of a room is ahead. It is moved forward only: what happened stays before what happens.
    add column clock_offset_ms bigint not null default 0 check (clock_offset_ms >= 0),
    add constraint workspaces_practice check ((kind = 'practice') = (live_workspace_id is not null)),
    add constraint workspaces_clock check (kind = 'practice' or clock_offset_ms = 0);
  create index workspaces_rooms on nativ.workspaces (live_workspace_id) where live_workspace_id is not null;
`;

const rooms = `
  create table nativ.practice_rooms (
    -- The live workspace; the id is the room's own workspace.
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null unique references nativ.workspaces,
    owner_id uuid not null,
    title text check (length(title) between 1 and 120),
    purpose text not null default 'free' check (purpose in ('free', 'lesson', 'assessment')),
    -- What is practised, as it was called when the room was opened.
    flow_key text,
    -- Whether the flow and its forms came as drafts.
    from_draft boolean not null default false,
    lesson_id uuid,
    -- What colleagues do first, in this order: [{ nodeId, data }].
    script jsonb not null default '[]' check (jsonb_typeof(script) = 'array'),
    colleagues_on boolean not null default true,
    -- How long a colleague takes for a task, by the clock of the room.
    colleagues_delay_ms bigint not null default 20000 check (colleagues_delay_ms between 0 and 2592000000),
    -- Whether those who lead training see the room and may join it.
    is_shared boolean not null default false,
    created_at timestamptz not null default now(),
    last_used_at timestamptz not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, owner_id) references nativ.users
  );
  create index practice_rooms_owner on nativ.practice_rooms (workspace_id, owner_id);
  create index practice_rooms_unused on nativ.practice_rooms (last_used_at);

  -- Who works in a room as themselves; everybody else there is a simulated colleague.
  create table nativ.practice_room_members (
    workspace_id uuid not null,
    room_id uuid not null,
    user_id uuid not null,
    joined_at timestamptz not null default now(),
    last_active_at timestamptz,
    primary key (workspace_id, room_id, user_id),
    foreign key (workspace_id, room_id) references nativ.practice_rooms on delete cascade,
    foreign key (workspace_id, user_id) references nativ.users
  );
  create index practice_room_members_user on nativ.practice_room_members (workspace_id, user_id);
`;

/** What would have gone out. It names ids only, as the queue does: what it would have said is read where it stands. */
const drawer = `
  create table nativ.drawer_entries (
    -- The room.
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null default gen_random_uuid(),
    kind text not null check (kind in ('callHttp', 'askModel', 'sendMail', 'sendPush')),
    instance_id uuid,
    -- Of a call that waits for an answer: the row of nativ.calls.
    call_id uuid,
    -- As it would have been put into the queue.
    payload jsonb not null,
    created_at timestamptz not null default now(),
    answered_at timestamptz,
    primary key (workspace_id, id)
  );
  create index drawer_entries_time on nativ.drawer_entries (workspace_id, created_at, id);
`;

/** SECURITY DEFINER, since the policies of rooms and of their members would ask each other. */
const sight = `
  create function app.may_lead() returns boolean language sql stable security definer set search_path = ''
    return coalesce(app.role() in ('admin', 'champion'), false);
  -- The rooms that I see, from the live workspace or, within a room, that one: mine, those I was asked into, and what was
  -- shared with those who lead training.
  create function app.my_room_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(r.id), '{}') from nativ.practice_rooms r
      where (select app.role()) is not null and (r.id = app.workspace_id() or (r.workspace_id = app.workspace_id() and (
        exists (select 1 from nativ.practice_room_members m
                where m.workspace_id = r.workspace_id and m.room_id = r.id and m.user_id = app.user_id())
        or (r.is_shared and (select app.may_lead())))));
    end;
  revoke execute on function app.may_lead, app.my_room_ids from public;
  grant execute on function app.may_lead, app.my_room_ids to nativ_app, nativ_engine, nativ_identity;
`;

const protect = [
  'alter table $table enable row level security',
  'alter table $table force row level security',
  'create policy owner_all on $table for all to current_user using (true) with check (true)',
];
const here = 'workspace_id = (select app.workspace_id())';
const engine = (room: string) =>
  `create policy engine_all on $table for all to nativ_engine using (${here} or ${room} = (select app.workspace_id())) with check (${here} or ${room} = (select app.workspace_id()))`;

const policies: Readonly<Record<string, readonly string[]>> = {
  practice_rooms: [
    'create policy people_read on $table for select to nativ_app using (id = any ((select app.my_room_ids())::uuid[]))',
    engine('id'),
    'create policy identity_read on $table for select to nativ_identity using (true)',
  ],
  practice_room_members: [
    'create policy people_read on $table for select to nativ_app using (room_id = any ((select app.my_room_ids())::uuid[]))',
    engine('room_id'),
    'create policy identity_all on $table for all to nativ_identity using (true) with check (true)',
  ],
  drawer_entries: [
    `create policy people_read on $table for select to nativ_app using (${here} and (select app.role()) is not null)`,
    `create policy engine_all on $table for all to nativ_engine using (${here}) with check (${here})`,
  ],
};

const grants = `
  grant select on nativ.practice_rooms, nativ.practice_room_members, nativ.drawer_entries to nativ_app, nativ_engine;
  grant update (title, is_shared, colleagues_on, colleagues_delay_ms, last_used_at) on nativ.practice_rooms to nativ_engine;
  grant insert on nativ.practice_room_members to nativ_engine;
  grant update (answered_at) on nativ.drawer_entries to nativ_engine;
  grant update (clock_offset_ms) on nativ.workspaces to nativ_engine;
  create policy engine_change on nativ.workspaces for update to nativ_engine using (id = (select app.workspace_id())) with check (id = (select app.workspace_id()));
  grant select on nativ.practice_rooms, nativ.practice_room_members to nativ_identity;
  grant update (last_active_at) on nativ.practice_room_members to nativ_identity;
`;
