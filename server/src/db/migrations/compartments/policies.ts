const here = 'workspace_id = (select app.workspace_id())';
const me = '(select app.user_id())';
const isMine = (list: string) => (column: string) => `${column} = any ((select app.${list}())::uuid[])`;
const fully = isMine('my_full_group_ids');
const known = isMine('my_group_ids');
const managed = isMine('my_managed_group_ids');
const voiced = isMine('my_voice_group_ids');
const concerned = isMine('my_concern_ids');
const hidden = '(select app.hidden_group_ids())::uuid[]';

const clauses = {
  select: (rule: string) => `using (${rule})`,
  insert: (rule: string) => `with check (${rule})`,
  update: (rule: string) => `using (${rule}) with check (${rule})`,
  delete: (rule: string) => `using (${rule})`,
} as const;
const names = {
  select: 'people_read',
  insert: 'people_add',
  update: 'people_change',
  delete: 'people_remove',
} as const;
const can = (action: keyof typeof clauses, condition: string) =>
  `create policy ${names[action]} on $table for ${action} to nativ_app ${clauses[action](`${here} and (${condition})`)}`;
const instead = (action: 'select' | 'insert', condition: string) =>
  `alter policy ${names[action]} on $table ${clauses[action](`${here} and (${condition})`)}`;
const engineAll = `create policy engine_all on $table for all to nativ_engine using (${here}) with check (${here})`;

export const protect: readonly string[] = [
  'alter table $table enable row level security',
  'alter table $table force row level security',
  'create policy owner_all on $table for all to current_user using (true) with check (true)',
];

const visible = (table: string, column: string) =>
  `exists (select 1 from nativ.${table} x where x.workspace_id = $table.workspace_id and x.id = $table.${column})`;
const speaksOn = (table: string, column: string) =>
  `exists (select 1 from nativ.${table} x where x.workspace_id = $table.workspace_id and x.id = $table.${column} and ${voiced('x.group_id')})`;
/** The item is one that I see, and it is of the group in whose name I say so. */
const itemOfGroup = `case
  when task_id is not null then exists (select 1 from nativ.tasks x where x.workspace_id = $table.workspace_id and x.id = $table.task_id and x.group_id = $table.group_id)
  when post_id is not null then exists (select 1 from nativ.posts x where x.workspace_id = $table.workspace_id and x.id = $table.post_id and x.group_id = $table.group_id)
  else exists (select 1 from nativ.instances x where x.workspace_id = $table.workspace_id and x.id = $table.instance_id and $table.group_id = any (x.group_ids)) end`;
/** A case may touch several groups: only who manages each classified one of them shows it to others. */
const caseIsMineToShow = `(instance_id is null or not exists (
  select 1 from nativ.instances x where x.workspace_id = $table.workspace_id and x.id = $table.instance_id
    and x.group_ids && (select app.foreign_group_ids())::uuid[]))`;
const mayShow = `${managed('group_id')} and app.is_member(group_id, user_id) and ${caseIsMineToShow}`;

/** Watching is for oneself. A mention shows nothing new, unless whoever mentions may show the item. Granting is for managers. */
const mayConcern = `given_by = ${me} and ${known('group_id')} and ${itemOfGroup} and case reason
  when 'watch' then user_id = ${me}
  when 'mention' then (instance_id is null and app.person_sees(user_id, group_id, coalesce(task_id, post_id))) or (${mayShow})
  else ${mayShow} end`;

export const policies: Readonly<Record<string, readonly string[]>> = {
  groups: [can('update', managed('id'))],
  audit_entries: [
    instead(
      'select',
      `not group_ids && ${hidden} and ((select app.role()) = 'admin' or group_ids && (select app.my_managed_group_ids())::uuid[])`,
    ),
  ],
  tasks: [
    instead('select', `${fully('group_id')} or (${known('group_id')} and (assignee_id = ${me} or ${concerned('id')}))`),
  ],
  posts: [
    instead('select', `${fully('group_id')} or (${known('group_id')} and (author_id = ${me} or ${concerned('id')}))`),
    instead('insert', `author_id = ${me} and instance_id is null and ${voiced('group_id')}`),
  ],
  comments: [
    instead(
      'insert',
      `author_id = ${me} and case when post_id is not null then ${speaksOn('posts', 'post_id')} else ${speaksOn('tasks', 'task_id')} end`,
    ),
  ],
  instances: [
    instead(
      'select',
      // Cheapest first: what is mine by a task is gathered only for what the groups do not show.
      `(group_ids && (select app.my_full_group_ids())::uuid[] and not group_ids && ${hidden})
       or (group_ids = '{}' and (select app.may_design()))
       or ${concerned('id')} or id = any ((select app.my_task_instance_ids())::uuid[])`,
    ),
  ],
  notifications: [
    instead(
      'select',
      `(user_id = ${me} or ${fully('group_id')}) and (instance_id is null or ${visible('instances', 'instance_id')})`,
    ),
  ],
  memberships: [
    // Joining an open group: as a member, and for oneself. 'people_add' lets managers add others.
    `create policy people_join on $table for insert to nativ_app with check (${here} and user_id = ${me} and role = 'member' and exists (
      select 1 from nativ.groups g where g.workspace_id = $table.workspace_id and g.id = $table.group_id and g.access = 'open' and g.archived_at is null))`,
  ],
  concerns: [
    can('select', `(user_id = ${me} and ${known('group_id')}) or ${managed('group_id')}`),
    can('insert', mayConcern),
    can('delete', `(user_id = ${me} and reason = 'watch' and ${known('group_id')}) or ${managed('group_id')}`),
    engineAll,
  ],
  break_glass: [
    can('select', `opened_by = ${me} or ${fully('group_id')}`),
    // To end it early: closing is all that can be written, and only in one's own name.
    `create policy people_change on $table for update to nativ_app
       using (${here} and (opened_by = ${me} or ${managed('group_id')})) with check (${here} and closed_by = ${me})`,
    engineAll,
  ],
  break_glass_reads: [can('select', visible('break_glass', 'opening_id')), engineAll],
};

export const grants = `
  grant update (name, description, access, statuses, labels, archived_at) on nativ.groups to nativ_app;
  grant select, insert, delete on nativ.concerns to nativ_app;
  grant select on nativ.break_glass, nativ.break_glass_reads to nativ_app;
  grant update (closed_at, closed_by) on nativ.break_glass to nativ_app;
  grant select on nativ.concerns, nativ.break_glass, nativ.break_glass_reads to nativ_engine;

  revoke execute on function app.my_opened_group_ids, app.my_voice_group_ids, app.foreign_group_ids, app.my_concern_ids, app.person_sees, app.open_task_count from public;
  grant execute on function app.my_opened_group_ids, app.my_voice_group_ids, app.foreign_group_ids, app.my_concern_ids, app.person_sees, app.open_task_count to nativ_app, nativ_engine;
`;
