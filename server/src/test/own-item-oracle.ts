import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import {
  entryOf,
  type GatheringName,
  gatheringNames,
  gatheringSample,
  type OwnTaskName,
  ownTaskNames,
  ownTaskSample,
} from './own-item-samples.ts';
import {
  commentId,
  type GroupName,
  groupFacts,
  groupNames,
  id,
  type PersonaName,
  personas,
  type TaskName,
  taskNames,
  taskSample,
  workspaces,
} from './personas.ts';
import { isShown, knowsGroup, managesGroup, readsGroup, seesTask, worksInGroup } from './visibility-oracle.ts';

const fresh = id(900);
const me = (name: PersonaName) => personas[name].id;
const here = (name: PersonaName) => workspaces[personas[name].workspace];
const another = (name: PersonaName) => personas[name === 'admin' ? 'designer' : 'admin'].id;

export function seesOwnTask(name: PersonaName, task: OwnTaskName): boolean {
  const { group, by, assignee } = ownTaskSample(task);
  return readsGroup(name, group) || ((by === name || assignee === name) && knowsGroup(name, group));
}

export function seesGathering(name: PersonaName, gathering: GatheringName): boolean {
  const { id: gatheringId, group, by } = gatheringSample(gathering);
  return readsGroup(name, group) || ((by === name || isShown(name, gatheringId)) && knowsGroup(name, group));
}

/** Who is invited to each gathering: whoever made it, who so has no need to say more. */
const guestOf = (gathering: GatheringName) => gatheringSample(gathering).by;

export function visibleOwnItems(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const own = ownTaskNames.filter((task) => seesOwnTask(name, task)).map((task) => ownTaskSample(task).id);
  const ofFlows = taskNames.filter((task) => seesTask(name, task)).map((task) => taskSample(task).id);
  const met = gatheringNames.filter((gathering) => seesGathering(name, gathering));
  return {
    tasks: own,
    checklist_entries: [...own, ...ofFlows].map(entryOf).sort(),
    gatherings: met.map((gathering) => gatheringSample(gathering).id).sort(),
    comments: met.map((gathering) => commentId(gatheringSample(gathering).id)).sort(),
    files: [
      ...[...own, ...met.map((gathering) => gatheringSample(gathering).id)].map(keptFileOf),
      ...(name === takenAway.by ? [takenAway.id] : []),
    ].sort(),
    participants: met.map((gathering) => `${gatheringSample(gathering).id}/${personas[guestOf(gathering)].id}`).sort(),
  };
}

/** The file that is kept with each of them, by whoever made it. */
const keptFileOf = (itemId: string) => id(Number(itemId.slice(-12)) + 7100);
const keptFile = (workspace: string, column: 'task_id' | 'gathering_id', of: string, by: PersonaName) => ({
  workspace_id: workspace,
  id: keptFileOf(of),
  bound_to: 'group',
  bound_id: of,
  holder: Buffer.from('x'),
  place: keptFileOf(of),
  most_segments: 1,
  expires_at: '2125-01-05T09:00:00Z',
  state: 'attached',
  attached_at: '2025-01-05T09:00:00Z',
  is_sensitive: false,
  case_id: of,
  added_by: me(by),
  [column]: of,
});

/** A file that was taken away, kept with a gathering that others see: only whoever took it away still does. */
const takenAway = { id: id(75_901), gathering: 'legal', by: 'manager' } as const;

