import type { GroupEntryList, Member, MemberPatch } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listQuery, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import type { LeavingTasks } from './member-store.ts';
import type { LeaveOutcome, MemberOutcome, MembershipService } from './membership-service.ts';

type GroupParams = { readonly groupKey: string };
type MemberParams = GroupParams & { readonly userId: string };
type LeaveQuery = { readonly openTasks?: string };

const leaveParameters = {
  properties: {
    openTasks: {
      type: 'string',
      pattern: '^(giveBack|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$',
      description:
        "'giveBack' gives the open tasks in their hands back to the group, the id of a member hands them over; without it, they stand in the way.",
    },
  },
};
const memberReply = { status: 200, schema: 'nativ:api/member' };
const leaveProblems = [
  'group.not-found',
  'group.last-manager',
  'member.not-found',
  'member.has-open-tasks',
  'member.cannot-take-over',
] as const;

export function membershipRoutes(memberships: MembershipService): Route[] {
  return [
    changeRoute(memberships),
    removeRoute(memberships),
    joinRoute(memberships),
    leaveRoute(memberships),
    historyRoute(memberships),
  ];
}

const changeRoute = (memberships: MembershipService) =>
  defineRoute<{ params: MemberParams; body: MemberPatch; response: Member }>({
    method: 'patch',
    path: '/api/v1/groups/:groupKey/members/:userId',
    summary: 'Change the role of a member',
    permission: 'workspace.use',
    scope: 'groups:write',
    body: 'nativ:api/member-patch',
    response: memberReply,
    errors: ['group.not-found', 'group.not-manager', 'group.last-manager', 'member.not-found', 'member.not-classified'],
    handle: async ({ params, body }, actor) => {
      const userId = idIn(params.userId, 'member.not-found');
      return { json: memberOf(await memberships.changeRole(actor, params.groupKey, userId, body.role)) };
    },
  });

const removeRoute = (memberships: MembershipService) =>
  defineRoute<{ params: MemberParams; query: LeaveQuery }>({
    method: 'delete',
    path: '/api/v1/groups/:groupKey/members/:userId',
    summary: 'Take somebody out of a group',
    permission: 'workspace.use',
    scope: 'groups:write',
    query: leaveParameters,
    response: { status: 204 },
    errors: [...leaveProblems, 'group.not-manager'],
    handle: async ({ params, query }, actor) => {
      const userId = idIn(params.userId, 'member.not-found');
      refuseUnended(await memberships.end(actor, params.groupKey, userId, tasksIn(query)));
      return { empty: true };
    },
  });

const joinRoute = (memberships: MembershipService) =>
  defineRoute<{ params: GroupParams; response: Member }>({
    method: 'post',
    path: '/api/v1/groups/:groupKey/join',
    summary: 'Join an open group',
    permission: 'workspace.use',
    scope: 'groups:write',
    response: memberReply,
    errors: ['group.not-found', 'group.not-joinable'],
    handle: async ({ params }, actor) => ({ json: memberOf(await memberships.join(actor, params.groupKey)) }),
  });

const leaveRoute = (memberships: MembershipService) =>
  defineRoute<{ params: GroupParams; query: LeaveQuery }>({
    method: 'post',
    path: '/api/v1/groups/:groupKey/leave',
    summary: 'Leave a group',
    permission: 'workspace.use',
    scope: 'groups:write',
    query: leaveParameters,
    response: { status: 204 },
    errors: leaveProblems,
    handle: async ({ params, query }, actor) => {
      refuseUnended(await memberships.end(actor, params.groupKey, actor.userId, tasksIn(query)));
      return { empty: true };
    },
  });

const historyRoute = (memberships: MembershipService) =>
  defineRoute<{ params: GroupParams; query: ListQuery; response: GroupEntryList }>({
    method: 'get',
    path: '/api/v1/groups/:groupKey/history',
    summary: 'What was changed in a group and by whom, without content, for those who manage it',
    permission: 'workspace.use',
    scope: 'groups:read',
    query: listQuery(),
    response: { status: 200, schema: 'nativ:api/group-entry-list' },
    errors: ['group.not-found', 'group.not-manager'],
    handle: async ({ params, query }, actor) => {
      const [at, id] = placeIn(query, [cursorPart.instant, cursorPart.id]) ?? [];
      const before = at === undefined || id === undefined ? null : { at, id };
      const page = await memberships.history(actor, params.groupKey, { before, limit: query.limit });
      if (page === 'notManager') throw new ProblemError('group.not-manager');
      return { json: found(page, 'group.not-found') };
    },
  });

function memberOf(outcome: MemberOutcome): Member {
  switch (outcome.kind) {
    case 'changed':
      return outcome.member;
    case 'hidden':
      throw new ProblemError('group.not-found');
    case 'notManager':
      throw new ProblemError('group.not-manager');
    case 'notMember':
      throw new ProblemError('member.not-found');
    case 'notClassified':
      throw new ProblemError('member.not-classified');
    case 'lastManager':
      throw new ProblemError('group.last-manager');
    case 'notJoinable':
      throw new ProblemError('group.not-joinable');
  }
}

function refuseUnended(outcome: LeaveOutcome): void {
  switch (outcome) {
    case 'ended':
      return;
    case 'hidden':
      throw new ProblemError('group.not-found');
    case 'notManager':
      throw new ProblemError('group.not-manager');
    case 'notMember':
      throw new ProblemError('member.not-found');
    case 'lastManager':
      throw new ProblemError('group.last-manager');
    case 'cannotTakeOver':
      throw new ProblemError('member.cannot-take-over');
    case 'openTasks':
      throw new ProblemError('member.has-open-tasks');
  }
}

function tasksIn({ openTasks }: LeaveQuery): LeavingTasks {
  const giveBack = openTasks === 'giveBack';
  return { giveBack, handTo: giveBack ? null : (openTasks ?? null) };
}
