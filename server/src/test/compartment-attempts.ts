import type { Attempt } from './attempt.ts';
import { concerns, glass } from './compartment-samples.ts';
import {
  cases,
  type GroupName,
  groupFacts,
  groupNames,
  id,
  type PersonaName,
  type PostName,
  personas,
  postNames,
  postSample,
  taskNames,
  taskSample,
  workspaces,
} from './personas.ts';
import { isAdmin, knowsGroup, managesGroup, seesCase, seesPost, seesTask, worksInGroup } from './visibility-oracle.ts';

const fresh = id(900);
const here = (name: PersonaName) => workspaces[personas[name].workspace];
const me = (name: PersonaName) => personas[name].id;
const roleIn = (name: PersonaName, group: GroupName) => groupFacts(group).members[name] ?? null;

/** What a persona tries in groups as compartments: their settings, what concerns whom, moves, and broken glass. */
export function compartmentAttempts(name: PersonaName): readonly Attempt[] {
  return [
    ...groupNames.flatMap((group) => onGroup(name, group)),
    ...taskNames.flatMap((task) => onItem(name, task)),
    ...postNames.flatMap((post) => onPost(name, post)),
    ...mentions(name),
    ...onCase(name),
    ...onConcerns(name),
    ...onGlass(name),
  ];
}

function onGroup(name: PersonaName, group: GroupName): readonly Attempt[] {
  const { id: groupId, access } = groupFacts(group);
  const change = (column: string, value: string) => `update nativ.groups set ${column} = ${value} where id = ?`;
  const allowed = managesGroup(name, group);
  return [
    { table: 'groups', name: `rename ${group}`, sql: change('name', '\'"x"\''), values: [groupId], allowed },
    { table: 'groups', name: `open ${group}`, sql: change('access', "'open'"), values: [groupId], allowed },
    { table: 'groups', name: `archive ${group}`, sql: change('archived_at', 'now()'), values: [groupId], allowed },
    { table: 'groups', name: `take the key of ${group}`, sql: change('key', "'x'"), values: [groupId], allowed: false },
    {
      table: 'memberships',
      name: `join ${group} as its manager`,
      sql: "insert into nativ.memberships (workspace_id, group_id, user_id, role) values (?, ?, ?, 'manager')",
      values: [here(name), groupId, me(name)],
      allowed: managesGroup(name, group) && roleIn(name, group) === null && isHere(name, group),
    },
    {
      table: 'memberships',
      name: `join ${group}`,
      sql: "insert into nativ.memberships (workspace_id, group_id, user_id, role) values (?, ?, ?, 'member')",
      values: [here(name), groupId, me(name)],
      allowed: isHere(name, group) && roleIn(name, group) === null && (access === 'open' || managesGroup(name, group)),
    },
    {
      table: 'memberships',
      name: `strike members of ${group} off`,
      sql: 'delete from nativ.memberships where group_id = ?',
      values: [groupId],
      allowed: false,
    },
  ];
}

const isHere = (name: PersonaName, group: GroupName) => groupFacts(group).workspace === personas[name].workspace;

const concern = (column: string, reason: string) =>
  `insert into nativ.concerns (workspace_id, id, user_id, group_id, ${column}, reason, given_by) values (?, ?, ?, ?, ?, '${reason}', ?)`;

function onItem(name: PersonaName, task: (typeof taskNames)[number]): readonly Attempt[] {
  const { id: taskId, group } = taskSample(task);
  const groupId = groupFacts(group).id;
  const sees = seesTask(name, task);
  const other = name === 'stranger' ? 'stranger' : 'psychologist';
  const isMember = roleIn(other, group) !== null;
  const already = (of: PersonaName, reason: string) =>
    concerns.some(
      (one) => one.of === of && one.reason === reason && 'task' in one.item && taskSample(one.item.task).id === taskId,
    );
  return [
    {
      table: 'concerns',
      name: `watch ${task}`,
      sql: `${concern('task_id', 'watch')} on conflict do nothing returning id`,
      values: [here(name), fresh, me(name), groupId, taskId, me(name)],
      allowed: sees && !already(name, 'watch'),
    },
    {
      table: 'concerns',
      name: `watch ${task} for another`,
      sql: concern('task_id', 'watch'),
      values: [here(name), fresh, personas[name === 'admin' ? 'designer' : 'admin'].id, groupId, taskId, me(name)],
      allowed: false,
    },
    {
      table: 'concerns',
      name: `grant ${task}`,
      sql: concern('task_id', 'grant'),
      values: [here(name), fresh, personas[other].id, groupId, taskId, me(name)],
      allowed: sees && managesGroup(name, group) && isMember,
    },
    {
      table: 'concerns',
      name: `grant ${task} in the name of another group`,
      sql: concern('task_id', 'grant'),
      values: [
        here(name),
        fresh,
        personas[other].id,
        groupFacts(group === 'legal' ? 'events' : 'legal').id,
        taskId,
        me(name),
      ],
      allowed: false,
    },
    {
      table: 'concerns',
      name: `grant ${task} in the name of another`,
      sql: concern('task_id', 'grant'),
      values: [
        here(name),
        fresh,
        personas[other].id,
        groupId,
        taskId,
        personas[name === 'manager' ? 'admin' : 'manager'].id,
      ],
      allowed: false,
    },
    {
      table: 'concerns',
      name: `grant ${task} to somebody who is not in the group`,
      sql: concern('task_id', 'grant'),
      values: [here(name), fresh, personas.champion.id, groupId, taskId, me(name)],
      allowed: false,
    },
    {
      table: 'tasks',
      name: `move ${task} to events`,
      sql: "select where app.move_task(?, ?) = 'moved'",
      values: [taskId, groupFacts('events').id],
      allowed: group !== 'events' && mayMove(name, group, 'events'),
    },
    {
      table: 'tasks',
      name: `move ${task} to psychological`,
      sql: "select where app.move_task(?, ?) = 'moved'",
      values: [taskId, groupFacts('psychological').id],
      allowed: group !== 'psychological' && mayMove(name, group, 'psychological'),
    },
  ];
}

