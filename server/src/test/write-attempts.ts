import type { Attempt } from './attempt.ts';
import { caseWorkAttempts } from './case-work-personas.ts';
import { compartmentAttempts } from './compartment-attempts.ts';
import { attemptsOnPeople, hasRecused } from './people-oracle.ts';
import {
  commentId,
  designs,
  type GroupName,
  groupFacts,
  groupNames,
  id,
  type PersonaName,
  personas,
  postNames,
  postSample,
  taskNames,
  taskSample,
  workspaces,
} from './personas.ts';
import {
  isAdmin,
  knowsGroup,
  managesGroup,
  mayDesign,
  readsGroup,
  seesPost,
  seesTask,
  worksInGroup,
} from './visibility-oracle.ts';

const fresh = id(900);

/** Everything that a persona tries, in its own workspace: as itself, and where it matters in the name of somebody else. */
export function attempts(name: PersonaName): readonly Attempt[] {
  return [
    ...groupNames.flatMap((group) => inGroup(name, group)),
    ...taskNames.flatMap((task) => [
      comment(name, 'task_id', taskSample(task).id, seesTask(name, task)),
      ...onTask(name, task),
    ]),
    ...postNames.map((post) => comment(name, 'post_id', postSample(post).id, seesPost(name, post))),
    ...caseWorkAttempts(name),
    ...ofDesign(name),
    ...ofStarts(name),
    ...ofCalendars(name),
    ...ofOptionLists(name),
    ...ofSeats(name),
    ...ofScenarios(name),
    ...forTheRecord(name),
    ...attemptsOnPeople(name),
    ...compartmentAttempts(name),
  ];
}

function inGroup(name: PersonaName, group: GroupName): readonly Attempt[] {
  const workspace = here(name);
  const me = personas[name].id;
  const groupId = groupFacts(group).id;
  const post =
    'insert into nativ.posts (workspace_id, id, group_id, author_id, text, created_at) values (?, ?, ?, ?, \'""\', now())';
  const member = "insert into nativ.memberships (workspace_id, group_id, user_id, role) values (?, ?, ?, 'member')";
  const newcomer = name === 'stranger' ? me : personas.champion.id;
  return [
    {
      table: 'posts',
      name: `write in ${group}`,
      sql: post,
      values: [workspace, fresh, groupId, me],
      allowed: knowsGroup(name, group),
    },
    {
      table: 'posts',
      name: `write in ${group} in the name of another`,
      sql: post,
      values: [workspace, fresh, groupId, another(name)],
      allowed: false,
    },
    {
      table: 'posts',
      name: `write in ${group} in the name of a flow`,
      sql: post,
      values: [workspace, fresh, groupId, null],
      allowed: false,
    },
    ...(group === 'theirLegal'
      ? []
      : [
          {
            table: 'memberships',
            name: `add somebody to ${group}`,
            sql: member,
            values: [workspace, groupId, newcomer],
            allowed: managesGroup(name, group) || (group === 'events' && name === 'champion'),
          },
        ]),
    {
      table: 'memberships',
      name: `change a role in ${group}`,
      sql: "update nativ.memberships set role = 'manager' where group_id = ?",
      values: [groupId],
      allowed: managesGroup(name, group),
    },
  ];
}

function onTask(name: PersonaName, task: (typeof taskNames)[number]): readonly Attempt[] {
  const { id: taskId, group, assignee } = taskSample(task);
  // Being shown a task is not yet working on it.
  const allowed = (readsGroup(name, group) || assignee === name) && worksInGroup(name, group);
  const mayTake = allowed && !hasRecused(name, task);
  const change = 'update nativ.tasks set assignee_id = ? where id = ?';
  return [
    { table: 'tasks', name: `take ${task}`, sql: change, values: [personas[name].id, taskId], allowed: mayTake },
    {
      table: 'tasks',
      name: `hand ${task} to somebody outside its group`,
      sql: `with changed as (${change} returning assignee_id) select from changed where assignee_id is not null`,
      values: [personas[name === 'outsider' ? 'champion' : 'outsider'].id, taskId],
      allowed: false,
    },
    {
      table: 'tasks',
      name: `take a free task in ${group} by way of ${task}`,
      sql: 'update nativ.tasks set assignee_id = ? where id = ? and assignee_id is null',
      values: [personas[name].id, taskId],
      allowed: mayTake && assignee === null,
    },
  ];
}

