import { fully, here, managed, me, protect, working } from './policy.ts';

const table = `
  create table nativ.checklist_entries (
    workspace_id uuid not null,
    id uuid not null,
    task_id uuid not null,
    position integer not null,
    text text not null check (length(text) between 1 and 500),
    done_at timestamptz,
    done_by uuid,
    created_by uuid not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    check ((done_at is null) = (done_by is null)),
    foreign key (workspace_id, task_id) references nativ.tasks,
    foreign key (workspace_id, done_by) references nativ.users,
    foreign key (workspace_id, created_by) references nativ.users
  );
  create index checklist_entries_task on nativ.checklist_entries (workspace_id, task_id, position, id);
`;

/** Nobody ticks something off in the name of somebody else. */
const ticks = `
  create function app.tick_in_own_name() returns trigger language plpgsql set search_path = '' as $$
  begin
    new.done_at := case when new.done_at is not null then now() end;
    new.done_by := case when new.done_at is not null then app.user_id() end;
    return new;
  end $$;
  revoke execute on function app.tick_in_own_name from public;
  create trigger tick_in_own_name before update of done_at on nativ.checklist_entries for each row
    when ((new.done_at is null) <> (old.done_at is null)) execute function app.tick_in_own_name();
`;

/** Both are asked with the sight of the person. */
const ofSeenTask = `exists (select 1 from nativ.tasks x
  where x.workspace_id = nativ.checklist_entries.workspace_id and x.id = nativ.checklist_entries.task_id)`;
/** Whoever may do the task now keeps its list. */
const ofTaskAtHand = `exists (select 1 from nativ.tasks x
  where x.workspace_id = nativ.checklist_entries.workspace_id and x.id = nativ.checklist_entries.task_id and x.status = 'open'
    and ${working('x.group_id')} and (x.assignee_id = ${me} or x.created_by = ${me} or ${managed('x.group_id')}
      or (x.assignee_id is null and ${fully('x.group_id')})))`;

const policies = [
  `create policy people_read on nativ.checklist_entries for select to nativ_app using (${here} and ${ofSeenTask})`,
  `create policy people_add on nativ.checklist_entries for insert to nativ_app
     with check (${here} and created_by = ${me} and ${ofTaskAtHand})`,
  `create policy people_change on nativ.checklist_entries for update to nativ_app
     using (${here} and ${ofTaskAtHand}) with check (${here} and ${ofTaskAtHand})`,
  `create policy people_remove on nativ.checklist_entries for delete to nativ_app using (${here} and ${ofTaskAtHand})`,
  'grant insert (workspace_id, id, task_id, position, text, created_by), update (position, text, done_at), delete on nativ.checklist_entries to nativ_app',
];

export const checklists: readonly string[] = [table, ticks, ...protect('checklist_entries'), ...policies];
