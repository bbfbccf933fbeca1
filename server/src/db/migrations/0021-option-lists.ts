import type { Knex } from 'knex';

/**
 * Gives workspaces option lists, which several forms offer. A published form holds the entries it offers itself, so that
 * a list may be changed and removed without anything that was published becoming another.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [optionLists, protect, grants]) await knex.raw(statement);
}

const optionLists = `
  create table nativ.option_lists (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    key text not null,
    title jsonb not null,
    -- [{ code, labels: { he, en } }] in the order in which they are offered.
    entries jsonb not null,
    size integer not null check (size between 0 and 100000),
    -- Counts the changes.
    version integer not null default 1,
    updated_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique (workspace_id, key)
  );
`;

const here = 'workspace_id = (select app.workspace_id())';
const designs = `${here} and (select app.may_design())`;

const protect = `
  alter table nativ.option_lists enable row level security;
  alter table nativ.option_lists force row level security;
  create policy owner_all on nativ.option_lists for all to current_user using (true) with check (true);
  create policy people_read on nativ.option_lists for select to nativ_app using (${here});
  create policy people_add on nativ.option_lists for insert to nativ_app with check (${designs});
  create policy people_change on nativ.option_lists for update to nativ_app using (${designs}) with check (${designs});
  create policy people_remove on nativ.option_lists for delete to nativ_app using (${designs});
  create policy engine_read on nativ.option_lists for select to nativ_engine using (${here});
`;

const grants = `
  grant select, delete on nativ.option_lists to nativ_app;
  grant select on nativ.option_lists to nativ_engine;
  grant insert (workspace_id, id, key, title, entries, size) on nativ.option_lists to nativ_app;
  grant update (title, entries, size, version, updated_at) on nativ.option_lists to nativ_app;
`;
