import { noteId, visibleLinks, visibleTemplates } from './case-work-samples.ts';
import { concerns, glass, groupEntries } from './compartment-samples.ts';
import { gatheringSample } from './own-item-samples.ts';
import { theProgram, visibleOfPeople } from './people-oracle.ts';
import {
  type Beside,
  type CaseName,
  calendars,
  caseFacts,
  caseNames,
  commentId,
  connectors,
  designs,
  type GroupName,
  groupFacts,
  groupNames,
  idBeside,
  loneSubmissions,
  notifications,
  optionLists,
  type PersonaName,
  type PostName,
  personaNames,
  personas,
  postNames,
  postSample,
  scenarios,
  type TaskName,
  takenBack,
  taskNames,
  taskSample,
  workspaces,
} from './personas.ts';

/**
 * Says in plain code who may see and do what, independent of the policies in the database, which are held against it.
 * PRODUCT: in a classified group a worker is shown only what concerns that worker; an admin is not thereby a reader of it.
 */
export const mayDesign = (name: PersonaName): boolean => ['admin', 'designer'].includes(personas[name].role);
export const isAdmin = (name: PersonaName): boolean => personas[name].role === 'admin';
const isHere = (name: PersonaName, group: GroupName) => groupFacts(group).workspace === personas[name].workspace;
const roleIn = (name: PersonaName, group: GroupName) => groupFacts(group).members[name] ?? null;

export function knowsGroup(name: PersonaName, group: GroupName): boolean {
  if (!isHere(name, group)) return false;
  const { access } = groupFacts(group);
  return access === 'open' || roleIn(name, group) !== null || (access === 'closed' && isAdmin(name));
}

export function readsGroup(name: PersonaName, group: GroupName): boolean {
  return knowsGroup(name, group) && roleIn(name, group) !== 'classifiedMember';
}

/** Whether an item is shown by name: to a member of its group, for as long as was said. */
export function isShown(name: PersonaName, itemId: string): boolean {
  return concerns.some(
    ({ of, group, item, until }) =>
      of === name && until === undefined && roleIn(name, group) !== null && idOfItem(item) === itemId,
  );
}

/** What a concern is about. */
export const idOfItem = (item: (typeof concerns)[number]['item']): string =>
  'task' in item
    ? taskSample(item.task).id
    : 'post' in item
      ? postSample(item.post).id
      : 'gathering' in item
        ? gatheringSample(item.gathering).id
        : caseFacts(item.case).instance;

export function worksInGroup(name: PersonaName, group: GroupName): boolean {
  if (!isHere(name, group)) return false;
  return roleIn(name, group) !== null || (groupFacts(group).access !== 'classified' && isAdmin(name));
}

export function managesGroup(name: PersonaName, group: GroupName): boolean {
  if (!isHere(name, group)) return false;
  return roleIn(name, group) === 'manager' || (groupFacts(group).access !== 'classified' && isAdmin(name));
}

export function seesTask(name: PersonaName, task: TaskName): boolean {
  const { id, group, assignee } = taskSample(task);
  return readsGroup(name, group) || ((assignee === name || isShown(name, id)) && knowsGroup(name, group));
}

export function seesPost(name: PersonaName, post: PostName): boolean {
  const { id, group, author, isArchived } = postSample(post);
  if (isArchived && author !== name) return false;
  return readsGroup(name, group) || ((author === name || isShown(name, id)) && knowsGroup(name, group));
}

export function seesCase(name: PersonaName, of: CaseName): boolean {
  const { workspace, groups } = caseFacts(of);
  if (workspace !== personas[name].workspace) return false;
  const isMine = taskNames.some(
    (task) => taskSample(task).of === of && (taskSample(task).assignee === name || isShown(name, taskSample(task).id)),
  );
  if (isMine || isShown(name, caseFacts(of).instance)) return true;
  if (groups.length === 0) return mayDesign(name);
  const hides = groups.some((group) => groupFacts(group).access === 'classified' && !readsGroup(name, group));
  return !hides && groups.some((group) => readsGroup(name, group));
}

