import type { Knex } from 'knex';

/**
 * Lets rooms be worked in: nothing leaves one, since what would have gone out never gets into the queue; its own clock
 * dates what people write; and those outside see where its members stand.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [clock, ways, models, ...clocks, managers]) await knex.raw(statement);
}

const clock = `
  -- How far the clock of a work space is ahead: none in live work.
  create function app.clock_offset_ms(workspace uuid) returns bigint language sql stable security definer set search_path = ''
    return (select w.clock_offset_ms from nativ.workspaces w where w.id = workspace);

  -- The step that came last in a room that I see.
  create function app.place_in_room(room uuid) returns json language sql stable security definer set search_path = ''
    begin atomic
      select json_build_object('instanceId', t.instance_id, 'nodeId', t.node_id, 'title', t.title, 'at', t.created_at)
      from nativ.tasks t
      where t.workspace_id = room and t.status = 'open' and t.instance_id is not null and room = any ((select app.my_room_ids())::uuid[])
      order by t.created_at desc, t.id desc limit 1;
    end;
  revoke execute on function app.clock_offset_ms, app.place_in_room from public;
  grant execute on function app.clock_offset_ms to nativ_app, nativ_engine;
  grant execute on function app.place_in_room to nativ_app;
`;

/**
 * The two ways into the queue. Of a room only what stays in the house gets there, by name; anything else is kept in the
 * drawer, and what the drawer does not know fails. Schedules of a room never run by themselves.
 */
const ways = `
  create or replace function app.enqueue(workspace uuid, jobs jsonb) returns void language plpgsql security definer set search_path = '' as $$
  declare
    in_house jsonb := jobs;
  begin
    if workspace is distinct from app.workspace_id() then
      raise exception 'Expected jobs for the workspace of the transaction, but found those of another.' using errcode = '42501';
    end if;
    if (select w.kind from nativ.workspaces w where w.id = workspace) is distinct from 'live' then
      select coalesce(jsonb_agg(j), '[]') into in_house from jsonb_array_elements(jobs) j
      where j ->> 'kind' in ('startInstance', 'cancelCalled', 'answerCaller', 'continue', 'teach');
      insert into nativ.drawer_entries (workspace_id, kind, instance_id, call_id, payload)
      select workspace, j ->> 'kind', nullif(j -> 'payload' ->> 'instanceId', '')::uuid, (j -> 'payload' ->> 'callId')::uuid, j -> 'payload'
      from jsonb_array_elements(jobs) j where j ->> 'kind' not in ('startInstance', 'cancelCalled', 'answerCaller', 'continue', 'teach');
      if in_house = '[]' then return; end if;
    end if;
    perform graphile_worker.add_jobs(array(
      select (j.kind, (jsonb_build_object('workspaceId', workspace) || j.payload)::json, null, j.run_at, j.max_attempts, null, 0, null)::graphile_worker.job_spec
      from jsonb_to_recordset(in_house) as j(kind text, payload jsonb, run_at timestamptz, max_attempts int)));
  end $$;

  create or replace function app.queue_mail(mail uuid) returns void language plpgsql security definer set search_path = '' as $$
  begin
    insert into nativ.drawer_entries (workspace_id, kind, payload)
    select m.workspace_id, 'sendMail', jsonb_build_object('instanceId', '', 'mailId', m.id)
    from identity.mails m join nativ.workspaces w on w.id = m.workspace_id where m.id = mail and w.kind <> 'live';
    perform graphile_worker.add_job('sendMail', json_build_object('workspaceId', m.workspace_id, 'instanceId', '', 'mailId', m.id), max_attempts => 10)
    from identity.mails m join nativ.workspaces w on w.id = m.workspace_id where m.id = mail and w.kind = 'live';
  end $$;

  create function app.no_schedule_in_rooms() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    if (select w.kind from nativ.workspaces w where w.id = new.workspace_id) <> 'live' then
      new.next_run_at := null;
      new.wake_at := null;
    end if;
    return new;
  end $$;
  revoke execute on function app.no_schedule_in_rooms from public;
  create trigger no_schedule_in_rooms before insert or update of next_run_at, wake_at on nativ.schedules for each row
    when (new.wake_at is not null) execute function app.no_schedule_in_rooms();
`;

/** A room has no bytes of models of its own unless it taught one: the others stand in live work, under the same id. */
const models = `
  create function app.model_bytes(model uuid) returns bytea language sql stable security definer set search_path = ''
    begin atomic
      select m.bytes from nativ.workspaces w join nativ.models m on m.id = model and m.workspace_id in (w.id, w.live_workspace_id)
      where w.id = app.workspace_id() and length(m.bytes) > 0
      order by m.workspace_id = w.id desc limit 1;
    end;
  revoke execute on function app.model_bytes from public;
  grant execute on function app.model_bytes to nativ_engine;
`;

/**
 * What people write is dated by the database; in a room, by the clock of the room, so that it comes after what the flow
 * wrote. What a flow writes has its time from the engine, and is never at this very instant: it pays for a comparison.
 */
const dated = (table: string, column: string, when: string) => `
  create trigger clock_of_room_${column} before ${when} on nativ.${table} for each row
    when (new.${column} = now()) execute function app.clock_of_room('${column}');
`;
const clocks = [
  `
  create function app.clock_of_room() returns trigger language plpgsql security definer set search_path = '' as $$
  declare
    ahead bigint := app.clock_offset_ms(new.workspace_id);
  begin
    if ahead = 0 then return new; end if;
    if tg_argv[0] = 'completed_at' then new.completed_at := new.completed_at + ahead * interval '1 millisecond';
    else new.created_at := new.created_at + ahead * interval '1 millisecond';
    end if;
    return new;
  end $$;
  revoke execute on function app.clock_of_room from public;
  `,
  dated('comments', 'created_at', 'insert'),
  dated('messages', 'created_at', 'insert'),
  dated('posts', 'created_at', 'insert'),
  dated('tasks', 'created_at', 'insert'),
  dated('tasks', 'completed_at', 'update of completed_at'),
  dated('drawer_entries', 'created_at', 'insert'),
];

/** As in 0011-people; a room is emptied as a whole, its groups with their managers. */
const managers = `
  create or replace function app.keep_a_manager() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    if tg_op = 'DELETE' and exists (select from nativ.workspaces w where w.id = old.workspace_id and w.kind = 'practice') then
      return old;
    end if;
    perform 1 from nativ.groups g where g.workspace_id = old.workspace_id and g.id = old.group_id for no key update;
    if not exists (
      select from nativ.memberships m
      where m.workspace_id = old.workspace_id and m.group_id = old.group_id and m.user_id <> old.user_id and m.role = 'manager'
    ) then
      raise exception 'Expected the group to keep a manager, but this is the last one.' using errcode = '23514', constraint = 'memberships_last_manager';
    end if;
    return coalesce(new, old);
  end $$;
`;