export async function seedOwnItems(transaction: Knex.Transaction): Promise<void> {
  const at = '2025-01-05T09:00:00Z';
  const entry = (workspace: string, taskId: string, by: PersonaName) =>
    transaction('nativ.checklist_entries').insert({
      workspace_id: workspace,
      id: entryOf(taskId),
      task_id: taskId,
      position: 1,
      text: 'Call them',
      created_by: personas[by].id,
      created_at: at,
    });
  for (const name of ownTaskNames) {
    const { id: taskId, group, by, assignee } = ownTaskSample(name);
    const workspace = workspaces[groupFacts(group).workspace];
    await transaction('nativ.tasks').insert({
      workspace_id: workspace,
      id: taskId,
      group_id: groupFacts(group).id,
      title: JSON.stringify(`Own task ${name}`),
      assignee_id: assignee && personas[assignee].id,
      created_by: personas[by].id,
      created_at: at,
    });
    await entry(workspace, taskId, by);
    await transaction('nativ.files').insert(keptFile(workspace, 'task_id', taskId, by));
  }
  for (const name of taskNames) {
    const { id: taskId, group } = taskSample(name);
    const { workspace } = groupFacts(group);
    await entry(workspaces[workspace], taskId, workspace === 'ours' ? 'psychologist' : 'stranger');
  }
  for (const name of gatheringNames) {
    const { id: gatheringId, group, by } = gatheringSample(name);
    const workspace_id = workspaces[groupFacts(group).workspace];
    const times = { starts_at: '2999-01-01T17:00:00Z', created_at: at };
    const made = { workspace_id, id: gatheringId, group_id: groupFacts(group).id, created_by: personas[by].id };
    await transaction('nativ.gatherings').insert({ ...made, title: `Gathering ${name}`, ...times });
    await transaction('nativ.participants').insert({
      workspace_id,
      gathering_id: gatheringId,
      user_id: personas[guestOf(name)].id,
    });
    const said = { id: commentId(gatheringId), gathering_id: gatheringId, author_id: personas[by].id, created_at: at };
    await transaction('nativ.comments').insert({ workspace_id, ...said, text: 'A remark' });
    await transaction('nativ.files').insert(keptFile(workspace_id, 'gathering_id', gatheringId, by));
  }
  const { id: of, by } = gatheringSample(takenAway.gathering);
  const away = { id: takenAway.id, place: takenAway.id, removed_at: at, removed_by: me(takenAway.by) };
  await transaction('nativ.files').insert({ ...keptFile(workspaces.ours, 'gathering_id', of, by), ...away });
}

/** What a persona tries with items that people make themselves, and with what people say of tasks of flows. */
export function ownItemAttempts(name: PersonaName): readonly Attempt[] {
  return [
    ...groupNames.flatMap((group) => [...makes(name, group)]),
    ...ownTaskNames.flatMap((task) => onOwnTask(name, task)),
    ...taskNames.flatMap((task) => onFlowTask(name, task)),
    ...gatheringNames.flatMap((gathering) => onGathering(name, gathering)),
    ...ownTaskNames.flatMap((task) => onFile(name, ownTaskSample(task), seesOwnTask(name, task))),
    ...gatheringNames.flatMap((of) => onFile(name, gatheringSample(of), seesGathering(name, of))),
    {
      table: 'files',
      name: 'put a file there again',
      sql: 'update nativ.files set removed_at = null, removed_by = null where id = ?',
      values: [takenAway.id],
      allowed: name === takenAway.by,
    },
  ];
}

function makes(name: PersonaName, group: (typeof groupNames)[number]): readonly Attempt[] {
  const groupId = groupFacts(group).id;
  const allowed = worksInGroup(name, group);
  const task = `insert into nativ.tasks (workspace_id, id, group_id, title, created_by, assignee_id) values (?, ?, ?, '"x"', ?, ?)`;
  const gathering = `insert into nativ.gatherings (workspace_id, id, group_id, title, starts_at, created_by) values (?, ?, ?, 'x', now(), ?)`;
  const nobodyOfIt = personas[name === 'outsider' ? 'champion' : 'outsider'].id;
  const make = (what: string, by: string, assignee: string | null, isAllowed: boolean): Attempt => ({
    table: 'tasks',
    name: `make a task in ${group} ${what}`,
    sql: task,
    values: [here(name), fresh, groupId, by, assignee],
    allowed: isAllowed,
  });
  return [
    make('for anybody', me(name), null, allowed),
    make('in the name of another', another(name), null, false),
    {
      ...make('for somebody who is not of it', me(name), nobodyOfIt, false),
      // It is made, and stays with the group.
      sql: `with made as (${task} returning assignee_id) select from made where assignee_id is not null`,
    },
    {
      table: 'gatherings',
      name: `make a gathering in ${group}`,
      sql: gathering,
      values: [here(name), fresh, groupId, me(name)],
      allowed,
    },
    {
      table: 'gatherings',
      name: `make a gathering in ${group} in the name of another`,
      sql: gathering,
      values: [here(name), fresh, groupId, another(name)],
      allowed: false,
    },
  ];
}

/** Changes that are functions of the database: each says what it did. */
const tries = (taskId: string) => {
  const change = (fields: object): Pick<Attempt, 'sql' | 'values'> => ({
    sql: "select where app.change_task(?, ?::jsonb) = 'changed'",
    values: [taskId, JSON.stringify(fields)],
  });
  const turn = (to: string): Pick<Attempt, 'sql' | 'values'> => ({
    sql: "select where app.turn_own_task(?, ?) = 'done'",
    values: [taskId, to],
  });
  return { change, turn };
};

