import type { Knex } from 'knex';

/**
 * Stores what the effects of a step ask for beside tasks and posts, in the statement that stores the step: a step that
 * asks for nothing of it passes null and pays nothing.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('drop function app.record_starts(uuid, jsonb, jsonb, jsonb, jsonb, jsonb)');
  await knex.raw('drop function app.record_effects(uuid, jsonb, jsonb)');
  for (const statement of [enqueue, recordAlso, recordEffects, recordStarts, ...claims, ...jobs])
    await knex.raw(statement);
  const ours =
    'app.enqueue, app.record_also, app.record_effects, app.record_starts, app.claim_timers, app.claim_schedules, app.next_wake_at, app.hold_job, app.exhausted_jobs, app.take_exhausted_job';
  await knex.raw(`revoke execute on function ${ours} from public`);
  await knex.raw(`grant execute on function ${ours} to nativ_engine`);
}

/**
 * The one way into the queue. SECURITY DEFINER, since the queue belongs to the owner: it takes jobs for the workspace of
 * the context only. One call per transaction, since each one notifies and NOTIFY makes commits wait for each other.
 */
const enqueue = `
  create function app.enqueue(workspace uuid, jobs jsonb) returns void language plpgsql security definer set search_path = '' as $$
  begin
    if workspace is distinct from app.workspace_id() then
      raise exception 'Expected jobs for the workspace of the transaction, but found those of another.' using errcode = '42501';
    end if;
    perform graphile_worker.add_jobs(array(
      select (j.kind, (jsonb_build_object('workspaceId', workspace) || j.payload)::json, null, j.run_at, j.max_attempts, null, 0, null)::graphile_worker.job_spec
      from jsonb_to_recordset(jobs) as j(kind text, payload jsonb, run_at timestamptz, max_attempts int)));
  end $$;
`;

/** What is called off goes first, then what is new; a step never calls off what it has just asked for. */
const recordAlso = `
  create function app.record_also(workspace uuid, also jsonb) returns void language plpgsql as $$
  begin
    delete from nativ.timers t using jsonb_to_recordset(also -> 'cancelledTimers') as c(id uuid)
    where t.workspace_id = workspace and t.id = c.id;

    update nativ.calls c set status = 'cancelled', request = null, ended_at = x.at
    from jsonb_to_recordset(also -> 'cancelledCalls') as x(id uuid, at timestamptz)
    where c.workspace_id = workspace and c.id = x.id and c.status = 'pending';

    update nativ.calls c set answer = x.answer
    from jsonb_to_recordset(also -> 'answers') as x(id uuid, answer jsonb)
    where c.workspace_id = workspace and c.id = x.id and c.status = 'pending';

    update nativ.incidents i set closed_at = x.at
    from jsonb_to_recordset(also -> 'closedIncidents') as x(id uuid, at timestamptz)
    where i.workspace_id = workspace and i.id = x.id and i.closed_at is null;

    -- Nothing of an instance that has ended is due any more.
    delete from nativ.timers t using jsonb_to_recordset(also -> 'ended') as e(instance_id uuid)
    where t.workspace_id = workspace and t.instance_id = e.instance_id;
    update nativ.incidents i set closed_at = e.at
    from jsonb_to_recordset(also -> 'ended') as e(instance_id uuid, at timestamptz)
    where i.workspace_id = workspace and i.instance_id = e.instance_id and i.closed_at is null;

    insert into nativ.timers (workspace_id, id, instance_id, number, node_id, due_at, due_from, wake_at)
    select workspace, t.id, t.instance_id, t.number, t.node_id, t.due_at, t.due_from, t.due_at
    from jsonb_to_recordset(also -> 'timers') as t(id uuid, instance_id uuid, number int, node_id text, due_at timestamptz, due_from jsonb);

    insert into nativ.calls (workspace_id, id, instance_id, number, node_id, kind, request, created_at)
    select workspace, c.id, c.instance_id, c.number, c.node_id, c.kind, c.request, c.created_at
    from jsonb_to_recordset(also -> 'calls') as c(id uuid, instance_id uuid, number int, node_id text, kind text, request jsonb, created_at timestamptz);

    insert into nativ.incidents (workspace_id, id, instance_id, number, node_id, code, message, expected, found, options, job, timer_id, raised_at)
    select workspace, i.id, i.instance_id, i.number, i.node_id, i.code, i.message, i.expected, i.found, i.options, i.job, i.timer_id, i.raised_at
    from jsonb_to_recordset(also -> 'incidents') as i(id uuid, instance_id uuid, number int, node_id text, code text, message text, expected text, found text, options text[], job jsonb, timer_id uuid, raised_at timestamptz);

    insert into nativ.messages (workspace_id, id, instance_id, direction, subject, text, created_at)
    select workspace, m.id, m.instance_id, 'toInquirer', m.subject, m.text, m.created_at
    from jsonb_to_recordset(also -> 'messages') as m(id uuid, instance_id uuid, subject jsonb, text jsonb, created_at timestamptz);

    insert into nativ.notifications (workspace_id, id, instance_id, group_id, user_id, text, created_at)
    select workspace, n.id, n.instance_id, n.group_id, n.user_id, n.text, n.created_at
    from jsonb_to_recordset(also -> 'notifications') as n(id uuid, instance_id uuid, group_id uuid, user_id uuid, text jsonb, created_at timestamptz);

    if jsonb_array_length(also -> 'jobs') > 0 then perform app.enqueue(workspace, also -> 'jobs'); end if;
  end $$;
`;

