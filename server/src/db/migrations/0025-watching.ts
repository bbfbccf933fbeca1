import type { Knex } from 'knex';

/**
 * Lets a flow be watched: since when each run stands where it does, how long each step took, and the runs of a flow that are under
 * way or have ended lately.
 *
 * A start writes nothing of it: its tokens came with it, so that `arrivals` is null. A stay becomes a row when it ends. What
 * ran before this migration counts from its next step on.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [arrivals, stays, protect, grants]) await knex.raw(statement);
}

const arrivals = `
  -- By the number of a token since when it stands there; who is not named came with the first step, null is not known.
  alter table nativ.instances add column arrivals jsonb;
  -- How many times a run that has ended entered each node and took each edge: { nodes, edges }. Without it its records are counted.
  alter table nativ.instances add column trail jsonb;
  create index instances_flow on nativ.instances (workspace_id, flow_version_id, ended_at);
`;

const stays = `
  create table nativ.node_stays (
    workspace_id uuid not null,
    instance_id uuid not null,
    -- Of the record that ended it.
    sequence integer not null,
    token integer not null,
    node_id text not null,
    entered_at timestamptz not null,
    left_at timestamptz not null,
    primary key (workspace_id, instance_id, sequence, token),
    foreign key (workspace_id, instance_id) references nativ.instances
  );
`;

const here = 'workspace_id = (select app.workspace_id())';

const protect = `
  alter table nativ.node_stays enable row level security;
  alter table nativ.node_stays force row level security;
  create policy owner_all on nativ.node_stays for all to current_user using (true) with check (true);
  create policy people_read on nativ.node_stays for select to nativ_app using (${here}
    and exists (select 1 from nativ.instances i where i.workspace_id = nativ.node_stays.workspace_id and i.id = nativ.node_stays.instance_id));
  create policy engine_all on nativ.node_stays for all to nativ_engine using (${here}) with check (${here});
`;

const grants = `
  grant select on nativ.node_stays to nativ_app;
  grant select, insert on nativ.node_stays to nativ_engine;
`;
