import type { Knex } from 'knex';

/**
 * Keeps what classifiers said of cases and what people said instead. The text itself is never here, only a fingerprint of it where
 * a person sorts, so that near-identical inquiries are found. A step that sorts nothing asks for none of this and pays nothing.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [table, protect, questions, recordSortings, recordEffects]) await knex.raw(statement);
}

const table = `
  create table nativ.sortings (
    workspace_id uuid not null,
    id uuid not null,
    instance_id uuid not null,
    node_id text not null,
    -- The key of the classifier, as flows name it.
    classifier text not null,
    -- The number of the model; null for a model server, and where there was none.
    model integer,
    label text,
    probability double precision not null,
    runners_up jsonb not null,
    abstained text,
    -- The task in which a person sorts it.
    task_id uuid,
    likeness text,
    sorted_at timestamptz not null,
    -- What a person said instead, or of what was held back.
    corrected_label text,
    corrected_by uuid,
    corrected_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, instance_id) references nativ.instances
  );
  create index sortings_instance on nativ.sortings (workspace_id, instance_id);
  create index sortings_classifier on nativ.sortings (workspace_id, classifier, sorted_at);
  create unique index sortings_task on nativ.sortings (workspace_id, task_id) where task_id is not null;
  create index tasks_sorting on nativ.tasks (workspace_id, created_at) where purpose = 'sorting' and status = 'open';
`;

/** Seen by whoever sees the case, or the task in which it is sorted; corrected by whoever works on the case. */
const protect = `
  alter table nativ.sortings enable row level security;
  alter table nativ.sortings force row level security;
  create policy owner_all on nativ.sortings for all to current_user using (true) with check (true);
  create policy people_read on nativ.sortings for select to nativ_app using (workspace_id = (select app.workspace_id()) and (
    exists (select 1 from nativ.instances x where x.workspace_id = sortings.workspace_id and x.id = sortings.instance_id)
    or exists (select 1 from nativ.tasks x where x.workspace_id = sortings.workspace_id and x.id = sortings.task_id)));
  create policy people_correct on nativ.sortings for update to nativ_app
    using (workspace_id = (select app.workspace_id()) and exists (select 1 from nativ.instances x
      where x.workspace_id = sortings.workspace_id and x.id = sortings.instance_id and x.group_ids && (select app.my_working_group_ids())::uuid[]))
    with check (workspace_id = (select app.workspace_id()) and corrected_by = (select app.user_id()));
  create policy engine_all on nativ.sortings for all to nativ_engine using (workspace_id = (select app.workspace_id()))
    with check (workspace_id = (select app.workspace_id()));
  grant select, update (corrected_label, corrected_by, corrected_at) on nativ.sortings to nativ_app;
  grant select, insert, update, delete on nativ.sortings to nativ_engine;
`;

const questions = `
  alter table nativ.calls drop constraint calls_kind_check;
  alter table nativ.calls add constraint calls_kind_check check (kind in ('http', 'flow', 'model'));
`;

const recordSortings = `
  create function app.record_sortings(workspace uuid, also jsonb) returns void language plpgsql as $$
  begin
    insert into nativ.sortings (workspace_id, id, instance_id, node_id, classifier, model, label, probability, runners_up, abstained, task_id, likeness, sorted_at)
    select workspace, s.id, s.instance_id, s.node_id, s.classifier, s.model, s.label, s.probability, s.runners_up, s.abstained, s.task_id, s.likeness, s.sorted_at
    from jsonb_to_recordset(also -> 'sortings') as s(id uuid, instance_id uuid, node_id text, classifier text, model int, label text, probability double precision, runners_up jsonb, abstained text, task_id uuid, likeness text, sorted_at timestamptz);

    update nativ.sortings s set corrected_label = x.label, corrected_by = x.by, corrected_at = x.at
    from jsonb_to_recordset(also -> 'settledSortings') as x(task_id uuid, label text, by uuid, at timestamptz)
    where s.workspace_id = workspace and s.task_id = x.task_id;
  end $$;
  revoke execute on function app.record_sortings from public;
  grant execute on function app.record_sortings to nativ_engine;
`;

/** As in 0027-task-why; and sortings, where there are any. */
const recordEffects = `
  create or replace function app.record_effects(workspace uuid, tasks jsonb, posts jsonb, also jsonb default null) returns void language plpgsql as $$
  begin
    insert into nativ.tasks (workspace_id, id, instance_id, number, node_id, group_id, title, why, instructions, form_version_id, status, assignee_id, due_at, due_from, purpose, not_by, created_at)
    select workspace, t.id, t.instance_id, t.number, t.node_id, t.group_id, t.title, t.why, t.instructions, t.form_version_id, 'open', t.assignee_id, t.due_at, t.due_from, t.purpose, t.not_by, t.created_at
    from jsonb_to_recordset(tasks) as t(id uuid, instance_id uuid, number int, node_id text, group_id uuid, title jsonb, why jsonb, instructions jsonb, form_version_id uuid, assignee_id uuid, due_at timestamptz, due_from jsonb, purpose text, not_by uuid[], created_at timestamptz);

    insert into nativ.posts (workspace_id, id, group_id, instance_id, text, created_at)
    select workspace, p.id, p.group_id, p.instance_id, p.text, p.created_at
    from jsonb_to_recordset(posts) as p(id uuid, group_id uuid, instance_id uuid, text jsonb, created_at timestamptz);

    if also is not null then
      perform app.record_also(workspace, also);
      perform app.assign_tasks(workspace, also -> 'assignments');
      if jsonb_array_length(also -> 'sortings') > 0 or jsonb_array_length(also -> 'settledSortings') > 0 then
        perform app.record_sortings(workspace, also);
      end if;
    end if;
  end $$;
`;
