import type { Knex } from 'knex';

/**
 * Makes what a public form needs on the open internet: a quarantine for what looks like a machine, places for forms that
 * take so many and no more, proofs of work that count once, and counts of what came from where.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(quarantine);
  await knex.raw(guards);
  await knex.raw(places);
  await knex.raw(guardedStart);
  for (const statement of policies) await knex.raw(statement);
  for (const policy of ofUnstarted) await narrow(knex, policy);
  await knex.raw(grants);
}

const quarantine = `
  -- The groups for whose managers a submission waits; null when it does not wait. Its flow has not started yet.
  alter table nativ.submissions add column held_for uuid[];
  create table nativ.quarantine (
    workspace_id uuid not null,
    submission_id uuid not null,
    form_id uuid not null,
    -- Why it was held back: see intake/suspicion.ts.
    flags text[] not null,
    -- The groups that its flow leads to; empty when it leads to none.
    group_ids uuid[] not null,
    status text not null default 'waiting' check (status in ('waiting', 'released', 'discarded')),
    held_at timestamptz not null default now(),
    decided_by uuid,
    decided_at timestamptz,
    reason text,
    primary key (workspace_id, submission_id),
    foreign key (workspace_id, submission_id) references nativ.submissions,
    foreign key (workspace_id, form_id) references nativ.forms,
    foreign key (workspace_id, decided_by) references nativ.users
  );
  create index quarantine_queue on nativ.quarantine (workspace_id, status, submission_id desc);

  -- Managers of a group that the flow leads to; an admin where it leads to none. A classified group hides it from others.
  create function app.sees_held(groups uuid[]) returns boolean language sql stable set search_path = ''
    begin atomic
      select case when groups = '{}' then (select app.role()) = 'admin'
        else groups && (select app.my_managed_group_ids())::uuid[] and not groups && (select app.foreign_group_ids())::uuid[] end;
    end;
  -- The groups that a submission waits for, past all policies, for the policies of what hangs on it.
  create function app.held_for(submission uuid) returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select s.held_for from nativ.submissions s where s.workspace_id = app.workspace_id() and s.id = submission;
    end;
  -- Who sees a submission without an instance: designers, or those for whom it waits.
  create function app.sees_unstarted(submission uuid) returns boolean language plpgsql stable set search_path = '' as $$
  declare groups uuid[] := app.held_for(submission);
  begin
    return case when groups is null then app.may_design() else app.sees_held(groups) end;
  end $$;
`;

/** As guard.look_ups: counted in the database for all nodes; a bucket is a keyed hash, so that no address stands here. */
const guards = `
  create table guard.intake_counts (
    bucket text primary key,
    window_at timestamptz not null,
    count integer not null
  );
  create function app.count_intake(buckets text[], counts integer[], seconds integer) returns table (bucket text, count integer, window_at timestamptz)
  language sql security definer set search_path = ''
    begin atomic
      insert into guard.intake_counts as c (bucket, window_at, count)
      select b.bucket, now(), b.count from unnest(buckets, counts) as b(bucket, count) order by b.bucket
      on conflict (bucket) do update set
        count = case when c.window_at <= now() - seconds * interval '1 second' then excluded.count else c.count + excluded.count end,
        window_at = case when c.window_at <= now() - seconds * interval '1 second' then now() else c.window_at end
      returning c.bucket, c.count, c.window_at;
    end;

  create table guard.used_proofs (
    nonce text primary key,
    expires_at timestamptz not null
  );
  create function app.use_proof(proof text, until timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
  begin
    insert into guard.used_proofs (nonce, expires_at) values (proof, until) on conflict do nothing;
    return found;
  end $$;

  -- A proof that has expired is refused for that; it need not be remembered any longer.
  create function app.forget_intake() returns void language sql security definer set search_path = ''
    begin atomic
      delete from guard.intake_counts where window_at < now() - interval '1 day';
      delete from guard.used_proofs where expires_at < now() - interval '1 hour';
    end;
`;

/**
 * A place is a submission of a form that takes so many. Those that came while the form took any number are counted when
 * it is next asked about: all after the last place, which the order of ids finds without an index by form.
 */
const places = `
  create table guard.places (
    workspace_id uuid not null,
    form_id uuid not null,
    submission_id uuid not null,
    taken_at timestamptz not null,
    primary key (form_id, submission_id)
  );
  create function app.places_taken(workspace uuid, form uuid, since timestamptz) returns integer language plpgsql security definer set search_path = '' as $$
  begin
    insert into guard.places (workspace_id, form_id, submission_id, taken_at)
    select s.workspace_id, form, s.id, s.created_at from nativ.submissions s
    where s.workspace_id = workspace and s.held_for is null
      and s.id > coalesce((select p.submission_id from guard.places p where p.form_id = form order by p.submission_id desc limit 1), '00000000-0000-0000-0000-000000000000')
      and s.form_version_id in (select v.id from nativ.form_versions v where v.workspace_id = workspace and v.form_id = form)
    on conflict do nothing;
    return (select count(*) from guard.places p where p.form_id = form and (since is null or p.taken_at >= since));
  end $$;
  create function app.take_place(workspace uuid, form uuid, submission uuid) returns void language sql security definer set search_path = ''
    begin atomic
      insert into guard.places (workspace_id, form_id, submission_id, taken_at) values (workspace, form, submission, now()) on conflict do nothing;
    end;
`;

