/**
 * Puts on record what a statement changed: in triggers, since there is no other place that everything passes, one for a statement,
 * since a batch of the intake makes tasks by the hundred. With the rights of the owner, since whoever acts need not see whom it
 * is told to.
 *
 * @param body inserts `(workspace_id, kind, ids, group_ids, user_ids)` out of `added` and `gone`, what the rows are and were
 */
export const teller = (name: string, table: string, actions: readonly (keyof typeof transitions)[], body: string) => [
  tellerFunction(name, body, 'create'),
  `revoke execute on function app.live_${name} from public`,
  ...actions.map(
    (action) => `
  create trigger live_${name}_${action} after ${action} on ${table} referencing ${transitions[action]}
    for each statement execute function app.live_${name}()`,
  ),
];

/** What it does when it is called; the triggers stay where it takes the place of another. */
export const tellerFunction = (name: string, body: string, how: 'create' | 'create or replace') => `
  ${how} function app.live_${name}() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into vault.live_events (workspace_id, kind, ids, group_ids, user_ids)
    ${body};
    return null;
  end $$`;

const transitions = {
  insert: 'new table as added',
  update: 'old table as gone new table as added',
  delete: 'old table as gone',
} as const;

const none = `'{}'::uuid[]`;
const everybody = 'null::uuid[]';

/** What is there, by group. */
export const added = (kind: string) => `
    select n.workspace_id, '${kind}', array_agg(n.id), array[n.group_id], ${everybody} from added n group by n.workspace_id, n.group_id`;
/** What is no longer there. */
export const gone = (kind: string) => `
    select o.workspace_id, '${kind}', ${none}, array[o.group_id], ${everybody} from gone o group by o.workspace_id, o.group_id`;
/** What has left a group. */
export const left = (kind: string) => `
    select o.workspace_id, '${kind}', ${none}, array[o.group_id], ${everybody}
    from gone o join added n on n.workspace_id = o.workspace_id and n.id = o.id
    where o.group_id <> n.group_id group by o.workspace_id, o.group_id`;

/** Whoever had a task has it no longer; they may not see it any more. */
const takenAway = `
    select o.workspace_id, 'task', ${none}, ${none}, array_agg(distinct o.assignee_id)
    from gone o join added n on n.workspace_id = o.workspace_id and n.id = o.id
    where o.assignee_id is not null and o.assignee_id is distinct from n.assignee_id group by o.workspace_id`;

/** The parts of what was written, in \`rows\`, that belong to an item: the item is what changed. */
export const ofItem = (kind: string, rows: string, table: string, column: string, groups: string) => `
    select x.workspace_id, '${kind}', array_agg(distinct x.id), ${groups}, ${everybody}
    from ${rows} r join ${table.startsWith('(') ? table : `nativ.${table}`} x on x.workspace_id = r.workspace_id and x.id = ${column}
    group by x.workspace_id, ${groups}`;
/** By its name in JSON, since a comment on a case came later than this. */
const caseOfComment = "(to_jsonb(r) ->> 'instance_id')::uuid";
export const commented = (rows: string, posts = 'posts') =>
  [
    ofItem('task', rows, 'tasks', 'r.task_id', 'array[x.group_id]'),
    ofItem('post', rows, posts, 'r.post_id', 'array[x.group_id]'),
    ofItem('case', rows, 'instances', caseOfComment, 'x.group_ids'),
  ].join(' union all ');

const cases = `
    select n.workspace_id, 'case', array_agg(n.id), n.group_ids, ${everybody} from added n group by n.workspace_id, n.group_ids`;
const casesLeft = `
    select o.workspace_id, 'case', ${none}, o.group_ids, ${everybody}
    from gone o join added n on n.workspace_id = o.workspace_id and n.id = o.id
    where o.group_ids <> n.group_ids group by o.workspace_id, o.group_ids`;

const members = (rows: string) => `
    select m.workspace_id, k.kind, ${none}, case when k.kind = 'group' then array_agg(distinct m.group_id) else ${none} end,
      case when k.kind <> 'group' then array_agg(distinct m.user_id) end
    from ${rows} m cross join (values ('sight'), ('group'), ('ownGroups')) as k(kind) group by m.workspace_id, k.kind`;

const kindOfConcern = `case when c.task_id is not null then 'task' when c.post_id is not null then 'post' when c.instance_id is not null then 'case' else 'sight' end`;

