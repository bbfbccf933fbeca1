import type { Knex } from 'knex';

/**
 * Makes the place of what is sealed: sensitive answers, and whatever the engine made of them.
 *
 * A master key, which is not in the database, wraps the keys of groups; those wrap the keys of cases; those seal values.
 * nativ_app reaches the key of a case only in a transaction that has entered the opening into the read log
 * (nativ.reads): the policy on nativ.case_keys looks for the entry, so that code which forgets it opens nothing.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(tables);
  await knex.raw(sight);
  for (const [table, statements] of Object.entries(policies)) {
    for (const statement of [...protect, ...statements])
      await knex.raw(statement.replaceAll('$table', `nativ.${table}`));
  }
  await knex.raw(recordSealed);
  await knex.raw(recordSealedStarts);
  await knex.raw(grants);
}

const tables = `
  create table nativ.group_keys (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    -- Null for the key of cases that have reached no group yet.
    group_id uuid,
    wrapped bytea not null,
    -- Names the master key that wraps it: a fingerprint.
    master text not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique nulls not distinct (workspace_id, group_id)
  );
  create index group_keys_master on nativ.group_keys (master);

  -- The id is that of the submission, or of the instance that was started without one. Erasing a case destroys the row.
  create table nativ.case_keys (
    workspace_id uuid not null,
    id uuid not null,
    group_key_id uuid not null,
    wrapped bytea not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, group_key_id) references nativ.group_keys
  );

  create table nativ.sealed_values (
    workspace_id uuid not null,
    kind text not null check (kind in ('answers', 'taskAnswers', 'message', 'contact', 'state', 'record', 'call', 'callAnswer')),
    -- The row that it belongs to: a submission, a task, a message, an instance or a call.
    row_id uuid not null,
    -- The sequence of a record; 0 elsewhere.
    sequence integer not null default 0,
    case_id uuid not null,
    -- The instance by which it is told whom it concerns; null for a submission that no flow took up.
    instance_id uuid,
    -- JSON pointers to what was answered. The names of questions are no secret; what was said is.
    fields text[] not null default '{}',
    sealed bytea not null,
    primary key (workspace_id, kind, row_id, sequence),
    foreign key (workspace_id, case_id) references nativ.case_keys
  );
  create index sealed_values_case on nativ.sealed_values (workspace_id, case_id);

  -- Who opened what, and when.
  create table nativ.reads (
    workspace_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    instance_id uuid,
    kind text not null,
    row_id uuid not null,
    fields text[] not null,
    user_id uuid not null,
    at timestamptz not null default now(),
    opened_in xid8 not null default pg_current_xact_id(),
    primary key (workspace_id, id),
    foreign key (workspace_id, user_id) references nativ.users
  );
  create index reads_case on nativ.reads (workspace_id, case_id, user_id);
  create index reads_instance on nativ.reads (workspace_id, instance_id, at);

  -- Set when the person whom a case is about was erased: what stays is a count.
  alter table nativ.submissions add column erased_at timestamptz;
  alter table nativ.instances add column erased_at timestamptz;
`;

/**
 * Whom a case concerns, beyond seeing that it is there: people of the groups that work on it, and whoever has a task in
 * it. Neither an open group nor the role of an admin is enough; breaking the glass of a group is, which the group is told.
 */
const sight = `
  create function app.my_member_group_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(m.group_id), '{}') from nativ.memberships m
      where m.workspace_id = app.workspace_id() and m.user_id = app.user_id() and (select app.role()) is not null;
    end;
  revoke execute on function app.my_member_group_ids from public;
  grant execute on function app.my_member_group_ids to nativ_app, nativ_engine, nativ_identity;
`;

const protect = [
  'alter table $table enable row level security',
  'alter table $table force row level security',
  'create policy owner_all on $table for all to current_user using (true) with check (true)',
];
const here = 'workspace_id = (select app.workspace_id())';
const engineAll = `create policy engine_all on $table for all to nativ_engine using (${here}) with check (${here})`;
const read = (condition: string) =>
  `create policy people_read on $table for select to nativ_app using (${here} and (${condition}))`;
const add = (condition: string) =>
  `create policy people_add on $table for insert to nativ_app with check (${here} and (${condition}))`;

/** The inner query is asked with the sight of the person, so that an instance that is not seen concerns nobody. */
const concerning = `case when instance_id is null then (select app.may_design()) else coalesce((
  select i.group_ids && (select app.my_member_group_ids() || app.my_opened_group_ids())::uuid[] or i.id = any ((select app.my_task_instance_ids())::uuid[])
  from nativ.instances i where i.workspace_id = $table.workspace_id and i.id = $table.instance_id), false) end`;