function onOwnTask(name: PersonaName, task: OwnTaskName): readonly Attempt[] {
  const { id: taskId, group, by, assignee } = ownTaskSample(task);
  const { change, turn } = tries(taskId);
  const works = worksInGroup(name, group);
  const keeps = works && (by === name || assignee === name || managesGroup(name, group));
  const does = keeps || (works && assignee === null && readsGroup(name, group));
  return [
    {
      table: 'tasks',
      name: `take the own task ${task}`,
      sql: 'update nativ.tasks set assignee_id = ? where id = ?',
      values: [me(name), taskId],
      allowed: works && (readsGroup(name, group) || by === name || assignee === name),
    },
    { table: 'tasks', name: `reword ${task}`, ...change({ title: 'x', dueAt: null }), allowed: keeps },
    { table: 'tasks', name: `put ${task} on hold`, ...change({ stage: 'onHold' }), allowed: does },
    { table: 'tasks', name: `complete ${task}`, ...turn('complete'), allowed: does },
    { table: 'tasks', name: `archive ${task}`, ...turn('archive'), allowed: keeps },
    { table: 'tasks', name: `restore ${task}, which is not archived`, ...turn('restore'), allowed: false },
    ...(['reopen', 'archive', 'restore'] as const).map((to) => ({
      table: 'tasks',
      name: `${to} ${task} once it is ${to === 'restore' ? 'archived' : 'completed'} by nobody here`,
      ...turn(to),
      before:
        to === 'restore'
          ? { sql: "select app.turn_own_task(?, 'archive')", values: [taskId] }
          : { sql: "select app.turn_own_task(?, 'complete')", values: [taskId] },
      // Whoever completed it may open it again; keeping it in the archive or out of it is for those who keep it.
      allowed: to === 'reopen' ? does : keeps,
    })),
    ...onChecklist(name, taskId, does),
  ];
}

function onFlowTask(name: PersonaName, task: TaskName): readonly Attempt[] {
  const { id: taskId, group, assignee } = taskSample(task);
  const { change, turn } = tries(taskId);
  const does =
    worksInGroup(name, group) &&
    (assignee === name || managesGroup(name, group) || (assignee === null && readsGroup(name, group)));
  return [
    { table: 'tasks', name: `reword ${task} of a flow`, ...change({ title: 'x' }), allowed: false },
    { table: 'tasks', name: `come back to ${task}`, ...change({ followUpAt: '2999-01-01T00:00:00Z' }), allowed: does },
    { table: 'tasks', name: `complete ${task} without its flow`, ...turn('complete'), allowed: false },
    { table: 'tasks', name: `archive ${task} of a flow`, ...turn('archive'), allowed: false },
    ...onChecklist(name, taskId, does),
  ];
}

function onChecklist(name: PersonaName, taskId: string, does: boolean): readonly Attempt[] {
  const add = `insert into nativ.checklist_entries (workspace_id, id, task_id, position, text, created_by) values (?, ?, ?, 2, 'x', ?)`;
  const table = 'checklist_entries';
  const of = `of task ${taskId.slice(-3)}`;
  const entry = [entryOf(taskId)];
  return [
    { table, name: `add to the list ${of}`, sql: add, values: [here(name), fresh, taskId, me(name)], allowed: does },
    {
      table,
      name: `add to the list ${of} in the name of another`,
      sql: add,
      values: [here(name), fresh, taskId, another(name)],
      allowed: false,
    },
    {
      table,
      name: `tick off an entry ${of}`,
      sql: `with ticked as (update nativ.checklist_entries set done_at = now() where id = ? returning done_by)
            select from ticked where done_by = ?`,
      values: [...entry, me(name)],
      allowed: does,
    },
    {
      table,
      name: `take out an entry ${of}`,
      sql: 'delete from nativ.checklist_entries where id = ?',
      values: entry,
      allowed: does,
    },
  ];
}