export const tellers: readonly string[] = [
  ...teller('tasks_added', 'nativ.tasks', ['insert'], added('task')),
  ...teller('tasks_changed', 'nativ.tasks', ['update'], [added('task'), left('task'), takenAway].join(' union all ')),
  ...teller('tasks_gone', 'nativ.tasks', ['delete'], gone('task')),
  ...teller('posts_added', 'nativ.posts', ['insert'], added('post')),
  ...teller('posts_changed', 'nativ.posts', ['update'], [added('post'), left('post')].join(' union all ')),
  ...teller('posts_gone', 'nativ.posts', ['delete'], gone('post')),
  ...teller('cases_added', 'nativ.instances', ['insert'], cases),
  ...teller('cases_changed', 'nativ.instances', ['update'], [cases, casesLeft].join(' union all ')),
  ...teller('comments_added', 'nativ.comments', ['insert', 'update'], commented('added')),
  ...teller('comments_gone', 'nativ.comments', ['delete'], commented('gone')),
  ...teller(
    'messages',
    'nativ.messages',
    ['insert', 'update'],
    ofItem('case', 'added', 'instances', 'r.instance_id', 'x.group_ids'),
  ),
  ...teller(
    'notices',
    'nativ.notices',
    ['insert', 'update'],
    `select n.workspace_id, 'notice', array_agg(n.id), ${none}, array_agg(distinct n.user_id) from added n group by n.workspace_id`,
  ),
  ...teller(
    'notices_gone',
    'nativ.notices',
    ['delete'],
    `select o.workspace_id, 'notice', ${none}, ${none}, array_agg(distinct o.user_id) from gone o group by o.workspace_id`,
  ),
  // What a group is, and who is in it, is what sight is made of.
  ...teller(
    'groups',
    'nativ.groups',
    ['insert', 'update'],
    `select n.workspace_id, k.kind, ${none}, array_agg(n.id), ${everybody}
     from added n cross join (values ('sight'), ('group')) as k(kind) group by n.workspace_id, k.kind`,
  ),
  ...teller('members_added', 'nativ.memberships', ['insert', 'update'], members('added')),
  ...teller('members_gone', 'nativ.memberships', ['delete'], members('gone')),
  ...teller(
    'concerns_added',
    'nativ.concerns',
    ['insert'],
    `select c.workspace_id, ${kindOfConcern}, array[c.item_id], array[c.group_id], array[c.user_id] from added c`,
  ),
  ...teller(
    'concerns_gone',
    'nativ.concerns',
    ['delete'],
    `select c.workspace_id, ${kindOfConcern}, ${none}, ${none}, array_agg(distinct c.user_id) from gone c group by 1, 2`,
  ),
  ...teller(
    'glass',
    'nativ.break_glass',
    ['insert', 'update'],
    `select b.workspace_id, k.kind, ${none}, ${none}, array_agg(distinct b.opened_by)
     from added b cross join (values ('sight'), ('ownGroups')) as k(kind) group by b.workspace_id, k.kind`,
  ),
  // A sign of life is no change; who has the seat, and who has asked for it, is.
  ...teller(
    'seats_added',
    'nativ.editing_seats',
    ['insert'],
    `select n.workspace_id, 'seat', array_agg(n.flow_id), ${none}, ${everybody} from added n group by n.workspace_id`,
  ),
  ...teller(
    'seats_changed',
    'nativ.editing_seats',
    ['update'],
    `select n.workspace_id, 'seat', array_agg(n.flow_id), ${none}, ${everybody}
     from added n join gone o on o.workspace_id = n.workspace_id and o.flow_id = n.flow_id
     where (n.user_id, n.tab, n.asked_by, n.asked_tab, n.declined_at) is distinct from (o.user_id, o.tab, o.asked_by, o.asked_tab, o.declined_at)
     group by n.workspace_id`,
  ),
  ...teller(
    'seats_gone',
    'nativ.editing_seats',
    ['delete'],
    `select o.workspace_id, 'seat', array_agg(o.flow_id), ${none}, ${everybody} from gone o group by o.workspace_id`,
  ),
  ...teller('presence_came', 'nativ.presence', ['insert'], presenceOf('added')),
  ...teller('presence_went', 'nativ.presence', ['delete'], presenceOf('gone')),
  ...teller(
    'presence_wrote',
    'nativ.presence',
    ['update'],
    presenceOf(
      `(select n.* from added n join gone o on o.workspace_id = n.workspace_id and o.item_id = n.item_id and o.user_id = n.user_id and o.tab = n.tab
      where n.is_writing <> o.is_writing)`,
    ),
  ),
  // Who asks, and with which rights: a stream is looked at anew, on every node.
  ...teller(
    'people',
    'nativ.users',
    ['update'],
    `select n.workspace_id, k.kind, ${none}, ${none}, array_agg(n.id)
     from added n join gone o on o.workspace_id = n.workspace_id and o.id = n.id cross join (values ('standing'), ('sight')) as k(kind)
     where (n.role, n.deactivated_at, n.identity_id) is distinct from (o.role, o.deactivated_at, o.identity_id) group by n.workspace_id, k.kind`,
  ),
  ...teller(
    'sessions_gone',
    'identity.sessions',
    ['delete'],
    `select u.workspace_id, 'standing', ${none}, ${none}, array_agg(distinct u.id)
     from gone s join nativ.users u on u.identity_id = s.user_id group by u.workspace_id`,
  ),
  ...teller(
    'sessions_changed',
    'identity.sessions',
    ['update'],
    `select u.workspace_id, 'standing', ${none}, ${none}, array_agg(distinct u.id)
     from added n join gone s on s.id = n.id join nativ.users u on u.identity_id = s.user_id
     where n.token <> s.token or n.expires_at < s.expires_at group by u.workspace_id`,
  ),
  ...teller(
    'tokens',
    'nativ.api_tokens',
    ['update'],
    `select n.workspace_id, 'standing', ${none}, ${none}, array_agg(distinct n.user_id)
     from added n join gone o on o.workspace_id = n.workspace_id and o.id = n.id
     where n.revoked_at is distinct from o.revoked_at group by n.workspace_id`,
  ),
  ...teller(
    'security',
    'nativ.security_settings',
    ['insert', 'update'],
    `select n.workspace_id, 'standing', ${none}, ${none}, ${everybody} from added n group by n.workspace_id`,
  ),
];

function presenceOf(rows: string): string {
  return [
    ofItem('presenceOnTask', rows, 'tasks', 'r.task_id', 'array[x.group_id]'),
    ofItem('presenceOnCase', rows, 'instances', 'r.instance_id', 'x.group_ids'),
  ].join(' union all ');
}
