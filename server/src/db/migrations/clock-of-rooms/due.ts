/** Of whom a task is that comes due within the time that is looked at, so far from a present. */
const comingDue = (present: string) => `
  t.status = 'open' and t.assignee_id is not null and t.due_at between ${present} - interval '3 days' and ${present} + interval '1 day'
  and t.due_at - least((t.due_at - t.created_at) / 4, interval '1 day') <= ${present}`;
const columns = 't.workspace_id, t.id, t.assignee_id, t.instance_id, t.group_id, t.due_at';

/**
 * As in being-told/functions; each task by the clock of its work space. Only rooms whose clock was moved are looked up: for live
 * work nothing is asked that was not asked before.
 */
const tellDue = `
  create or replace function app.tell_due(most integer) returns integer language plpgsql security definer set search_path = '' as $$
  declare told integer;
  begin
    with ahead as materialized (
      select w.id, now() + w.clock_offset_ms * interval '1 millisecond' as present from nativ.workspaces w where w.clock_offset_ms > 0
    ), coming as (
      select ${columns}, now() as present from nativ.tasks t
      where ${comingDue('now()')} and not exists (select from ahead a where a.id = t.workspace_id)
      union all
      select ${columns}, a.present from ahead a join nativ.tasks t on t.workspace_id = a.id and ${comingDue('a.present')}
    ), due as (
      select c.*, case when c.due_at <= c.present then 'over' else 'soon' end as stage from coming c
      where not exists (select from nativ.due_tellings d where d.workspace_id = c.workspace_id and d.task_id = c.id and d.user_id = c.assignee_id
        and d.due_at = c.due_at and d.stage = case when c.due_at <= c.present then 'over' else 'soon' end)
      order by c.due_at limit most
    ), said as (
      insert into nativ.due_tellings (workspace_id, task_id, user_id, stage, due_at)
      select d.workspace_id, d.id, d.assignee_id, d.stage, d.due_at from due d order by 1, 2 on conflict do nothing
      returning workspace_id, task_id, stage
    ), gone as (
      delete from nativ.notices n using said s
      where n.workspace_id = s.workspace_id and n.task_id = s.task_id and n.kind = 'dueSoon' and n.read_at is null and s.stage = 'over'
    )
    insert into nativ.notices (workspace_id, user_id, kind, task_id, instance_id, group_id)
    select d.workspace_id, d.assignee_id, case d.stage when 'over' then 'overdue' else 'dueSoon' end, d.id, d.instance_id, d.group_id
    from due d join said s on s.workspace_id = d.workspace_id and s.task_id = d.id;
    get diagnostics told = row_count;
    delete from nativ.due_tellings d where d.due_at < now() - interval '30 days';
    return told;
  end $$;
`;

/**
 * What is looked after by the clock on the wall is kept by it, and comes nearer when the clock of its room is moved: the turns in which
 * people are told outside, and what ends by itself in the sight of somebody. So whoever looks knows one clock only.
 */
const comesNearer = `
  create function app.come_nearer() returns trigger language plpgsql security definer set search_path = '' as $$
  declare moved constant interval := (new.clock_offset_ms - old.clock_offset_ms) * interval '1 millisecond';
  begin
    update nativ.notice_turns t set wake_at = t.wake_at - moved where t.workspace_id = new.id;
    update nativ.concerns c set until = c.until - moved where c.workspace_id = new.id and c.until is not null;
    return null;
  end $$;
  revoke execute on function app.come_nearer from public;
  create trigger come_nearer after update of clock_offset_ms on nativ.workspaces for each row
    when (new.clock_offset_ms > old.clock_offset_ms) execute function app.come_nearer();
`;

export const due = [tellDue, comesNearer];