/** Out of a classified group only its managers move things; into a group only who works there. */
function mayMove(name: PersonaName, from: GroupName, to: GroupName): boolean {
  const leaves = groupFacts(from).access === 'classified' ? managesGroup(name, from) : worksInGroup(name, from);
  return leaves && worksInGroup(name, to);
}

function mentions(name: PersonaName): readonly Attempt[] {
  const attempt = (post: PostName, of: PersonaName, ofSees: boolean): Attempt => ({
    table: 'concerns',
    name: `mention ${of} in ${post}`,
    sql: concern('post_id', 'mention'),
    values: [here(name), fresh, personas[of].id, groupFacts(postSample(post).group).id, postSample(post).id, me(name)],
    allowed: seesPost(name, post) && ofSees,
  });
  const shows = managesGroup(name, 'psychological');
  return [
    attempt('psychological', 'psychologist', true),
    attempt('psychological', 'classified', shows),
    attempt('psychological', 'outsider', false),
    attempt('byClassified', 'classified', true),
    attempt('events', 'outsider', true),
    attempt('legal', 'outsider', false),
  ];
}

function onPost(name: PersonaName, post: PostName): readonly Attempt[] {
  const { id: postId, group } = postSample(post);
  return (['events', 'psychological'] as const)
    .filter((to) => to !== group)
    .map((to) => ({
      table: 'posts',
      name: `move the post ${post} to ${to}`,
      sql: "select where app.move_post(?, ?) = 'moved'",
      values: [postId, groupFacts(to).id],
      allowed: mayMove(name, group, to),
    }));
}

function onCase(name: PersonaName): readonly Attempt[] {
  const grant = (of: 'psychological' | 'mixed', group: GroupName, to: PersonaName): Attempt => ({
    table: 'concerns',
    name: `grant the case ${of} as of ${group}`,
    sql: concern('instance_id', 'grant'),
    values: [here(name), fresh, personas[to].id, groupFacts(group).id, cases[of].instance, me(name)],
    allowed: seesCase(name, of) && managesGroup(name, group) && managesGroup(name, 'psychological'),
  });
  return [
    grant('psychological', 'psychological', 'psychologist'),
    grant('mixed', 'legal', 'member'),
    {
      table: 'instances',
      name: 'move the mixed case from legal to events',
      sql: "select where app.move_case(?, ?, ?) = 'moved'",
      values: [cases.mixed.instance, groupFacts('legal').id, groupFacts('events').id],
      allowed: mayMove(name, 'legal', 'events'),
    },
  ];
}

function onConcerns(name: PersonaName): readonly Attempt[] {
  return concerns.map(({ id: concernId, of, group, reason }) => ({
    table: 'concerns',
    name: `take back concern ${concernId.slice(-2)}`,
    sql: 'delete from nativ.concerns where id = ?',
    values: [concernId],
    allowed: managesGroup(name, group) || (of === name && reason === 'watch' && knowsGroup(name, group)),
  }));
}

function onGlass(name: PersonaName): readonly Attempt[] {
  const breakIt = (key: string, hours: string, allowed: boolean): Attempt => ({
    table: 'break_glass',
    name: `break the glass of ${key} for ${hours} hours`,
    sql: `select where app.break_glass(?, ?, ?, 'A danger to life, now', ${hours}, '"x"')`,
    values: [fresh, fresh, key],
    allowed,
  });
  const close = 'update nativ.break_glass set closed_at = now(), closed_by = ? where id = ?';
  return [
    breakIt('psychological', '2', isAdmin(name) && isHere(name, 'psychological')),
    breakIt('legal', '2', false),
    breakIt('missing', '2', false),
    {
      table: 'break_glass',
      name: 'write an opening by hand',
      sql: "insert into nativ.break_glass (workspace_id, id, group_id, opened_by, reason, until) values (?, ?, ?, ?, 'long enough', now() + interval '1 hour')",
      values: [here(name), fresh, groupFacts('psychological').id, me(name)],
      allowed: false,
    },
    {
      table: 'break_glass',
      name: 'close the glass',
      sql: close,
      values: [me(name), glass.id],
      allowed: name === glass.by || managesGroup(name, glass.group),
    },
    {
      table: 'break_glass',
      name: 'close the glass in the name of another',
      sql: close,
      values: [personas[name === 'manager' ? 'admin' : 'manager'].id, glass.id],
      allowed: false,
    },
    {
      table: 'break_glass',
      name: 'break it for longer',
      sql: "update nativ.break_glass set until = now() + interval '1 day' where id = ?",
      values: [glass.id],
      allowed: false,
    },
    {
      table: 'break_glass_reads',
      name: 'wipe what was read',
      sql: 'delete from nativ.break_glass_reads',
      values: [],
      allowed: false,
    },
    {
      table: 'break_glass_reads',
      name: 'record a reading without broken glass',
      sql: "select where app.record_glass('{}', '{}', 'GET /x') > 0",
      values: [],
      allowed: false,
    },
  ];
}
