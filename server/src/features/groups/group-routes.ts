import type { Group, GroupCreate, GroupList, Member, MemberAdd, MemberList } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listParameters, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found } from '../route-parts.ts';
import type { AddMemberOutcome, GroupService } from './group-service.ts';

type GroupQuery = ListQuery & { readonly archived?: boolean };
type GroupParams = { readonly groupKey: string };

export function groupRoutes({ groups }: { readonly groups: GroupService }): Route[] {
  return [listRoute(groups), createRoute(groups), readRoute(groups), ...memberRoutes(groups)];
}

const listRoute = (groups: GroupService) =>
  defineRoute<{ query: GroupQuery; response: GroupList }>({
    method: 'get',
    path: '/api/v1/groups',
    summary: 'The groups that you may know of, in the order of their keys',
    permission: 'workspace.use',
    scope: 'groups:read',
    query: {
      properties: {
        ...listParameters,
        archived: { type: 'boolean', description: 'Those at rest instead of those in use.' },
      },
    },
    response: { status: 200, schema: 'nativ:api/group-list' },
    errors: [],
    handle: async ({ query }, actor) => {
      const [afterKey = ''] = placeIn(query, [cursorPart.key]) ?? [];
      return { json: await groups.list(actor, { afterKey, limit: query.limit, archived: query.archived ?? false }) };
    },
  });

const createRoute = (groups: GroupService) =>
  defineRoute<{ body: GroupCreate; response: Group }>({
    method: 'post',
    path: '/api/v1/groups',
    summary: 'Make a group; you become its first manager',
    permission: 'groups.manage',
    scope: 'groups:write',
    body: 'nativ:api/group-create',
    response: { status: 201, schema: 'nativ:api/group' },
    errors: ['group.key-taken'],
    handle: async ({ body }, actor) => {
      const outcome = await groups.create(actor, body);
      if (outcome.kind === 'keyTaken') throw new ProblemError('group.key-taken');
      return { json: outcome.group };
    },
  });

const readRoute = (groups: GroupService) =>
  defineRoute<{ params: GroupParams; response: Group }>({
    method: 'get',
    path: '/api/v1/groups/:groupKey',
    summary: 'One group',
    permission: 'workspace.use',
    scope: 'groups:read',
    response: { status: 200, schema: 'nativ:api/group' },
    errors: ['group.not-found'],
    handle: async ({ params }, actor) => ({
      json: found(await groups.find(actor, params.groupKey), 'group.not-found'),
    }),
  });

const memberRoutes = (groups: GroupService) => [
  defineRoute<{ params: GroupParams; query: ListQuery; response: MemberList }>({
    method: 'get',
    path: '/api/v1/groups/:groupKey/members',
    summary: 'Who is in a group',
    permission: 'workspace.use',
    scope: 'groups:read',
    query: { properties: listParameters },
    response: { status: 200, schema: 'nativ:api/member-list' },
    errors: ['group.not-found'],
    handle: async ({ params, query }, actor) => {
      const [afterId = null] = placeIn(query, [cursorPart.id]) ?? [];
      const page = await groups.listMembers(actor, params.groupKey, { afterId, limit: query.limit });
      return { json: found(page, 'group.not-found') };
    },
  }),
  defineRoute<{ params: GroupParams; body: MemberAdd; response: Member }>({
    method: 'post',
    path: '/api/v1/groups/:groupKey/members',
    summary: 'Add somebody to a group, or change their role in it',
    permission: 'workspace.use',
    scope: 'groups:write',
    body: 'nativ:api/member-add',
    response: { status: 200, schema: 'nativ:api/member' },
    errors: [
      'group.not-found',
      'group.not-manager',
      'group.last-manager',
      'member.unknown-person',
      'member.not-classified',
    ],
    handle: async ({ params, body }, actor) => ({
      json: memberOf(await groups.addMember(actor, params.groupKey, body), body),
    }),
  }),
];

function memberOf(outcome: AddMemberOutcome, { email }: MemberAdd): Member {
  switch (outcome.kind) {
    case 'added':
      return outcome.member;
    case 'hidden':
      throw new ProblemError('group.not-found');
    case 'notManager':
      throw new ProblemError('group.not-manager');
    case 'lastManager':
      throw new ProblemError('group.last-manager');
    case 'notClassified':
      throw new ProblemError('member.not-classified');
    case 'unknownPerson':
      throw new ProblemError('member.unknown-person', { values: { email } });
  }
}