/**
 * Stores one submission that needs more than storing: a place, a proof that counts once, or the quarantine. It raises
 * NV001 when there is no place left and NV002 when the proof was used before, and then leaves nothing behind. What needs
 * none of this goes by app.record_starts as before and costs nothing more.
 */
const guardedStart = `
  create function app.record_guarded_start(workspace uuid, submissions jsonb, instances jsonb, history jsonb, tasks jsonb, posts jsonb, also jsonb, keys jsonb, sealed jsonb, guards jsonb)
  returns table (stored uuid[], repeated jsonb) language plpgsql as $$
  declare
    cap jsonb := guards -> 'cap';
    hold jsonb := guards -> 'hold';
    of_form uuid := (guards ->> 'formId')::uuid;
  begin
    -- First, so that of many for the last place each sees those before it.
    if jsonb_typeof(cap) = 'object' then perform pg_advisory_xact_lock(hashtextextended('nativ.places ' || of_form, 0)); end if;

    select r.stored, r.repeated into stored, repeated
      from app.record_sealed_starts(workspace, submissions, instances, history, tasks, posts, also, keys, sealed) r;
    if repeated is not null then
      return next;
      return;
    end if;

    if guards ->> 'proof' is not null and not app.use_proof(guards ->> 'proof', (guards ->> 'proofUntil')::timestamptz) then
      raise exception 'Expected a proof of work that was not used before.' using errcode = 'NV002';
    end if;

    if jsonb_typeof(hold) = 'object' then
      update nativ.submissions s set held_for = array(select g::uuid from jsonb_array_elements_text(hold -> 'groupIds') g)
        where s.workspace_id = workspace and s.id = stored[1];
      insert into nativ.quarantine (workspace_id, submission_id, form_id, flags, group_ids)
      values (workspace, stored[1], of_form, array(select f from jsonb_array_elements_text(hold -> 'flags') f),
        array(select g::uuid from jsonb_array_elements_text(hold -> 'groupIds') g));
    elsif jsonb_typeof(cap) = 'object' then
      -- Those before it first: a place of its own, taken already, would be where the look for them begins.
      perform app.places_taken(workspace, of_form, null);
      perform app.take_place(workspace, of_form, stored[1]);
      if app.places_taken(workspace, of_form, (cap ->> 'since')::timestamptz) > (cap ->> 'maximum')::int then
        raise exception 'Expected a place that is left.' using errcode = 'NV001';
      end if;
    end if;
    return next;
  end $$;
`;

const here = 'workspace_id = (select app.workspace_id())';
const policies = [
  'alter table nativ.quarantine enable row level security',
  'alter table nativ.quarantine force row level security',
  'create policy owner_all on nativ.quarantine for all to current_user using (true) with check (true)',
  `create policy people_read on nativ.quarantine for select to nativ_app using (${here} and app.sees_held(group_ids))`,
  `create policy engine_all on nativ.quarantine for all to nativ_engine using (${here}) with check (${here})`,
  `alter policy people_read on nativ.submissions using (
     ${here} and case
       when held_for is not null then app.sees_held(held_for)
       when instance_id is null then (select app.may_design())
       else coalesce((select true from nativ.instances i
                      where i.workspace_id = submissions.workspace_id and i.id = submissions.instance_id), false)
     end)`,
];

/** What hangs on a submission without an instance was for designers, whichever migration said so last. */
const ofUnstarted = [
  { table: 'sealed_values', policy: 'people_read', part: 'using' },
  { table: 'reads', policy: 'people_read', part: 'using' },
  { table: 'reads', policy: 'people_add', part: 'with check' },
] as const;

async function narrow(knex: Knex, { table, policy, part }: (typeof ofUnstarted)[number]): Promise<void> {
  const { rows } = await knex.raw<{ rows: { using: string; check: string }[] }>(
    `select qual as "using", with_check as "check" from pg_policies where schemaname = 'nativ' and tablename = ? and policyname = ?`,
    [table, policy],
  );
  const before = (part === 'using' ? rows[0]?.using : rows[0]?.check) ?? '';
  const after = before.replaceAll('( SELECT app.may_design() AS may_design)', 'app.sees_unstarted(case_id)');
  if (after === before)
    throw new Error(`Expected policy '${policy}' of '${table}' to ask for designers, but found: ${before}`);
  await knex.raw(`alter policy ${policy} on nativ.${table} ${part} (${after})`.replaceAll('?', '\\?'));
}

const grants = `
  grant select on nativ.quarantine to nativ_app;
  grant select (held_for) on nativ.submissions to nativ_app;
  grant select, insert, update on nativ.quarantine to nativ_engine;
  grant update (held_for, instance_id) on nativ.submissions to nativ_engine;

  revoke execute on function app.sees_held, app.held_for, app.sees_unstarted, app.count_intake, app.use_proof, app.forget_intake, app.places_taken, app.take_place, app.record_guarded_start from public;
  grant execute on function app.sees_held, app.held_for, app.sees_unstarted to nativ_app, nativ_engine;
  grant execute on function app.count_intake, app.use_proof, app.forget_intake, app.places_taken, app.take_place, app.record_guarded_start to nativ_engine;
`;
