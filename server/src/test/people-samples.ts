import type { Knex } from 'knex';
import { cases, designs, groups, id, personas, tasks, workspaces } from './personas.ts';

/** What is known of some personas beside their name and role, in both workspaces. */
export const program = id(1040);

export const teams = { ours: id(1011), theirs: id(1012) } as const;
export const skills = { ours: id(1001), theirs: id(1002) } as const;

export const capacities = ['member', 'classified', 'stranger'] as const;

/** Who works other hours than their groups. */
export const hours = ['member', 'classified', 'stranger'] as const;

export const absences = [
  { id: id(1021), of: 'member', deputy: 'outsider' },
  { id: id(1022), of: 'classified', deputy: null },
  { id: id(1023), of: 'stranger', deputy: null },
] as const;

export const recusals = [
  { of: 'member', instance: cases.legal.instance },
  { of: 'classified', instance: cases.psychological.instance },
  { of: 'stranger', instance: cases.theirs.instance },
] as const;

export const tokens = [
  { id: id(1031), of: 'member' },
  { id: id(1032), of: 'admin' },
  { id: id(1033), of: 'program' },
  { id: id(1034), of: 'stranger' },
] as const;

export const decisions = [
  { id: id(1051), task: 'legalTaken' },
  { id: id(1052), task: 'psychological' },
  { id: id(1053), task: 'theirs' },
] as const;

export const turns = [
  { workspace: 'ours', group: 'legal', last: 'member' },
  { workspace: 'theirs', group: 'theirLegal', last: 'stranger' },
] as const;

const home = (name: keyof typeof personas) => ({ workspace_id: workspaces[personas[name].workspace] });

export async function seedPeopleSamples(transaction: Knex.Transaction): Promise<void> {
  const add = (table: string, rows: readonly object[]) => transaction(`nativ.${table}`).insert([...rows]);
  const ours = { workspace_id: workspaces.ours };
  const theirs = { workspace_id: workspaces.theirs };
  await add('users', [
    { ...ours, id: program, email: 'program@sample.example', name: 'A program', role: 'member', kind: 'program' },
  ]);
  await add('profiles', [
    { ...ours, user_id: personas.member.id },
    { ...theirs, user_id: personas.stranger.id },
  ]);
  await add(
    'capacities',
    capacities.map((name) => ({ ...home(name), user_id: personas[name].id, most_open_tasks: 3 })),
  );
  await add(
    'person_hours',
    hours.map((name) => ({
      ...home(name),
      user_id: personas[name].id,
      week: '{"sunday": [{"from": "08:00", "to": "12:00"}]}',
    })),
  );
  await add('skills', [
    { ...ours, id: skills.ours, name: 'Tax' },
    { ...theirs, id: skills.theirs, name: 'Tax' },
  ]);
  await add('teams', [
    { ...ours, id: teams.ours, name: 'Outreach' },
    { ...theirs, id: teams.theirs, name: 'Outreach' },
  ]);
  await add('team_members', [
    { ...ours, team_id: teams.ours, user_id: personas.member.id },
    { ...theirs, team_id: teams.theirs, user_id: personas.stranger.id },
  ]);
  for (const { id: absence, of, deputy } of absences) {
    const user_id = personas[of].id;
    const deputy_id = deputy && personas[deputy].id;
    const days = { from_on: '2025-01-05', to_on: '2025-01-09' };
    await add('absences', [{ ...home(of), id: absence, user_id, deputy_id, created_by: user_id, ...days }]);
  }
  await add(
    'recusals',
    recusals.map(({ of, instance }) => ({ ...home(of), instance_id: instance, user_id: personas[of].id })),
  );
  for (const { id: token, of } of tokens) {
    const owner = of === 'program' ? program : personas[of].id;
    const where = of === 'program' ? ours : home(of);
    const facts = {
      name: 'x',
      prefix: 'x',
      hash: Buffer.from(token),
      scopes: ['tasks:read'],
      expires_at: '2100-01-01',
    };
    await add('api_tokens', [{ ...where, id: token, user_id: owner, created_by: owner, ...facts }]);
  }
  await add(
    'assignment_turns',
    turns.map(({ workspace, group, last }) => ({
      workspace_id: workspaces[workspace],
      flow_id: designs[workspace].flow,
      node_id: 'answer',
      group_id: groups[group].id,
      last_user_id: personas[last].id,
    })),
  );
  for (const { id: decision, task } of decisions) {
    const { of } = tasks[task];
    const about = { task_id: tasks[task].id, instance_id: cases[of].instance };
    const said = { policy: '{"kind":"roundRobin"}', outcome: 'nobody', considered: '[]' };
    await add('assignment_decisions', [
      { workspace_id: workspaces[cases[of].workspace], id: decision, ...about, ...said },
    ]);
  }
}
