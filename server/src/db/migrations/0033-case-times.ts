import type { Knex } from 'knex';
import { backfill } from './case-times/backfill.ts';
import { marks } from './case-times/marks.ts';

/**
 * Keeps for each case when it was received, routed, seen, claimed, written and answered, so that how long people wait for a first
 * response is read from one narrow row instead of from tasks, messages and history. docs/dashboards.md says what each means.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [table, indexes, protect, ...marks, backfill]) await knex.raw(statement);
}

/**
 * Only cases of inquirers have a row: a run that a clock or a program started owes nobody a response. What a run did that a case
 * has called counts for the case. Without foreign keys: only triggers write here, and each check of one is paid by a submission.
 */
const table = `
  create table nativ.case_times (
    workspace_id uuid not null,
    instance_id uuid not null,
    form_id uuid not null,
    flow_id uuid not null,
    -- As in instances, so that the policy asks no other table: with it, a month of 20,000 cases is read in one pass.
    group_ids uuid[] not null default '{}',
    received_at timestamptz not null,
    routed_at timestamptz,
    -- Null also where it was before this table was there.
    seen_at timestamptz,
    claimed_at timestamptz,
    written_at timestamptz,
    responded_at timestamptz,
    closed_at timestamptz,
    -- When the first response was due, by the flow: the earliest due time of a task, as it stood when the response went out.
    target_at timestamptz,
    -- Who worked on it last and where, until the first response; from then on who is responsible for that.
    group_id uuid,
    person_id uuid,
    primary key (workspace_id, instance_id)
  );
`;

/** No index by time of receipt: ids are in the order of time, and a case never begins before it was received. */
const indexes = `
  create index case_times_open on nativ.case_times (workspace_id, instance_id) where closed_at is null;
  create index case_times_closed on nativ.case_times (workspace_id, closed_at) where closed_at is not null;
`;

/** Word for word the sight of instances (compartments/policies.ts), on its own copy of the groups. */
const protect = `
  alter table nativ.case_times enable row level security;
  alter table nativ.case_times force row level security;
  create policy owner_all on nativ.case_times for all to current_user using (true) with check (true);
  create policy people_read on nativ.case_times for select to nativ_app using (workspace_id = (select app.workspace_id()) and (
    (group_ids && (select app.my_full_group_ids())::uuid[] and not group_ids && (select app.hidden_group_ids())::uuid[])
    or (group_ids = '{}' and (select app.may_design()))
    or instance_id = any ((select app.my_concern_ids())::uuid[])
    or instance_id = any ((select app.my_task_instance_ids())::uuid[])));
  create policy engine_all on nativ.case_times for all to nativ_engine using (workspace_id = (select app.workspace_id()))
    with check (workspace_id = (select app.workspace_id()));
  grant select on nativ.case_times to nativ_app, nativ_engine;
`;
