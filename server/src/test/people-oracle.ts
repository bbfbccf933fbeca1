import {
  absences,
  capacities,
  decisions,
  hours,
  program,
  recusals,
  skills,
  teams,
  tokens,
  turns,
} from './people-samples.ts';
import {
  cases,
  designs,
  type GroupName,
  groupFacts,
  groupNames,
  id,
  type PersonaName,
  personas,
  type TaskName,
  tasks,
  workspaces,
} from './personas.ts';

/** As in write-attempts.ts, which reads this file and so cannot be read by it. */
interface Attempt {
  readonly table: string;
  readonly name: string;
  readonly sql: string;
  readonly values: readonly (string | null)[];
  readonly allowed: boolean;
}

const isAdmin = (name: PersonaName): boolean => personas[name].role === 'admin';

function managesGroup(name: PersonaName, group: GroupName): boolean {
  const { workspace, access, members } = groupFacts(group);
  if (workspace !== personas[name].workspace) return false;
  return members[name] === 'manager' || (access !== 'classified' && isAdmin(name));
}

const isHere = (name: PersonaName, other: PersonaName) => personas[name].workspace === personas[other].workspace;

/** Whether somebody is told everything of another: themselves, an admin, a manager of a group that the other is in. */
export function leads(name: PersonaName, other: PersonaName): boolean {
  if (!isHere(name, other)) return false;
  const manages = groupNames.some(
    (group) => groupFacts(group).members[name] === 'manager' && groupFacts(group).members[other] !== undefined,
  );
  return name === other || isAdmin(name) || manages;
}

/** What of people, tokens and assignments a persona sees, beside the tables of the work. */
export function visibleOfPeople(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const { workspace } = personas[name];
  const somebody = workspace === 'ours' ? personas.member.id : personas.stranger.id;
  const mayRead = (of: PersonaName | 'program') =>
    of === 'program' ? workspace === 'ours' && isAdmin(name) : isHere(name, of) && (of === name || isAdmin(name));
  return {
    profiles: [somebody],
    capacities: capacities.flatMap((of) => (leads(name, of) ? [personas[of].id] : [])),
    person_hours: hours.flatMap((of) => (leads(name, of) ? [personas[of].id] : [])),
    skills: [skills[workspace]],
    teams: [teams[workspace]],
    team_members: [`${teams[workspace]}/${somebody}`],
    absences: absences.flatMap(({ id: absence, of, deputy }) => (leads(name, of) || deputy === name ? [absence] : [])),
    recusals: recusals.flatMap(({ of, instance }) => (of === name ? [`${instance}/${personas[of].id}`] : [])),
    api_tokens: tokens.flatMap(({ id: token, of }) => (mayRead(of) ? [token] : [])),
    assignment_turns: turns.flatMap(({ workspace: of, group }) =>
      managesGroup(name, group) ? [`${designs[of].flow}/${groupFacts(group).id}`] : [],
    ),
    assignment_decisions: decisions.flatMap(({ id: decision, task }) =>
      managesGroup(name, tasks[task].group) ? [decision] : [],
    ),
  };
}

/** Whether a persona has said that they cannot take the case of a task. */
export function hasRecused(name: PersonaName, task: TaskName): boolean {
  const { instance } = cases[tasks[task].of];
  return recusals.some((recusal) => recusal.of === name && recusal.instance === instance);
}

const fresh = id(1900);
const workspaceOf = (name: PersonaName) => workspaces[personas[name].workspace];