/** What a task was answered is no wider than the task. */
const ofSeenTask = `(kind <> 'taskAnswers' or exists (select 1 from nativ.tasks t where t.workspace_id = $table.workspace_id and t.id = $table.row_id))`;

const policies: Readonly<Record<string, readonly string[]>> = {
  // A manager may know that the group has a key; nobody reaches it.
  group_keys: [read('group_id = any ((select app.my_managed_group_ids())::uuid[])'), engineAll],
  sealed_values: [
    read(`kind in ('answers', 'taskAnswers', 'message', 'contact') and ${concerning} and ${ofSeenTask}`),
    engineAll,
  ],
  reads: [
    read(`user_id = (select app.user_id()) or case when instance_id is null then (select app.may_design()) else exists (
      select 1 from nativ.instances i where i.workspace_id = $table.workspace_id and i.id = $table.instance_id
        and i.group_ids && (select app.my_managed_group_ids())::uuid[]) end`),
    add(`user_id = (select app.user_id()) and ${concerning} and exists (
      select 1 from nativ.sealed_values v where v.workspace_id = $table.workspace_id and v.kind = $table.kind
        and v.row_id = $table.row_id and v.case_id = $table.case_id)`),
    engineAll,
  ],
  case_keys: [
    read(`exists (select 1 from nativ.reads r where r.workspace_id = $table.workspace_id and r.case_id = $table.id
      and r.user_id = (select app.user_id()) and r.opened_in = pg_current_xact_id_if_assigned() and r.at = now())`),
    engineAll,
  ],
};

const recordSealed = `
  create function app.record_sealed(workspace uuid, keys jsonb, sealed jsonb) returns void language plpgsql as $$
  begin
    insert into nativ.case_keys (workspace_id, id, group_key_id, wrapped)
    select workspace, k.id, k.group_key_id, decode(k.wrapped, 'base64')
    from jsonb_to_recordset(keys) as k(id uuid, group_key_id uuid, wrapped text)
    on conflict do nothing;

    insert into nativ.sealed_values as v (workspace_id, kind, row_id, sequence, case_id, instance_id, fields, sealed)
    select workspace, s.kind, s.row_id, s.sequence, s.case_id, s.instance_id, s.fields, decode(s.sealed, 'base64')
    from jsonb_to_recordset(sealed) as s(kind text, row_id uuid, sequence int, case_id uuid, instance_id uuid, fields text[], sealed text)
    on conflict (workspace_id, kind, row_id, sequence) do update set sealed = excluded.sealed, fields = excluded.fields, instance_id = excluded.instance_id;
  end $$;
`;

/** A batch in which something is sealed; the others go on calling app.record_starts and pay nothing. */
const recordSealedStarts = `
  create function app.record_sealed_starts(workspace uuid, submissions jsonb, instances jsonb, history jsonb, tasks jsonb, posts jsonb, also jsonb, keys jsonb, sealed jsonb)
  returns table (stored uuid[], repeated jsonb) language plpgsql as $$
  begin
    select r.stored, r.repeated into stored, repeated
      from app.record_starts(workspace, submissions, instances, history, tasks, posts, also) r;
    if repeated is not null then
      select coalesce(jsonb_agg(k), '[]') into keys from jsonb_array_elements(keys) k where (k ->> 'id')::uuid = any (stored);
      select coalesce(jsonb_agg(s), '[]') into sealed from jsonb_array_elements(sealed) s where (s ->> 'case_id')::uuid = any (stored);
    end if;
    perform app.record_sealed(workspace, keys, sealed);
    return next;
  end $$;
`;

const grants = `
  grant select on nativ.case_keys, nativ.sealed_values, nativ.reads, nativ.group_keys to nativ_app;
  revoke select on nativ.group_keys from nativ_app;
  grant select (workspace_id, id, group_id, created_at) on nativ.group_keys to nativ_app;
  grant insert (workspace_id, id, case_id, instance_id, kind, row_id, fields, user_id) on nativ.reads to nativ_app;
  grant select (erased_at) on nativ.submissions to nativ_app;

  grant select, insert on nativ.group_keys to nativ_engine;
  grant select, insert, delete on nativ.case_keys to nativ_engine;
  grant select, insert, update, delete on nativ.sealed_values to nativ_engine;
  grant select, insert, delete on nativ.reads to nativ_engine;

  revoke execute on function app.record_sealed, app.record_sealed_starts from public;
  grant execute on function app.record_sealed, app.record_sealed_starts to nativ_engine;
`;
