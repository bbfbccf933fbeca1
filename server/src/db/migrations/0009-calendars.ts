import type { Knex } from 'knex';

/**
 * Gives each workspace its calendars, lets due times of tasks say how they were reckoned, and lets a schedule say what kept
 * it from starting its flow.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [calendars, protect, grants, ownCalendar, claimMoves, dues, taskDues, schedules])
    await knex.raw(statement);
  await knex.raw(
    'insert into nativ.calendars (workspace_id, id, key, title, document) select w.id, (app.own_calendar()).* from nativ.workspaces w',
  );
}

/**
 * The calendar with the key 'default' is the workspace's own. What is said of a move of due times stands here too, since
 * there is one at a time per calendar; `move_wake_at` is when a node looks after it next, as with timers.
 */
const calendars = `
  create table nativ.calendars (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    key text not null,
    title jsonb not null,
    document jsonb not null,
    -- Counts the changes, so that of two who edit at once the second is told.
    version integer not null default 1,
    updated_at timestamptz not null default now(),
    -- The version that due times were moved to last; null when they never were.
    moved_version integer,
    -- The version that they are being moved to; null while none are.
    move_version integer,
    -- The instances up to this one are done.
    move_after uuid,
    move_wake_at timestamptz,
    move_attempts integer not null default 0,
    primary key (workspace_id, id),
    unique (workspace_id, key)
  );
  create index calendars_move on nativ.calendars (move_wake_at) where move_wake_at is not null;
`;

const here = 'workspace_id = (select app.workspace_id())';
const designs = `${here} and (select app.may_design())`;

const protect = `
  alter table nativ.calendars enable row level security;
  alter table nativ.calendars force row level security;
  create policy owner_all on nativ.calendars for all to current_user using (true) with check (true);
  create policy people_read on nativ.calendars for select to nativ_app using (${here});
  create policy people_add on nativ.calendars for insert to nativ_app with check (${designs});
  create policy people_change on nativ.calendars for update to nativ_app using (${designs}) with check (${designs});
  create policy people_remove on nativ.calendars for delete to nativ_app using (${designs} and key <> 'default');
  create policy engine_all on nativ.calendars for all to nativ_engine using (${here}) with check (${here});
`;

const grants = `
  grant select, delete on nativ.calendars to nativ_app;
  grant insert (workspace_id, id, key, title, document) on nativ.calendars to nativ_app;
  grant update (title, document, version, updated_at, move_version, move_after, move_wake_at, move_attempts) on nativ.calendars to nativ_app;
  grant select on nativ.calendars to nativ_engine;
  grant update (moved_version, move_version, move_after, move_wake_at, move_attempts) on nativ.calendars to nativ_engine;
`;

/** Whoever makes a workspace, it has hours from its first moment: Sunday to Thursday, with the holidays of Israel. */
const ownCalendar = `
  create function app.own_calendar(out id uuid, out key text, out title jsonb, out document jsonb) language sql volatile set search_path = ''
    begin atomic
      select gen_random_uuid(), 'default', '{"he": "שעות הפעילות שלנו", "en": "Our working hours"}'::jsonb,
        jsonb_build_object('timeZone', 'Asia/Jerusalem', 'holidays', '[{"set": "il"}]'::jsonb,
          'week', (select jsonb_object_agg(d, '[{"from": "09:00", "to": "17:00"}]'::jsonb)
                   from unnest(array['sunday', 'monday', 'tuesday', 'wednesday', 'thursday']) d));
    end;
  create function app.add_own_calendar() returns trigger language plpgsql set search_path = '' as $$
  begin
    insert into nativ.calendars (workspace_id, id, key, title, document) select new.id, (app.own_calendar()).*;
    return null;
  end $$;
  create trigger own_calendar after insert on nativ.workspaces for each row execute function app.add_own_calendar();
  revoke execute on function app.own_calendar, app.add_own_calendar from public;
`;

/** SECURITY DEFINER, since a node looks after all workspaces. One that dies is followed by another after half a minute. */
const claimMoves = `
  create function app.claim_calendar_moves(most integer) returns table (workspace_id uuid, id uuid, attempts integer)
  language sql security definer set search_path = ''
    begin atomic
      update nativ.calendars c set move_attempts = c.move_attempts + 1,
        move_wake_at = now() + least(30 * power(2, least(c.move_attempts, 10)), 3600) * interval '1 second'
      from (select d.workspace_id, d.id from nativ.calendars d where d.move_wake_at <= now() order by d.move_wake_at limit most for update skip locked) due
      where c.workspace_id = due.workspace_id and c.id = due.id
      returning c.workspace_id, c.id, c.move_attempts;
    end;
  revoke execute on function app.claim_calendar_moves from public;
  grant execute on function app.claim_calendar_moves to nativ_engine;
`;

/** How the due time of a task was reckoned in working time, as in timers; the indexes hold only those that were. */
const dues = `
  alter table nativ.tasks add column due_from jsonb;
  create index tasks_due_from on nativ.tasks (workspace_id, instance_id) where due_from is not null and status = 'open';
  create index timers_due_from on nativ.timers (workspace_id, instance_id) where due_from is not null;
  grant select (due_from) on nativ.tasks to nativ_app;
`;

/** As in 0008-record-more, with due_from of tasks. */
const taskDues = `
  create or replace function app.record_effects(workspace uuid, tasks jsonb, posts jsonb, also jsonb default null) returns void language plpgsql as $$
  begin
    insert into nativ.tasks (workspace_id, id, instance_id, number, node_id, group_id, title, instructions, form_version_id, status, assignee_id, due_at, due_from, purpose, not_by, created_at)
    select workspace, t.id, t.instance_id, t.number, t.node_id, t.group_id, t.title, t.instructions, t.form_version_id, 'open', t.assignee_id, t.due_at, t.due_from, t.purpose, t.not_by, t.created_at
    from jsonb_to_recordset(tasks) as t(id uuid, instance_id uuid, number int, node_id text, group_id uuid, title jsonb, instructions jsonb, form_version_id uuid, assignee_id uuid, due_at timestamptz, due_from jsonb, purpose text, not_by uuid[], created_at timestamptz);

    insert into nativ.posts (workspace_id, id, group_id, instance_id, text, created_at)
    select workspace, p.id, p.group_id, p.instance_id, p.text, p.created_at
    from jsonb_to_recordset(posts) as p(id uuid, group_id uuid, instance_id uuid, text jsonb, created_at timestamptz);

    if also is not null then perform app.record_also(workspace, also); end if;
  end $$;
`;

/**
 * What kept a schedule from starting its flow, until somebody has dealt with it; and whether its times are those of the
 * workspace's own calendar, because the flow names no zone.
 */
const schedules = `
  alter table nativ.schedules
    add column failure text,
    -- When the run was due that failed, and whether it was given up; a retry makes up for it.
    add column failed_run_at timestamptz,
    add column given_up boolean not null default false,
    add column follows_calendar boolean not null default false;
  grant update (failure, failed_run_at, given_up, follows_calendar) on nativ.schedules to nativ_app;
  update nativ.schedules s set follows_calendar = true
  from nativ.flows f
  join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id and v.number = f.published_version
  where f.workspace_id = s.workspace_id and f.id = s.flow_id and exists (
    select 1 from json_array_elements(v.document -> 'nodes') n where n ->> 'type' = 'scheduleStart' and n -> 'config' -> 'timeZone' is null);
`;
