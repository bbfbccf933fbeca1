import type { MembershipRole, WorkspaceRole } from '@nativ/schemas';
import type { Actor } from '../security/actor.ts';

/** A readable id that is always the same: `id(7)` ends in 7. */
export const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const workspaces = { ours: id(1), theirs: id(2) } as const;
export type WorkspaceName = keyof typeof workspaces;

interface Persona {
  readonly id: string;
  readonly workspace: WorkspaceName;
  readonly role: WorkspaceRole;
}

/**
 * One person for each way of standing to the work. Everybody but the stranger is of one workspace; the stranger is admin of
 * another one and gets nothing of ours for it.
 */
export const personas = {
  admin: { id: id(11), workspace: 'ours', role: 'admin' },
  designer: { id: id(12), workspace: 'ours', role: 'designer' },
  champion: { id: id(13), workspace: 'ours', role: 'champion' },
  manager: { id: id(14), workspace: 'ours', role: 'member' },
  member: { id: id(15), workspace: 'ours', role: 'member' },
  psychologist: { id: id(16), workspace: 'ours', role: 'member' },
  classified: { id: id(17), workspace: 'ours', role: 'member' },
  outsider: { id: id(18), workspace: 'ours', role: 'member' },
  stranger: { id: id(19), workspace: 'theirs', role: 'admin' },
} as const satisfies Readonly<Record<string, Persona>>;
export type PersonaName = keyof typeof personas;
export const personaNames = Object.keys(personas) as PersonaName[];

export function actorOf(name: PersonaName): Actor {
  const { id: userId, workspace, role } = personas[name];
  return { workspaceId: workspaces[workspace], userId, role };
}

export const passwordOf = (name: PersonaName): string => `correct horse ${name}`;
export const emailOf = (name: PersonaName): string => `${name}@sample.example`;

interface GroupFacts {
  readonly id: string;
  readonly key: string;
  readonly workspace: WorkspaceName;
  readonly access: 'open' | 'closed' | 'classified';
  readonly members: Readonly<Partial<Record<PersonaName, MembershipRole>>>;
}

export const groups = {
  events: { id: id(21), key: 'events', workspace: 'ours', access: 'open', members: { member: 'member' } },
  legal: {
    id: id(22),
    key: 'legal',
    workspace: 'ours',
    access: 'closed',
    members: { manager: 'manager', member: 'member' },
  },
  psychological: {
    id: id(23),
    key: 'psychological',
    workspace: 'ours',
    access: 'classified',
    members: { manager: 'manager', psychologist: 'member', classified: 'classifiedMember' },
  },
  theirLegal: { id: id(24), key: 'legal', workspace: 'theirs', access: 'open', members: { stranger: 'manager' } },
} as const satisfies Readonly<Record<string, GroupFacts>>;
export type GroupName = keyof typeof groups;
export const groupNames = Object.keys(groups) as GroupName[];
export const groupFacts = (name: GroupName): GroupFacts => groups[name];

interface CaseFacts {
  readonly instance: string;
  readonly submission: string;
  readonly workspace: WorkspaceName;
  /** Where it has left a task or a post. */
  readonly groups: readonly GroupName[];
}

/** Runs of a flow, each with its submission. `mixed` touches a closed and a classified group; `bare` has touched none yet. */
export const cases = {
  events: { instance: id(31), submission: id(41), workspace: 'ours', groups: ['events'] },
  legal: { instance: id(32), submission: id(42), workspace: 'ours', groups: ['legal'] },
  psychological: { instance: id(33), submission: id(43), workspace: 'ours', groups: ['psychological'] },
  mixed: { instance: id(34), submission: id(44), workspace: 'ours', groups: ['legal', 'psychological'] },
  concerning: { instance: id(35), submission: id(45), workspace: 'ours', groups: ['psychological'] },
  bare: { instance: id(36), submission: id(46), workspace: 'ours', groups: [] },
  theirs: { instance: id(37), submission: id(47), workspace: 'theirs', groups: ['theirLegal'] },
  // What a classified member is shown by name, and no longer is (compartment-samples.ts).
  granted: { instance: id(38), submission: id(50), workspace: 'ours', groups: ['psychological'] },
  lapsed: { instance: id(39), submission: id(40), workspace: 'ours', groups: ['psychological'] },
  shown: { instance: id(30), submission: id(29), workspace: 'ours', groups: ['psychological'] },
} as const satisfies Readonly<Record<string, CaseFacts>>;
export type CaseName = keyof typeof cases;
export const caseFacts = (name: CaseName): CaseFacts => cases[name];
export const caseNames = Object.keys(cases) as CaseName[];

