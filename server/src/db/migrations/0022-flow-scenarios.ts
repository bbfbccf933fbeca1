import type { Knex } from 'knex';

/**
 * Gives flows scenarios, which are run against the draft and at every publishing, and versions a proof: what their
 * scenarios came to. Both are for those who design: they name the steps of drafts. Docs: decisions/0024.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [scenarios, proofs, protect, grants]) await knex.raw(statement);
}

const scenarios = `
  create table nativ.flow_scenarios (
    workspace_id uuid not null,
    id uuid not null,
    flow_id uuid not null,
    -- Title, start, moves and expectation (schemas: nativ:flow/scenario). People in it are made up.
    document jsonb not null,
    -- Of the document, in bytes, so that what a flow keeps has a bound.
    size integer not null check (size > 0),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, flow_id) references nativ.flows
  );
  create index flow_scenarios_of_flow on nativ.flow_scenarios (workspace_id, flow_id, id);
`;

const proofs = `
  create table nativ.flow_proofs (
    workspace_id uuid not null,
    flow_version_id uuid not null,
    -- Which scenarios there were and which of them passed, and what they came by (schemas: nativ:api/flow-proof).
    proof jsonb not null,
    primary key (workspace_id, flow_version_id),
    foreign key (workspace_id, flow_version_id) references nativ.flow_versions
  );
`;

const designs = 'workspace_id = (select app.workspace_id()) and (select app.may_design())';

const protect = `
  alter table nativ.flow_scenarios enable row level security;
  alter table nativ.flow_scenarios force row level security;
  create policy owner_all on nativ.flow_scenarios for all to current_user using (true) with check (true);
  create policy people_read on nativ.flow_scenarios for select to nativ_app using (${designs});
  create policy people_add on nativ.flow_scenarios for insert to nativ_app with check (${designs});
  create policy people_change on nativ.flow_scenarios for update to nativ_app using (${designs}) with check (${designs});
  create policy people_remove on nativ.flow_scenarios for delete to nativ_app using (${designs});
  create policy engine_read on nativ.flow_scenarios for select to nativ_engine using (workspace_id = (select app.workspace_id()));
  alter table nativ.flow_proofs enable row level security;
  alter table nativ.flow_proofs force row level security;
  create policy owner_all on nativ.flow_proofs for all to current_user using (true) with check (true);
  create policy people_read on nativ.flow_proofs for select to nativ_app using (${designs});
  create policy people_add on nativ.flow_proofs for insert to nativ_app with check (${designs});
  create policy engine_read on nativ.flow_proofs for select to nativ_engine using (workspace_id = (select app.workspace_id()));
`;

/** A proof is never changed or removed: it says what was known when the version was published. */
const grants = `
  grant select, delete on nativ.flow_scenarios to nativ_app;
  grant insert (workspace_id, id, flow_id, document, size) on nativ.flow_scenarios to nativ_app;
  grant update (document, size, updated_at) on nativ.flow_scenarios to nativ_app;
  grant select, insert on nativ.flow_proofs to nativ_app;
  grant select on nativ.flow_scenarios, nativ.flow_proofs to nativ_engine;
`;
