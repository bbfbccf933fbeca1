import type { Knex } from 'knex';

/**
 * Lets files be kept with a task that no flow made and with a gathering, by whoever may talk there; and taken away, with a way
 * back. A file of an answer, a message or a remark has nobody who added it, and goes with that.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [columns, ...policies, grants, live]) await knex.raw(statement);
}

const here = 'workspace_id = (select app.workspace_id())';
const me = '(select app.user_id())';
const isMine = (list: string) => (column: string) => `${column} = any ((select app.${list}())::uuid[])`;
const voiced = isMine('my_voice_group_ids');
const managed = isMine('my_managed_group_ids');

const columns = `
  alter table nativ.files
    add column gathering_id uuid,
    add column added_by uuid,
    -- Since when it is out of sight, for all but whoever took it away, who can put it there again.
    add column removed_at timestamptz,
    add column removed_by uuid,
    add foreign key (workspace_id, gathering_id) references nativ.gatherings,
    add foreign key (workspace_id, added_by) references nativ.users,
    add foreign key (workspace_id, removed_by) references nativ.users,
    add constraint files_removed check ((removed_at is null) = (removed_by is null)),
    drop constraint files_check,
    add constraint files_check check (state <> 'attached' or (case_id is not null and waiting is null
      and num_nonnulls(submission_id, task_id, message_id, post_id, comment_id, gathering_id) = 1));
  create index files_gathering on nativ.files (gathering_id, workspace_id) where gathering_id is not null;
  create index files_added_by on nativ.files (added_by, workspace_id) where added_by is not null;
  create index files_removed on nativ.files (removed_at) where removed_at is not null;
`;

const seenBy = (table: string, column: string) =>
  `coalesce((select true from nativ.${table} x where x.workspace_id = nativ.files.workspace_id and x.id = nativ.files.${column}), false)`;
/** Whoever added it takes it away, and whoever manages the group. */
const keepsIn = (table: string, column: string) =>
  `exists (select 1 from nativ.${table} x where x.workspace_id = nativ.files.workspace_id and x.id = nativ.files.${column}
     and ${voiced('x.group_id')} and (nativ.files.added_by = ${me} or ${managed('x.group_id')}))`;
const keeps = `${here} and state = 'attached' and added_by is not null and (removed_by is null or removed_by = ${me})
  and case when gathering_id is not null then ${keepsIn('gatherings', 'gathering_id')} else ${keepsIn('tasks', 'task_id')} end`;

const policies = [
  `alter policy people_read on nativ.files using (${here} and state = 'attached' and case
     when message_id is not null then ${seenBy('messages', 'message_id')}
     when task_id is not null then ${seenBy('tasks', 'task_id')}
     when post_id is not null then ${seenBy('posts', 'post_id')}
     when comment_id is not null then ${seenBy('comments', 'comment_id')}
     when gathering_id is not null then ${seenBy('gatherings', 'gathering_id')}
     else ${seenBy('submissions', 'submission_id')} end)`,
  `create policy people_removed on nativ.files as restrictive for select to nativ_app
     using (removed_at is null or removed_by = ${me})`,
  `create policy people_change on nativ.files for update to nativ_app
     using (${keeps}) with check (${keeps})`,
];

const grants = `
  grant select (gathering_id, added_by, removed_at, removed_by), update (removed_at, removed_by) on nativ.files to nativ_app;
`;

/** Row by row and with a condition, so that an inquiry with files pays nothing. */
const live = `
  create function app.live_files_kept() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into vault.live_events (workspace_id, kind, ids, group_ids, user_ids)
    select t.workspace_id, 'task', array[t.id], array[t.group_id], null::uuid[] from nativ.tasks t
    where t.workspace_id = new.workspace_id and t.id = new.task_id
    union all
    select e.workspace_id, 'gathering', array[e.id], array[e.group_id], null::uuid[] from nativ.gatherings e
    where e.workspace_id = new.workspace_id and e.id = new.gathering_id;
    return null;
  end $$;
  revoke execute on function app.live_files_kept from public;
  create trigger live_files_kept after update of state, removed_at on nativ.files for each row
    when (new.added_by is not null and new.state = 'attached') execute function app.live_files_kept();
`;