function onGathering(name: PersonaName, gathering: GatheringName): readonly Attempt[] {
  const { id: gatheringId, group, by } = gatheringSample(gathering);
  const sees = seesGathering(name, gathering);
  const leads = (by === name && knowsGroup(name, group)) || managesGroup(name, group);
  const guest: PersonaName = name === 'stranger' ? 'stranger' : 'manager';
  const invite = 'insert into nativ.participants (workspace_id, gathering_id, user_id, invited_by) values (?, ?, ?, ?)';
  const isInvited = guestOf(gathering) === guest;
  return [
    ...talk(name, gathering),
    {
      table: 'gatherings',
      name: `call off the gathering ${gathering}`,
      sql: 'update nativ.gatherings set archived_at = now() where id = ?',
      values: [gatheringId],
      allowed: leads,
    },
    {
      table: 'participants',
      name: `invite the ${guest} to the gathering ${gathering}`,
      sql: `${invite} on conflict do nothing returning user_id`,
      values: [here(name), gatheringId, personas[guest].id, me(name)],
      allowed: sees && !isInvited && readsGroup(guest, group),
    },
    {
      table: 'participants',
      name: `invite the ${guest} to the gathering ${gathering} in the name of another`,
      sql: invite,
      values: [here(name), gatheringId, personas[guest].id, another(name)],
      allowed: false,
    },
    {
      table: 'participants',
      name: `invite to the gathering ${gathering} somebody who does not see it`,
      sql: invite,
      values: [here(name), gatheringId, personas.champion.id, me(name)],
      allowed: sees && readsGroup('champion', group),
    },
    {
      table: 'participants',
      name: `strike the guest of the gathering ${gathering} off`,
      sql: 'delete from nativ.participants where gathering_id = ?',
      values: [gatheringId],
      allowed: sees && (leads || guestOf(gathering) === name),
    },
    {
      table: 'participants',
      name: `come to the gathering ${gathering}`,
      sql: "select where app.answer_gathering(?, 'going') = 'answered'",
      values: [gatheringId],
      allowed: sees,
    },
    {
      table: 'concerns',
      name: `watch the gathering ${gathering}`,
      sql: `insert into nativ.concerns (workspace_id, id, user_id, group_id, gathering_id, reason, given_by) values (?, ?, ?, ?, ?, 'watch', ?)`,
      values: [here(name), fresh, me(name), groupFacts(group).id, gatheringId, me(name)],
      allowed: sees,
    },
    ...(['events', 'psychological'] as const)
      .filter((to) => to !== group)
      .map((to) => ({
        table: 'gatherings',
        name: `move the gathering ${gathering} to ${to}`,
        sql: "select where app.move_gathering(?, ?) = 'moved'",
        values: [gatheringId, groupFacts(to).id],
        allowed:
          worksInGroup(name, to) &&
          (groupFacts(group).access === 'classified' ? managesGroup(name, group) : worksInGroup(name, group)),
      })),
  ];
}

function talk(name: PersonaName, gathering: GatheringName): readonly Attempt[] {
  const { id: gatheringId, by } = gatheringSample(gathering);
  const sees = seesGathering(name, gathering);
  const guest = personas[name === 'stranger' ? 'stranger' : 'manager'].id;
  const remark = commentId(gatheringId);
  const say = `insert into nativ.comments (workspace_id, id, gathering_id, author_id, text) values (?, ?, ?, ?, 'x')`;
  const call = `insert into nativ.notices (workspace_id, id, user_id, kind, gathering_id, by_id) values (?, ?, ?, 'mentioned', ?, ?)`;
  const react = `insert into nativ.reactions (workspace_id, comment_id, user_id, kind) values (?, ?, ?, 'seen')`;
  const attempt = (table: string, what: string, sql: string, values: readonly string[], allowed: boolean): Attempt => ({
    table,
    name: `${what} the gathering ${gathering}`,
    sql,
    values,
    allowed,
  });
  const mine = [here(name), fresh, gatheringId, me(name)];
  const anothers = [here(name), fresh, gatheringId, another(name)];
  return [
    attempt('comments', 'talk under', say, mine, sees),
    attempt('comments', 'talk in the name of another under', say, anothers, false),
    attempt('comments', 'mend words under', `update nativ.comments set text = 'x' where id = ?`, [remark], by === name),
    attempt('reactions', 'react to words under', react, [here(name), remark, me(name)], sees),
    attempt('notices', 'call in to', call, [here(name), fresh, guest, gatheringId, me(name)], sees),
    attempt('notices', 'call in as another to', call, [here(name), fresh, guest, gatheringId, another(name)], false),
  ];
}

/** Taking a file away: whoever added it, who made what keeps it, or a manager; and in nobody else's name. */
function onFile(
  name: PersonaName,
  { id: of, group, by }: { readonly id: string; readonly group: GroupName; readonly by: PersonaName },
  sees: boolean,
): readonly Attempt[] {
  const take = 'update nativ.files set removed_at = now(), removed_by = ? where id = ?';
  const file = keptFileOf(of);
  const allowed = sees && (by === name || managesGroup(name, group));
  const named = `the file of ${of.slice(-3)}`;
  return [
    { table: 'files', name: `take away ${named}`, sql: take, values: [me(name), file], allowed },
    { table: 'files', name: `take away as another ${named}`, sql: take, values: [another(name), file], allowed: false },
  ];
}