function comment(name: PersonaName, column: 'task_id' | 'post_id', subject: string, sees: boolean): Attempt {
  return {
    table: 'comments',
    name: `comment on ${column} ${subject.slice(-2)}`,
    sql: `insert into nativ.comments (workspace_id, id, ${column}, author_id, text) values (?, ?, ?, ?, 'x')`,
    values: [here(name), fresh, subject, personas[name].id],
    allowed: sees,
  };
}

function ofDesign(name: PersonaName): readonly Attempt[] {
  const workspace = here(name);
  const ids = designs[personas[name].workspace];
  const allowed = mayDesign(name);
  const draft = (table: string) =>
    `insert into nativ.${table} (workspace_id, id, key, draft) values (?, ?, 'fresh', '{}')`;
  const version = (table: string, of: string) =>
    `insert into nativ.${table} (workspace_id, id, ${of}, number, document) values (?, ?, ?, 2, '{}')`;
  const group = "insert into nativ.groups (workspace_id, id, key, name, created_by) values (?, ?, 'fresh', '\"\"', ?)";
  const elsewhere = workspaces[personas[name].workspace === 'ours' ? 'theirs' : 'ours'];
  return [
    { table: 'forms', name: 'make a form', sql: draft('forms'), values: [workspace, fresh], allowed },
    { table: 'flows', name: 'make a flow', sql: draft('flows'), values: [workspace, fresh], allowed },
    { table: 'forms', name: 'make a form elsewhere', sql: draft('forms'), values: [elsewhere, fresh], allowed: false },
    { table: 'forms', name: 'change a form', sql: 'update nativ.forms set updated_at = now()', values: [], allowed },
    { table: 'flows', name: 'change a flow', sql: 'update nativ.flows set updated_at = now()', values: [], allowed },
    {
      table: 'form_versions',
      name: 'publish a form',
      sql: version('form_versions', 'form_id'),
      values: [workspace, fresh, ids.form],
      allowed,
    },
    {
      table: 'flow_versions',
      name: 'publish a flow',
      sql: version('flow_versions', 'flow_id'),
      values: [workspace, fresh, ids.flow],
      allowed,
    },
    { table: 'groups', name: 'make a group', sql: group, values: [workspace, fresh, personas[name].id], allowed },
    {
      table: 'groups',
      name: 'make a group in the name of another',
      sql: group,
      values: [workspace, fresh, another(name)],
      allowed: false,
    },
  ];
}

function ofStarts(name: PersonaName): readonly Attempt[] {
  const workspace = here(name);
  const { flow } = designs[personas[name].workspace];
  const allowed = mayDesign(name);
  const connector =
    "insert into nativ.connectors (workspace_id, id, key, origin) values (?, ?, 'fresh', 'https://example.org')";
  return [
    {
      table: 'schedules',
      name: 'put a schedule into use',
      sql: `insert into nativ.schedules (workspace_id, flow_id, cron, time_zone) values (?, ?, '0 8 * * 0', 'Asia/Jerusalem')
            on conflict (workspace_id, flow_id) do update set cron = excluded.cron`,
      values: [workspace, flow],
      allowed,
    },
    {
      table: 'webhooks',
      name: 'renew the secret of a webhook',
      sql: `insert into nativ.webhooks (workspace_id, flow_id, secret_hash) values (?, ?, 'x')
            on conflict (workspace_id, flow_id) do update set secret_hash = 'y'`,
      values: [workspace, flow],
      allowed,
    },
    {
      table: 'connectors',
      name: 'make a connector',
      sql: connector,
      values: [workspace, fresh],
      allowed: isAdmin(name),
    },
    {
      table: 'connectors',
      name: 'point a connector elsewhere',
      sql: "update nativ.connectors set origin = 'https://evil.example'",
      values: [],
      allowed: isAdmin(name),
    },
  ];
}

function ofCalendars(name: PersonaName): readonly Attempt[] {
  const allowed = mayDesign(name);
  const insert =
    'insert into nativ.calendars (workspace_id, id, key, title, document) values (?, ?, \'fresh\', \'"x"\', \'{"timeZone": "UTC", "week": {}}\')';
  const elsewhere = workspaces[personas[name].workspace === 'ours' ? 'theirs' : 'ours'];
  const change = 'update nativ.calendars set version = version + 1';
  return [
    { table: 'calendars', name: 'make a calendar', sql: insert, values: [here(name), fresh], allowed },
    { table: 'calendars', name: 'make a calendar elsewhere', sql: insert, values: [elsewhere, fresh], allowed: false },
    { table: 'calendars', name: 'change the calendars', sql: change, values: [], allowed },
    {
      table: 'calendars',
      name: 'remove a calendar',
      sql: "delete from nativ.calendars where key = 'night'",
      values: [],
      allowed,
    },
    {
      table: 'calendars',
      name: "remove the workspace's own calendar",
      sql: "delete from nativ.calendars where key = 'default'",
      values: [],
      allowed: false,
    },
  ];
}

