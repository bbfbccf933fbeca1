import { concerned, fully, here, known, me, voiced, working } from './policy.ts';

/**
 * A task of one's own has no instance, no number and no node, and says who made it. Archiving an open one ends it as
 * 'cancelled', so that whatever counts open tasks need not know of it.
 */
const columns = `
  alter table nativ.tasks
    alter column instance_id drop not null,
    alter column number drop not null,
    alter column node_id drop not null,
    alter column status set default 'open',
    alter column created_at set default now(),
    add column created_by uuid,
    -- How far an open task is.
    add column stage text not null default 'new' check (stage in ('new', 'inProgress', 'onHold')),
    add column starts_at timestamptz,
    -- When whoever has it wants to look at it again.
    add column follow_up_at timestamptz,
    -- What lists sort by.
    add column urgent_at timestamptz not null generated always as (coalesce(least(due_at, follow_up_at), 'infinity')) stored,
    add column archived_at timestamptz,
    add foreign key (workspace_id, created_by) references nativ.users,
    add constraint tasks_of_flow_or_own check (
      num_nulls(instance_id, number, node_id) in (0, 3) and (instance_id is null) = (created_by is not null)),
    add constraint tasks_archived check (archived_at is null or (instance_id is null and status <> 'open'));
`;

/** As in 0004-lists-of-work, by what is urgent first; and what somebody made, for whoever sees a group in part. */
const indexes = `
  drop index nativ.tasks_group;
  drop index nativ.tasks_assignee;
  create index tasks_group on nativ.tasks (workspace_id, group_id, status, urgent_at, created_at, id);
  create index tasks_assignee on nativ.tasks (workspace_id, assignee_id, status, urgent_at, created_at, id)
    where assignee_id is not null;
  create index tasks_creator on nativ.tasks (workspace_id, created_by, status, urgent_at, created_at, id)
    where created_by is not null;
`;

/** Taking a task begins it; what goes back to the group waits there anew. After the triggers that may send it back. */
const stages = `
  create function app.stage_follows_assignee() returns trigger language plpgsql set search_path = '' as $$
  begin
    if new.assignee_id is null then
      new.stage := 'new';
    elsif new.stage = 'new' and new.assignee_id::text = current_setting('nativ.user_id', true) then
      new.stage := 'inProgress';
    end if;
    return new;
  end $$;
  revoke execute on function app.stage_follows_assignee from public;
  create trigger stage_follows_assignee before update of assignee_id on nativ.tasks for each row
    when (new.status = 'open' and new.assignee_id is distinct from old.assignee_id)
    execute function app.stage_follows_assignee();
`;

const sees = `${fully('group_id')} or (${known('group_id')} and (assignee_id = ${me} or created_by = ${me} or ${concerned('id')}))`;
const assignable = `(assignee_id is null or assignee_id = ${me} or app.is_member(group_id, assignee_id))`;

/** Whoever works in a group makes tasks there, and hands what they made to somebody of it; all else is app.change_task's. */
const policies = [
  `alter policy people_read on nativ.tasks using (${here} and (${sees}))`,
  `create policy people_add on nativ.tasks for insert to nativ_app with check (
     ${here} and created_by = ${me} and instance_id is null and status = 'open' and archived_at is null
     and ${working('group_id')} and ${voiced('group_id')} and ${assignable})`,
  `alter policy people_change on nativ.tasks
     using (${here} and status = 'open' and ${working('group_id')}
       and (${fully('group_id')} or assignee_id = ${me} or created_by = ${me}))
     with check (${here} and status = 'open' and ${assignable})`,
  `grant insert (workspace_id, id, group_id, title, instructions, assignee_id, due_at, starts_at, follow_up_at, stage, created_by)
     on nativ.tasks to nativ_app`,
];

export const tasks: readonly string[] = [columns, indexes, stages, ...policies];
