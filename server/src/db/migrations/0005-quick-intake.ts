import type { Knex } from 'knex';

/**
 * Keeps the intake of submissions quick from the first one on.
 *
 * A plan that Postgres makes while a table is empty is kept by its connection until statistics come, a minute later at
 * best. On an empty table every index that starts with workspace_id looks equally good, and the one it took for the
 * foreign key of an instance was not the primary key: each check then went through all submissions of the workspace
 * (440 microseconds a submission after 4,000 of them, growing; 133 with the indexes below; batches of 32 to 64).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(selectiveColumnsFirst);
  await knex.raw(answersInPlace);
  await knex.raw(recordStarts);
}

/** The keys still hold workspace_id, which a database spread over machines needs, but in the second place. */
const selectiveColumnsFirst = `
  alter table nativ.submissions
    drop constraint submissions_workspace_id_reference_key,
    drop constraint submissions_workspace_id_receipt_hash_key,
    add constraint submissions_reference unique (reference, workspace_id),
    add constraint submissions_receipt_hash unique (receipt_hash, workspace_id);
  drop index nativ.submissions_idempotency;
  create unique index submissions_idempotency on nativ.submissions (idempotency_key, workspace_id) where idempotency_key is not null;
`;

/** Answers of a usual length (2 kB) were compressed on their way in, for 12% of the processor time of the database. */
const answersInPlace = 'alter table nativ.submissions set (toast_tuple_target = 8160)';

/**
 * As in 0003-record-steps, but what is there already is looked up by two statements that are planned when they run:
 * one statement with an OR over both, or a kept plan, reads all submissions of the workspace.
 */
const recordStarts = `
  create or replace function app.record_starts(workspace uuid, submissions jsonb, instances jsonb, history jsonb, tasks jsonb, posts jsonb)
  returns table (stored uuid[], repeated jsonb) language plpgsql as $$
  begin
    perform set_config('nativ.workspace_id', workspace::text, true);

    with added as (
      insert into nativ.submissions (workspace_id, id, form_version_id, instance_id, reference, receipt_hash, language, answers, idempotency_key, request_hash, created_at)
      select workspace, s.id, s.form_version_id, s.instance_id, s.reference, decode(s.receipt_hash, 'hex'), s.language, s.answers, s.idempotency_key, decode(s.request_hash, 'hex'), s.created_at
      from jsonb_to_recordset(submissions) as s(id uuid, form_version_id uuid, instance_id uuid, reference text, receipt_hash text, language text, answers jsonb, idempotency_key text, request_hash text, created_at timestamptz)
      order by s.idempotency_key
      on conflict do nothing
      returning id
    )
    select coalesce(array_agg(id), '{}') into stored from added;

    if cardinality(stored) < jsonb_array_length(submissions) then
      execute $find$
        select coalesce(jsonb_agg(jsonb_build_object(
          'idempotency_key', s.idempotency_key, 'id', s.id, 'reference', s.reference,
          'instance_id', s.instance_id, 'request_hash', encode(s.request_hash, 'hex'))), '[]')
        from (
          select idempotency_key, id, reference, instance_id, request_hash from nativ.submissions
          where workspace_id = $1 and idempotency_key = any (array(select b ->> 'idempotency_key' from jsonb_array_elements($2) b))
          union
          select idempotency_key, id, reference, instance_id, request_hash from nativ.submissions
          where workspace_id = $1 and id = any (array(select (b ->> 'id')::uuid from jsonb_array_elements($2) b))
        ) s where s.id <> all ($3)
      $find$ into repeated using workspace, submissions, stored;

      select coalesce(jsonb_agg(b), '[]') into instances from jsonb_array_elements(instances) b where (b ->> 'submission_id')::uuid = any (stored);
      select coalesce(jsonb_agg(b), '[]') into history from jsonb_array_elements(history) b
        where (b ->> 'instance_id')::uuid in (select (i ->> 'id')::uuid from jsonb_array_elements(instances) i);
      select coalesce(jsonb_agg(b), '[]') into tasks from jsonb_array_elements(tasks) b
        where (b ->> 'instance_id')::uuid in (select (i ->> 'id')::uuid from jsonb_array_elements(instances) i);
      select coalesce(jsonb_agg(b), '[]') into posts from jsonb_array_elements(posts) b
        where (b ->> 'instance_id')::uuid in (select (i ->> 'id')::uuid from jsonb_array_elements(instances) i);
    end if;

    insert into nativ.instances (workspace_id, id, flow_version_id, submission_id, status, revision, state, group_ids, started_at, ended_at)
    select workspace, i.id, i.flow_version_id, i.submission_id, i.status, i.revision, i.state, i.group_ids, i.started_at, i.ended_at
    from jsonb_to_recordset(instances) as i(id uuid, flow_version_id uuid, submission_id uuid, status text, revision int, state jsonb, group_ids uuid[], started_at timestamptz, ended_at timestamptz);

    insert into nativ.history_records (workspace_id, instance_id, sequence, at, cause, events)
    select workspace, h.instance_id, h.sequence, h.at, h.cause, h.events
    from jsonb_to_recordset(history) as h(instance_id uuid, sequence int, at timestamptz, cause jsonb, events jsonb);

    perform app.record_effects(workspace, tasks, posts);
    return next;
  end $$;
`;