/** What a persona tries to change of people, in its own workspace. */
export function attemptsOnPeople(name: PersonaName): readonly Attempt[] {
  const here = workspaceOf(name);
  const me = personas[name].id;
  const other: PersonaName = name === 'stranger' ? 'stranger' : name === 'member' ? 'outsider' : 'member';
  const them = personas[other].id;
  const admin = isAdmin(name);
  const team = teams[personas[name].workspace];
  const token =
    'insert into nativ.api_tokens (workspace_id, id, user_id, name, prefix, hash, scopes, expires_at, created_by)';
  const tokenFor = (owner: string, by: string, allowed: boolean, what: string): Attempt => ({
    table: 'api_tokens',
    name: `make a token for ${what}`,
    sql: `${token} values (?, ?, ?, 'x', 'x', 'fresh', '{}', '2100-01-01', ?)`,
    values: [here, fresh, owner, by],
    allowed,
  });
  const absence = (of: string, by: string, allowed: boolean, what: string): Attempt => ({
    table: 'absences',
    name: `say an absence of ${what}`,
    sql: `insert into nativ.absences (workspace_id, id, user_id, from_on, to_on, created_by) values (?, ?, ?, '2031-01-01', '2031-01-02', ?)`,
    values: [here, fresh, of, by],
    allowed,
  });
  const profile = `insert into nativ.profiles (workspace_id, user_id) values (?, ?) on conflict (workspace_id, user_id) do update set note = 'x'`;
  const capacity = `insert into nativ.capacities (workspace_id, user_id, most_open_tasks) values (?, ?, 1) on conflict (workspace_id, user_id) do update set most_open_tasks = 2`;
  const week = `insert into nativ.person_hours (workspace_id, user_id, week) values (?, ?, '{}') on conflict (workspace_id, user_id) do update set week = '{}'`;
  return [
    {
      table: 'users',
      name: 'add somebody',
      sql: `insert into nativ.users (workspace_id, id, email, name, role) values (?, ?, 'fresh@sample.example', 'x', 'member')`,
      values: [here, fresh],
      allowed: admin,
    },
    {
      table: 'users',
      name: 'rename somebody',
      sql: `update nativ.users set name = 'x' where id = ?`,
      values: [them],
      allowed: admin,
    },
    { table: 'profiles', name: 'set their profile', sql: profile, values: [here, me], allowed: true },
    { table: 'profiles', name: 'set the profile of another', sql: profile, values: [here, them], allowed: admin },
    { table: 'capacities', name: 'set their capacity', sql: capacity, values: [here, me], allowed: true },
    { table: 'capacities', name: 'set the capacity of another', sql: capacity, values: [here, them], allowed: admin },
    {
      table: 'capacities',
      name: 'take away a capacity',
      sql: 'delete from nativ.capacities where user_id = ?',
      values: [personas[name === 'stranger' ? 'stranger' : 'member'].id],
      allowed: admin || name === 'member',
    },
    { table: 'person_hours', name: 'set their hours', sql: week, values: [here, me], allowed: true },
    {
      table: 'person_hours',
      name: 'set the hours of another',
      sql: week,
      values: [here, them],
      allowed: leads(name, other),
    },
    {
      table: 'person_hours',
      name: 'take away the hours they see',
      sql: 'delete from nativ.person_hours',
      values: [],
      allowed: hours.some((of) => leads(name, of)),
    },
    {
      table: 'skills',
      name: 'add a skill',
      sql: `insert into nativ.skills (workspace_id, id, name) values (?, ?, 'Fresh')`,
      values: [here, fresh],
      allowed: admin,
    },
    { table: 'skills', name: 'remove a skill', sql: 'delete from nativ.skills', values: [], allowed: admin },
    {
      table: 'teams',
      name: 'make a team',
      sql: `insert into nativ.teams (workspace_id, id, name) values (?, ?, 'Fresh')`,
      values: [here, fresh],
      allowed: admin,
    },
    { table: 'teams', name: 'rename a team', sql: `update nativ.teams set name = 'Y'`, values: [], allowed: admin },
    { table: 'teams', name: 'remove a team', sql: 'delete from nativ.teams', values: [], allowed: admin },
    {
      table: 'team_members',
      name: 'put somebody into a team',
      sql: 'insert into nativ.team_members (workspace_id, team_id, user_id) values (?, ?, ?) on conflict do nothing',
      values: [here, team, name === 'stranger' ? program : personas.champion.id],
      allowed: name === 'admin',
    },
    {
      table: 'team_members',
      name: 'take somebody out of a team',
      sql: 'delete from nativ.team_members',
      values: [],
      allowed: admin,
    },
    absence(me, me, true, 'their own'),
    absence(them, me, leads(name, other), 'another'),
    absence(me, personas[name === 'admin' ? 'designer' : 'admin'].id, false, 'their own in the name of another'),
    {
      table: 'absences',
      name: 'remove the absences they see',
      sql: 'delete from nativ.absences',
      values: [],
      allowed: absences.some(({ of }) => leads(name, of)),
    },
    tokenFor(me, me, true, 'themselves'),
    tokenFor(name === 'stranger' ? program : them, me, false, 'another person'),
    tokenFor(program, me, name === 'admin', 'a program'),
    tokenFor(me, personas[name === 'admin' ? 'designer' : 'admin'].id, false, 'themselves in the name of another'),
    {
      table: 'api_tokens',
      name: 'revoke what they see',
      sql: 'update nativ.api_tokens set revoked_at = now()',
      values: [],
      allowed: admin || name === 'member',
    },
  ];
}

/** The tables that the persona tests read by more than an id. */
export const keysOfPeople: Readonly<Record<string, string>> = {
  profiles: 'user_id::text',
  capacities: 'user_id::text',
  person_hours: 'user_id::text',
  team_members: "team_id || '/' || user_id",
  recusals: "instance_id || '/' || user_id",
  assignment_turns: "flow_id || '/' || group_id",
};

export const theProgram = (name: PersonaName): readonly string[] =>
  designs[personas[name].workspace] === designs.ours ? [program] : [];