function ofOptionLists(name: PersonaName): readonly Attempt[] {
  const allowed = mayDesign(name);
  const table = 'option_lists';
  const insert =
    "insert into nativ.option_lists (workspace_id, id, key, title, entries, size) values (?, ?, 'fresh', '\"x\"', '[]', 0)";
  const elsewhere = workspaces[personas[name].workspace === 'ours' ? 'theirs' : 'ours'];
  return [
    { table, name: 'make an option list', sql: insert, values: [here(name), fresh], allowed },
    { table, name: 'make an option list elsewhere', sql: insert, values: [elsewhere, fresh], allowed: false },
    { table, name: 'change the option lists', sql: 'update nativ.option_lists set size = 0', values: [], allowed },
    { table, name: 'remove the option lists', sql: 'delete from nativ.option_lists', values: [], allowed },
  ];
}

function ofSeats(name: PersonaName): readonly Attempt[] {
  const allowed = mayDesign(name);
  const table = 'editing_seats';
  const keep = 'update nativ.editing_seats set seen_at = now()';
  // At a flow of its own, since the seats of the samples are taken.
  const sit = `with made as (insert into nativ.flows (workspace_id, id, key, draft) values (?, ?, 'fresh', '{}') returning workspace_id, id)
    insert into nativ.editing_seats (workspace_id, flow_id, user_id, tab, since, seen_at, came_by)
    select workspace_id, id, ?, 'a-tab-of-mine', now(), now(), 'free' from made`;
  const seatOf = (person: string) => [here(name), fresh, person];
  return [
    { table, name: 'edit a flow', sql: sit, values: seatOf(personas[name].id), allowed },
    { table, name: 'edit a flow in the name of another', sql: sit, values: seatOf(another(name)), allowed: false },
    { table, name: 'keep the seat of an editor', sql: keep, values: [], allowed },
    { table, name: 'free the seat of an editor', sql: 'delete from nativ.editing_seats', values: [], allowed },
  ];
}

function ofScenarios(name: PersonaName): readonly Attempt[] {
  const allowed = mayDesign(name);
  const table = 'flow_scenarios';
  const insert =
    "insert into nativ.flow_scenarios (workspace_id, id, flow_id, document, size) values (?, ?, ?, '{}', 2)";
  const ours = personas[name].workspace === 'ours';
  const [home, away] = ours ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
  const at = (workspace: typeof home) => [workspaces[workspace], fresh, designs[workspace].flow];
  // For a version of its own, since that of the samples has a proof.
  const prove = `with made as (insert into nativ.flow_versions (workspace_id, id, flow_id, number, document) values (?, ?, ?, 99, '{}') returning workspace_id, id)
    insert into nativ.flow_proofs (workspace_id, flow_version_id, proof) select workspace_id, id, '{}' from made`;
  const change = "update nativ.flow_scenarios set document = '{}'";
  const unprove = 'delete from nativ.flow_proofs';
  return [
    { table, name: 'keep a scenario', sql: insert, values: at(home), allowed },
    { table, name: 'keep a scenario elsewhere', sql: insert, values: at(away), allowed: false },
    { table, name: 'change the scenarios', sql: change, values: [], allowed },
    { table, name: 'remove the scenarios', sql: 'delete from nativ.flow_scenarios', values: [], allowed },
    { table: 'flow_proofs', name: 'keep a proof', sql: prove, values: at(home), allowed },
    { table: 'flow_proofs', name: 'remove the proofs', sql: unprove, values: [], allowed: false },
  ];
}

function forTheRecord(name: PersonaName): readonly Attempt[] {
  const sql =
    "insert into nativ.audit_entries (workspace_id, id, actor_id, action, subject_id) values (?, ?, ?, 'x', ?)";
  const entry = (actor: string) => [here(name), fresh, actor, commentId(id(1))];
  return [
    { table: 'audit_entries', name: 'record a change', sql, values: entry(personas[name].id), allowed: true },
    {
      table: 'audit_entries',
      name: 'record a change in the name of another',
      sql,
      values: entry(another(name)),
      allowed: false,
    },
  ];
}

const here = (name: PersonaName) => workspaces[personas[name].workspace];
const another = (name: PersonaName) => personas[name === 'admin' ? 'designer' : 'admin'].id;