/** Submissions that no flow took up. */
export const loneSubmissions = { ours: id(48), theirs: id(49) } as const;

interface TaskSample {
  readonly id: string;
  readonly of: CaseName;
  readonly group: GroupName;
  readonly assignee: PersonaName | null;
}

export const tasks = {
  events: { id: id(51), of: 'events', group: 'events', assignee: null },
  legal: { id: id(52), of: 'legal', group: 'legal', assignee: null },
  legalTaken: { id: id(53), of: 'legal', group: 'legal', assignee: 'member' },
  psychological: { id: id(54), of: 'psychological', group: 'psychological', assignee: null },
  mixed: { id: id(55), of: 'mixed', group: 'legal', assignee: null },
  concerning: { id: id(56), of: 'concerning', group: 'psychological', assignee: 'classified' },
  theirs: { id: id(57), of: 'theirs', group: 'theirLegal', assignee: null },
  granted: { id: id(58), of: 'granted', group: 'psychological', assignee: null },
  lapsed: { id: id(59), of: 'lapsed', group: 'psychological', assignee: null },
} as const satisfies Readonly<Record<string, TaskSample>>;
export type TaskName = keyof typeof tasks;
export const taskNames = Object.keys(tasks) as TaskName[];
export const taskSample = (name: TaskName): TaskSample => tasks[name];

interface PostSample {
  readonly id: string;
  readonly group: GroupName;
  /** Null when a flow wrote it. */
  readonly author: PersonaName | null;
  /** Whether its author has taken it back. */
  readonly isArchived?: boolean;
}

export const posts = {
  events: { id: id(61), group: 'events', author: null },
  legal: { id: id(62), group: 'legal', author: null },
  psychological: { id: id(63), group: 'psychological', author: 'psychologist' },
  byClassified: { id: id(64), group: 'psychological', author: 'classified' },
  theirs: { id: id(65), group: 'theirLegal', author: 'stranger' },
  mentioned: { id: id(66), group: 'psychological', author: 'psychologist' },
  archived: { id: id(67), group: 'events', author: 'outsider', isArchived: true },
} as const satisfies Readonly<Record<string, PostSample>>;
export type PostName = keyof typeof posts;
export const postNames = Object.keys(posts) as PostName[];
export const postSample = (name: PostName): PostSample => posts[name];

/** One comment under each task and each post, with the id of its subject plus 100. */
export const commentId = (subjectId: string): string => id(Number(subjectId.slice(-12)) + 100);

/** A comment that its writer has taken back, under a post that others see. */
export const takenBack = { id: id(7001), post: 'legal', author: 'member' } as const;

/** A form, a flow and a version of each, per workspace. */
export const designs = {
  ours: { form: id(71), formVersion: id(72), flow: id(73), flowVersion: id(74), audit: id(75) },
  theirs: { form: id(81), formVersion: id(82), flow: id(83), flowVersion: id(84), audit: id(85) },
} as const;

/** What each case has set going: one of each, with the id of its instance and this much more. */
export const besides = { timers: 300, calls: 400, incidents: 500, messages: 600 } as const;
export type Beside = keyof typeof besides;
export const idBeside = (table: Beside, of: CaseName): string => plus(cases[of].instance, besides[table]);

interface NotificationSample {
  readonly id: string;
  readonly of: CaseName;
  readonly to: { readonly group: GroupName } | { readonly person: PersonaName };
}

/** Each case has told its first group, and somebody. */
export const notifications: readonly NotificationSample[] = caseNames.flatMap((of) => {
  const { instance, workspace, groups: touched } = caseFacts(of);
  const person = workspace === 'theirs' ? 'stranger' : of === 'legal' ? 'member' : 'classified';
  const told = { id: plus(instance, 800), of, to: { person } } as const;
  const [group] = touched;
  return group === undefined ? [told] : [{ id: plus(instance, 700), of, to: { group } }, told];
});

/** A system outside, per workspace. */
export const connectors = { ours: id(76), theirs: id(86) } as const;

/** The calendar of each workspace, and one more that a flow may name. */
export const calendars = { ours: [id(77), id(78)], theirs: [id(87), id(88)] } as const;

/** An option list, per workspace. */
export const optionLists = { ours: id(79), theirs: id(89) } as const;

/** A scenario of the flow of each workspace; its version has a proof. */
export const scenarios = { ours: id(80), theirs: id(90) } as const;

function plus(of: string, more: number): string {
  return id(Number(of.slice(-12)) + more);
}
