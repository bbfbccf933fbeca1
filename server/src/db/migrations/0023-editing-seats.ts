import type { Knex } from 'knex';

/** One editor at a time: who edits the draft of a flow, and who has asked to take over. Docs: decisions/0022. */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [seats, protect, grants]) await knex.raw(statement);
}

const seats = `
  create table nativ.editing_seats (
    workspace_id uuid not null,
    flow_id uuid not null,
    user_id uuid not null,
    -- Made up by the page, so that two tabs of one person are two.
    tab text not null check (length(tab) between 8 and 64),
    since timestamptz not null,
    seen_at timestamptz not null,
    came_by text not null check (came_by in ('free', 'handOver', 'force')),
    asked_by uuid,
    asked_tab text,
    asked_at timestamptz,
    declined_at timestamptz,
    primary key (workspace_id, flow_id),
    foreign key (workspace_id, flow_id) references nativ.flows,
    foreign key (workspace_id, user_id) references nativ.users,
    foreign key (workspace_id, asked_by) references nativ.users,
    check ((asked_by is null) = (asked_at is null) and (asked_by is null) = (asked_tab is null)),
    check (declined_at is null or asked_at is not null)
  );
  create index editing_seats_user on nativ.editing_seats (workspace_id, user_id);
  create index editing_seats_asked on nativ.editing_seats (workspace_id, asked_by);
`;

const designs = 'workspace_id = (select app.workspace_id()) and (select app.may_design())';

/** That a seat passes to nobody but whoever asked is the service's to keep: the row says who that is, and is read under a lock. */
const protect = `
  alter table nativ.editing_seats enable row level security;
  alter table nativ.editing_seats force row level security;
  create policy owner_all on nativ.editing_seats for all to current_user using (true) with check (true);
  create policy people_read on nativ.editing_seats for select to nativ_app using (${designs});
  create policy people_add on nativ.editing_seats for insert to nativ_app
    with check (${designs} and user_id = (select app.user_id()));
  create policy people_change on nativ.editing_seats for update to nativ_app using (${designs}) with check (${designs});
  create policy people_remove on nativ.editing_seats for delete to nativ_app using (${designs});
  create policy engine_read on nativ.editing_seats for select to nativ_engine using (workspace_id = (select app.workspace_id()));
`;

const grants = `
  grant select, insert, delete on nativ.editing_seats to nativ_app;
  grant select on nativ.editing_seats to nativ_engine;
  grant update (user_id, tab, since, seen_at, came_by, asked_by, asked_tab, asked_at, declined_at) on nativ.editing_seats to nativ_app;
`;
