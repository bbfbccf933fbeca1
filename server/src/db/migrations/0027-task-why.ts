import type { Knex } from 'knex';

/** Keeps with each task why it matters, apart from how it is done, so that whoever gets it reads that first. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table nativ.tasks add column why jsonb');
  await knex.raw('grant select (why) on nativ.tasks to nativ_app');
  await knex.raw(recordEffects);
}

/** As in 0014-assignment, with the why. */
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
    end if;
  end $$;
`;