/** A notification may say what the case is about: whoever may not see the case does not get it either. */
function seenNotifications(name: PersonaName): readonly string[] {
  return notifications
    .filter(({ of, to }) => seesCase(name, of) && ('person' in to ? to.person === name : readsGroup(name, to.group)))
    .map((notification) => notification.id)
    .concat(readsGroup(name, glass.group) ? [glass.notice] : []);
}

function seenConcerns(name: PersonaName): readonly string[] {
  return concerns
    .filter(({ of, group }) => (of === name && knowsGroup(name, group)) || managesGroup(name, group))
    .map((concern) => concern.id);
}

/** An admin reads what was changed, except in groups that are hidden from admins; a manager, what was changed in theirs. */
function seenEntries(name: PersonaName): readonly string[] {
  const ofGroups = groupEntries
    .filter(({ group }) => managesGroup(name, group) || (isAdmin(name) && readsGroup(name, group)))
    .map((entry) => entry.id);
  return isAdmin(name) ? [designs[personas[name].workspace].audit, ...ofGroups] : ofGroups;
}

const seesGlass = (name: PersonaName) => name === glass.by || readsGroup(name, glass.group);

/** The ids that a persona sees in each table. */
export function visibleIds(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const { workspace } = personas[name];
  const ours = designs[workspace];
  const seenCases = caseNames.filter((of) => seesCase(name, of));
  const seenTasks = taskNames.filter((task) => seesTask(name, task)).map((task) => taskSample(task).id);
  const seenPosts = postNames.filter((post) => seesPost(name, post)).map((post) => postSample(post).id);
  const ofCases = (table: Beside) => seenCases.map((of) => idBeside(table, of));
  const designed = (...ids: readonly string[]) => (mayDesign(name) ? ids : []);
  const known = groupNames.filter((group) => knowsGroup(name, group));
  const all = {
    workspaces: [workspaces[workspace]],
    users: [
      ...personaNames.filter((other) => personas[other].workspace === workspace).map((other) => personas[other].id),
      ...theProgram(name),
    ],
    groups: known.map((group) => groupFacts(group).id),
    memberships: known.flatMap((group) =>
      Object.keys(groupFacts(group).members).map(
        (person) => `${groupFacts(group).id}/${personas[person as PersonaName].id}`,
      ),
    ),
    audit_entries: seenEntries(name),
    forms: [ours.form],
    form_versions: [ours.formVersion],
    flows: [ours.flow],
    flow_versions: [ours.flowVersion],
    submissions: [
      ...seenCases.map((of) => caseFacts(of).submission),
      ...(mayDesign(name) ? [loneSubmissions[workspace]] : []),
    ],
    instances: seenCases.map((of) => caseFacts(of).instance),
    history_records: seenCases.map((of) => caseFacts(of).instance),
    node_stays: seenCases.map((of) => caseFacts(of).instance),
    case_times: seenCases.map((of) => caseFacts(of).instance),
    tasks: seenTasks,
    posts: seenPosts,
    reply_templates: visibleTemplates(name, (group) => knowsGroup(name, group)),
    case_links: visibleLinks((of) => seesCase(name, of)),
    comments: [
      ...[...seenTasks, ...seenPosts].map(commentId),
      ...seenCases.map(noteId),
      ...(name === takenBack.author ? [takenBack.id] : []),
    ],
    timers: ofCases('timers'),
    calls: ofCases('calls'),
    incidents: ofCases('incidents'),
    messages: ofCases('messages'),
    notifications: seenNotifications(name),
    ...visibleOfPeople(name),
    schedules: designed(ours.flow),
    webhooks: designed(ours.flow),
    editing_seats: designed(ours.flow),
    flow_scenarios: designed(scenarios[workspace]),
    flow_proofs: designed(ours.flowVersion),
    connectors: designed(connectors[workspace]),
    calendars: calendars[workspace],
    option_lists: [optionLists[workspace]],
    concerns: seenConcerns(name),
    break_glass: seesGlass(name) ? [glass.id] : [],
    break_glass_reads: seesGlass(name) ? [glass.read] : [],
  };
  return Object.fromEntries(Object.entries(all).map(([table, ids]) => [table, [...ids].sort()]));
}
