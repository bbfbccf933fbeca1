import type { Skill, Team } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

const team = `
  select t.id, t.name,
    (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by lower(u.name)), '[]')
     from nativ.team_members m join nativ.users u on u.workspace_id = m.workspace_id and u.id = m.user_id
     where m.workspace_id = t.workspace_id and m.team_id = t.id) as members
  from nativ.teams t where t.workspace_id = (select app.workspace_id())`;

/** Teams by name, from the one after `afterName`. */
export async function listTeams(
  transaction: Knex.Transaction,
  afterName: string,
  limit: number,
): Promise<(Team & { sort_name: string })[]> {
  const { rows } = await transaction.raw(
    `select x.*, lower(x.name) as sort_name from (${team} and lower(t.name) > ? order by lower(t.name) limit ?) x order by lower(x.name)`,
    [afterName, limit],
  );
  return rows;
}

export async function findTeam(transaction: Knex.Transaction, id: string): Promise<Team | null> {
  const { rows } = await transaction.raw(`${team} and t.id = ?`, [id]);
  return rows[0] ?? null;
}

export async function insertTeam(
  transaction: Knex.Transaction,
  actor: Actor,
  row: { readonly id: string; readonly name: string },
): Promise<void> {
  await transaction('nativ.teams').insert({ workspace_id: actor.workspaceId, ...row });
}

export async function renameTeam(transaction: Knex.Transaction, id: string, name: string): Promise<boolean> {
  return (await transaction('nativ.teams').where({ id }).update({ name })) === 1;
}

/** Makes exactly these people the team; ids of nobody here are left out. */
export async function setTeamMembers(
  transaction: Knex.Transaction,
  actor: Actor,
  teamId: string,
  memberIds: readonly string[],
): Promise<void> {
  await transaction.raw('delete from nativ.team_members where team_id = ? and user_id <> all (cast(? as uuid[]))', [
    teamId,
    [...memberIds],
  ]);
  await transaction.raw(
    `insert into nativ.team_members (workspace_id, team_id, user_id)
     select ?, ?, u.id from nativ.users u
     where u.workspace_id = (select app.workspace_id()) and u.kind = 'person' and u.id = any (cast(? as uuid[]))
     on conflict do nothing`,
    [actor.workspaceId, teamId, [...memberIds]],
  );
}

export async function deleteTeam(transaction: Knex.Transaction, id: string): Promise<boolean> {
  return (await transaction('nativ.teams').where({ id }).delete()) === 1;
}

export async function listSkills(
  transaction: Knex.Transaction,
  afterName: string,
  limit: number,
): Promise<(Skill & { sort_name: string })[]> {
  const { rows } = await transaction.raw(
    `select s.id, s.name, lower(s.name) as sort_name from nativ.skills s
     where s.workspace_id = (select app.workspace_id()) and lower(s.name) > ? order by lower(s.name) limit ?`,
    [afterName, limit],
  );
  return rows;
}

/** Adds a skill to the list; one of that name that is there already stands for it. */
export async function insertSkill(transaction: Knex.Transaction, actor: Actor, row: Skill): Promise<Skill> {
  await transaction.raw('insert into nativ.skills (workspace_id, id, name) values (?, ?, ?) on conflict do nothing', [
    actor.workspaceId,
    row.id,
    row.name,
  ]);
  const { rows } = await transaction.raw(
    'select id, name from nativ.skills where workspace_id = (select app.workspace_id()) and lower(name) = lower(?)',
    [row.name],
  );
  return rows[0];
}

export async function deleteSkill(transaction: Knex.Transaction, id: string): Promise<boolean> {
  return (await transaction('nativ.skills').where({ id }).delete()) === 1;
}