const recordEffects = `
  create function app.record_effects(workspace uuid, tasks jsonb, posts jsonb, also jsonb default null) returns void language plpgsql as $$
  begin
    insert into nativ.tasks (workspace_id, id, instance_id, number, node_id, group_id, title, instructions, form_version_id, status, assignee_id, due_at, purpose, not_by, created_at)
    select workspace, t.id, t.instance_id, t.number, t.node_id, t.group_id, t.title, t.instructions, t.form_version_id, 'open', t.assignee_id, t.due_at, t.purpose, t.not_by, t.created_at
    from jsonb_to_recordset(tasks) as t(id uuid, instance_id uuid, number int, node_id text, group_id uuid, title jsonb, instructions jsonb, form_version_id uuid, assignee_id uuid, due_at timestamptz, purpose text, not_by uuid[], created_at timestamptz);

    insert into nativ.posts (workspace_id, id, group_id, instance_id, text, created_at)
    select workspace, p.id, p.group_id, p.instance_id, p.text, p.created_at
    from jsonb_to_recordset(posts) as p(id uuid, group_id uuid, instance_id uuid, text jsonb, created_at timestamptz);

    if also is not null then perform app.record_also(workspace, also); end if;
  end $$;
`;

/** As in 0005-quick-intake, which says what is what; with the observations of a step and what else it asks for. */
const recordStarts = `
  create function app.record_starts(workspace uuid, submissions jsonb, instances jsonb, history jsonb, tasks jsonb, posts jsonb, also jsonb default null)
  returns table (stored uuid[], repeated jsonb) language plpgsql as $$
  declare kept uuid[];
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

      select coalesce(jsonb_agg(b), '[]'), coalesce(array_agg((b ->> 'id')::uuid), '{}') into instances, kept
        from jsonb_array_elements(instances) b where (b ->> 'submission_id')::uuid = any (stored);
      select coalesce(jsonb_agg(b), '[]') into history from jsonb_array_elements(history) b where (b ->> 'instance_id')::uuid = any (kept);
      select coalesce(jsonb_agg(b), '[]') into tasks from jsonb_array_elements(tasks) b where (b ->> 'instance_id')::uuid = any (kept);
      select coalesce(jsonb_agg(b), '[]') into posts from jsonb_array_elements(posts) b where (b ->> 'instance_id')::uuid = any (kept);
      select jsonb_object_agg(e.key, (select coalesce(jsonb_agg(b), '[]') from jsonb_array_elements(e.value) b where (b ->> 'instance_id')::uuid = any (kept)))
        into also from jsonb_each(also) e;
    end if;

    insert into nativ.instances (workspace_id, id, flow_version_id, submission_id, status, revision, state, group_ids, started_at, ended_at)
    select workspace, i.id, i.flow_version_id, i.submission_id, i.status, i.revision, i.state, i.group_ids, i.started_at, i.ended_at
    from jsonb_to_recordset(instances) as i(id uuid, flow_version_id uuid, submission_id uuid, status text, revision int, state jsonb, group_ids uuid[], started_at timestamptz, ended_at timestamptz);

    insert into nativ.history_records (workspace_id, instance_id, sequence, at, cause, events, observed)
    select workspace, h.instance_id, h.sequence, h.at, h.cause, h.events, h.observed
    from jsonb_to_recordset(history) as h(instance_id uuid, sequence int, at timestamptz, cause jsonb, events jsonb, observed jsonb);

    perform app.record_effects(workspace, tasks, posts, also);
    return next;
  end $$;
`;

