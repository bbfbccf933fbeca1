import type { Knex } from 'knex';

/**
 * Makes the place of files: what came, what it belongs to, and where in the store its sealed segments are (decision 0018).
 *
 * A row is there before its bytes and is deleted after them. The keys of attached files stand with what is sealed of
 * their case (nativ.sealed_values, kind `file`), so that erasing the case destroys them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(files);
  await knex.raw(sealedFiles);
  for (const statement of policies) await knex.raw(statement);
  await knex.raw(grants);
}

const files = `
  create table nativ.files (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    state text not null default 'arriving' check (state in ('arriving', 'ready', 'attached', 'gone')),
    -- What it was uploaded for: a form, a task or a case. It can be attached to nothing else.
    bound_to text not null check (bound_to in ('form', 'task', 'case')),
    bound_id uuid not null,
    -- A keyed hash of the page, the person or the receipt that uploaded it: nobody else attaches it.
    holder bytea not null,
    -- A keyed hash of page, question and content: the same file sent twice by one page is one file.
    twin bytea,
    -- The beginning of the names of its segments in the store.
    place text not null,
    -- Segments that are stored, and how many there may be at most: that many are deleted.
    segments integer not null default 0,
    most_segments integer not null,
    size bigint not null default 0,
    -- What the client said that it will weigh; null where it comes in one go.
    announced_size bigint,
    -- Somebody writes until then.
    busy_until timestamptz,
    -- The key, the name, the type: sealed by the key for uploads, until it is attached.
    waiting bytea,
    is_sensitive boolean not null default true,
    -- In the clear only where the question is not sensitive.
    name text,
    media_type text,
    case_id uuid,
    submission_id uuid,
    task_id uuid,
    message_id uuid,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    attached_at timestamptz,
    gone_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, submission_id) references nativ.submissions,
    foreign key (workspace_id, task_id) references nativ.tasks,
    foreign key (workspace_id, message_id) references nativ.messages,
    check (state <> 'attached' or (case_id is not null and num_nonnulls(submission_id, task_id, message_id) = 1 and waiting is null))
  );
  create index files_submission on nativ.files (submission_id, workspace_id) where submission_id is not null;
  create index files_task on nativ.files (task_id, workspace_id) where task_id is not null;
  create index files_message on nativ.files (message_id, workspace_id) where message_id is not null;
  create index files_case on nativ.files (case_id, workspace_id) where case_id is not null;
  create index files_twin on nativ.files (twin, workspace_id) where twin is not null;
  -- What is to be swept; attached ones, nearly all, are not in it.
  create index files_passing on nativ.files (expires_at) where state <> 'attached';
`;

const here = 'workspace_id = (select app.workspace_id())';

const sealedFiles = `
  alter table nativ.sealed_values drop constraint sealed_values_kind_check,
    add constraint sealed_values_kind_check check (kind in ('answers', 'taskAnswers', 'message', 'contact', 'file', 'state', 'record', 'call', 'callAnswer'));
`;

/** As in 0013-sealed-answers, and a file is no wider than what it is attached to. */
const concerning = `case when instance_id is null then (select app.may_design()) else coalesce((
  select i.group_ids && (select app.my_member_group_ids() || app.my_opened_group_ids())::uuid[] or i.id = any ((select app.my_task_instance_ids())::uuid[])
  from nativ.instances i where i.workspace_id = nativ.sealed_values.workspace_id and i.id = nativ.sealed_values.instance_id), false) end`;
const ofSeenTask = `(kind <> 'taskAnswers' or exists (select 1 from nativ.tasks t
  where t.workspace_id = nativ.sealed_values.workspace_id and t.id = nativ.sealed_values.row_id))`;
const ofSeenFile = `(kind <> 'file' or exists (select 1 from nativ.files f
  where f.workspace_id = nativ.sealed_values.workspace_id and f.id = nativ.sealed_values.row_id))`;

/** Each is asked with the sight of the person: a file is seen by whoever sees what it is attached to. */
const seen = `state = 'attached' and case
  when message_id is not null then coalesce((select true from nativ.messages m where m.workspace_id = nativ.files.workspace_id and m.id = nativ.files.message_id), false)
  when task_id is not null then coalesce((select true from nativ.tasks t where t.workspace_id = nativ.files.workspace_id and t.id = nativ.files.task_id), false)
  else coalesce((select true from nativ.submissions s where s.workspace_id = nativ.files.workspace_id and s.id = nativ.files.submission_id), false) end`;

const policies = [
  'alter table nativ.files enable row level security',
  'alter table nativ.files force row level security',
  'create policy owner_all on nativ.files for all to current_user using (true) with check (true)',
  `create policy people_read on nativ.files for select to nativ_app using (${here} and ${seen})`,
  `create policy engine_all on nativ.files for all to nativ_engine using (${here}) with check (${here})`,
  `alter policy people_read on nativ.sealed_values
     using (${here} and kind in ('answers', 'taskAnswers', 'message', 'contact', 'file') and ${concerning} and ${ofSeenTask} and ${ofSeenFile})`,
];

const grants = `
  grant select (workspace_id, id, state, is_sensitive, name, media_type, size, case_id, submission_id, task_id, message_id, created_at, attached_at)
    on nativ.files to nativ_app;
  grant select, insert, update on nativ.files to nativ_engine;
`;
