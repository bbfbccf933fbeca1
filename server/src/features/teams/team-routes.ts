import type { Skill, SkillCreate, SkillList, Team, TeamList, TeamSet } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listQuery, placeIn } from '../list-query.ts';
import { idIn } from '../route-parts.ts';
import type { SetTeamOutcome, TeamService } from './team-service.ts';

type TeamParams = { readonly teamId: string };

const base = '/api/v1/teams';
const one = `${base}/:teamId`;
const skills = '/api/v1/skills';
const afterName = (query: ListQuery) => placeIn(query, [/^[\s\S]{1,200}$/])?.[0] ?? '';

export function teamRoutes({ teams }: { readonly teams: TeamService }): Route[] {
  return [...readRoutes(teams), ...changeRoutes(teams), ...skillRoutes(teams)];
}

const readRoutes = (teams: TeamService) => [
  defineRoute<{ query: ListQuery; response: TeamList }>({
    permission: 'workspace.use',
    scope: 'people:read',
    method: 'get',
    path: base,
    summary: 'The teams of the workspace, by name',
    query: listQuery(),
    response: { status: 200, schema: 'nativ:api/team-list' },
    errors: [],
    handle: async ({ query }, actor) => ({
      json: await teams.list(actor, { afterName: afterName(query), limit: query.limit }),
    }),
  }),
  defineRoute<{ query: ListQuery; response: SkillList }>({
    permission: 'workspace.use',
    scope: 'people:read',
    method: 'get',
    path: skills,
    summary: 'The skills that profiles are offered, by name',
    query: listQuery(),
    response: { status: 200, schema: 'nativ:api/skill-list' },
    errors: [],
    handle: async ({ query }, actor) => ({
      json: await teams.listSkills(actor, { afterName: afterName(query), limit: query.limit }),
    }),
  }),
];

const changeRoutes = (teams: TeamService) => [
  defineRoute<{ body: TeamSet; response: Team }>({
    permission: 'workspace.administer',
    scope: 'people:write',
    method: 'post',
    path: base,
    summary: 'Make a team',
    body: 'nativ:api/team-set',
    response: { status: 201, schema: 'nativ:api/team' },
    errors: ['team.name-taken'],
    handle: async ({ body }, actor) => ({ json: teamIn(await teams.set(actor, null, body), body.name) }),
  }),
  defineRoute<{ params: TeamParams; body: TeamSet; response: Team }>({
    permission: 'workspace.administer',
    scope: 'people:write',
    method: 'put',
    path: one,
    summary: 'Set the name and the people of a team',
    body: 'nativ:api/team-set',
    response: { status: 200, schema: 'nativ:api/team' },
    errors: ['team.not-found', 'team.name-taken'],
    handle: async ({ params, body }, actor) => ({
      json: teamIn(await teams.set(actor, idIn(params.teamId, 'team.not-found'), body), body.name),
    }),
  }),
  defineRoute<{ params: TeamParams }>({
    permission: 'workspace.administer',
    scope: 'people:write',
    method: 'delete',
    path: one,
    summary: 'Remove a team; its people stay',
    response: { status: 204 },
    errors: ['team.not-found'],
    handle: async ({ params }, actor) => {
      if (!(await teams.remove(actor, idIn(params.teamId, 'team.not-found')))) throw new ProblemError('team.not-found');
      return { empty: true };
    },
  }),
];

const skillRoutes = (teams: TeamService) => [
  defineRoute<{ body: SkillCreate; response: Skill }>({
    permission: 'workspace.administer',
    scope: 'people:write',
    method: 'post',
    path: skills,
    summary: 'Add a skill to those that profiles are offered',
    body: 'nativ:api/skill-create',
    response: { status: 201, schema: 'nativ:api/skill' },
    errors: [],
    handle: async ({ body }, actor) => ({ json: await teams.addSkill(actor, body.name) }),
  }),
  defineRoute<{ params: { readonly skillId: string } }>({
    permission: 'workspace.administer',
    scope: 'people:write',
    method: 'delete',
    path: `${skills}/:skillId`,
    summary: 'Remove a skill from the list; profiles keep it as one of their own',
    response: { status: 204 },
    errors: ['skill.not-found'],
    handle: async ({ params }, actor) => {
      if (!(await teams.removeSkill(actor, idIn(params.skillId, 'skill.not-found'))))
        throw new ProblemError('skill.not-found');
      return { empty: true };
    },
  }),
];

function teamIn(outcome: SetTeamOutcome, name: string): Team {
  if (outcome.kind === 'set') return outcome.team;
  throw outcome.kind === 'hidden'
    ? new ProblemError('team.not-found')
    : new ProblemError('team.name-taken', { values: { name } });
}