/** Whoever claims looks again after 3 s, then 6, 12 and so on up to an hour; the attempt is counted before it is made. */
const later = (table: string) =>
  `now() + least(3 * power(2, least(${table}.attempts, 20)), 3600) * interval '1 second'`;

/** SECURITY DEFINER, since a node looks after the timers of all workspaces; each is then fired within its own. */
const claims = [
  `
  create function app.claim_timers(most integer) returns table (workspace_id uuid, id uuid, instance_id uuid, number integer, node_id text, due_at timestamptz, attempts integer)
  language sql security definer set search_path = ''
    begin atomic
      update nativ.timers t set attempts = t.attempts + 1, wake_at = ${later('t')}
      from (select d.workspace_id, d.id from nativ.timers d where d.wake_at <= now() order by d.wake_at limit most for update skip locked) due
      where t.workspace_id = due.workspace_id and t.id = due.id
      returning t.workspace_id, t.id, t.instance_id, t.number, t.node_id, t.due_at, t.attempts;
    end;
  `,
  `
  create function app.claim_schedules(most integer) returns table (workspace_id uuid, flow_id uuid, next_run_at timestamptz, attempts integer)
  language sql security definer set search_path = ''
    begin atomic
      update nativ.schedules t set attempts = t.attempts + 1, wake_at = ${later('t')}
      from (select d.workspace_id, d.flow_id from nativ.schedules d where d.wake_at <= now() order by d.wake_at limit most for update skip locked) due
      where t.workspace_id = due.workspace_id and t.flow_id = due.flow_id
      returning t.workspace_id, t.flow_id, t.next_run_at, t.attempts;
    end;
  `,
  `
  create function app.next_wake_at() returns timestamptz language sql stable security definer set search_path = ''
    begin atomic
      select least(
        (select t.wake_at from nativ.timers t order by t.wake_at limit 1),
        (select s.wake_at from nativ.schedules s where s.wake_at is not null order by s.wake_at limit 1));
    end;
  `,
];

/**
 * Whether a worker still holds its job, until the end of the transaction: one that was frozen wakes to find its job freed
 * and taken by another, and what it did must then not be recorded. And the jobs that have no attempt left, which the
 * queue would keep for ever: the attempt is counted when a job is claimed, so those that kill their worker come here too.
 */
const jobs = [
  `
  create function app.hold_job(job bigint, pool text, attempt integer) returns boolean language plpgsql security definer set search_path = '' as $$
  begin
    perform 1 from graphile_worker._private_jobs j where j.id = job and j.locked_by = pool and j.attempts = attempt for share;
    return found;
  end $$;
  `,
  `
  create function app.exhausted_jobs(most integer) returns table (id text, kind text, payload json) language plpgsql security definer set search_path = '' as $$
  begin
    return query select j.id::text, t.identifier, j.payload
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.locked_at is null and j.attempts >= j.max_attempts order by j.id limit most;
  end $$;
  `,
  `
  create function app.take_exhausted_job(job bigint) returns boolean language plpgsql security definer set search_path = '' as $$
  begin
    delete from graphile_worker._private_jobs j
    where j.id = job and j.locked_at is null and j.attempts >= j.max_attempts
      and j.payload ->> 'workspaceId' = app.workspace_id()::text;
    return found;
  end $$;
  `,
];
