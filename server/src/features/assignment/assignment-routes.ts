import type { RecusalList, TaskAssignmentRecord, UnplacedTaskList } from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listQuery, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import type { AssignmentService, RecuseOutcome } from './assignment-service.ts';
import type { UnplacedPage } from './unplaced-store.ts';

type TaskParams = { readonly taskId: string };

const refusals: Readonly<Record<Exclude<RecuseOutcome, 'done'>, ProblemCode>> = {
  hidden: 'task.not-found',
  ended: 'task.already-completed',
  notYours: 'task.not-yours',
};

export function assignmentRoutes({ assignment }: { readonly assignment: AssignmentService }): Route[] {
  return [...taskRoutes(assignment), ...recusalRoutes(assignment), unplacedRoute(assignment)];
}

const taskRoutes = (assignment: AssignmentService) => [
  defineRoute<{ params: TaskParams; response: TaskAssignmentRecord }>({
    method: 'get',
    path: '/api/v1/tasks/:taskId/assignment',
    summary: 'How a task came to whoever has it: why you, and for managers who else was looked at',
    permission: 'workspace.use',
    scope: 'tasks:read',
    response: { status: 200, schema: 'nativ:api/task-assignment' },
    errors: ['task.not-found'],
    handle: async ({ params }, actor) => ({
      json: found(await assignment.read(actor, idIn(params.taskId, 'task.not-found')), 'task.not-found'),
    }),
  }),
  defineRoute<{ params: TaskParams }>({
    method: 'post',
    path: '/api/v1/tasks/:taskId/recuse',
    summary: "Say 'I can't take this': nothing of the case is given to you any more; no reason is asked",
    permission: 'workspace.use',
    scope: 'tasks:write',
    response: { status: 204 },
    errors: ['task.not-found', 'task.not-yours', 'task.already-completed'],
    handle: async ({ params }, actor) => {
      const outcome = await assignment.recuse(actor, idIn(params.taskId, 'task.not-found'));
      if (outcome !== 'done') throw new ProblemError(refusals[outcome]);
      return { empty: true };
    },
  }),
];

const recusalRoutes = (assignment: AssignmentService) => [
  defineRoute<{ query: ListQuery; response: RecusalList }>({
    method: 'get',
    path: '/api/v1/recusals',
    summary: 'The cases that you have stepped back from, the latest first',
    permission: 'workspace.use',
    scope: 'tasks:read',
    query: listQuery(),
    response: { status: 200, schema: 'nativ:api/recusal-list' },
    errors: [],
    handle: async ({ query }, actor) => ({ json: await assignment.recusals(actor, pageIn(query)) }),
  }),
  defineRoute<{ params: { readonly caseId: string } }>({
    method: 'delete',
    path: '/api/v1/recusals/:caseId',
    summary: "Take back 'I can't take this': you may be given tasks of the case again",
    permission: 'workspace.use',
    scope: 'tasks:write',
    response: { status: 204 },
    errors: ['recusal.not-found'],
    handle: async ({ params }, actor) => {
      const id = idIn(params.caseId, 'recusal.not-found');
      if (!(await assignment.undoRecusal(actor, id, actor.userId))) throw new ProblemError('recusal.not-found');
      return { empty: true };
    },
  }),
  defineRoute<{ params: { readonly instanceId: string; readonly userId: string } }>({
    method: 'delete',
    path: '/api/v1/instances/:instanceId/recusals/:userId',
    summary: 'Let somebody who has stepped back take a case again, for those who manage a group in which it stands',
    permission: 'workspace.use',
    scope: 'tasks:write',
    response: { status: 204 },
    errors: ['recusal.not-found'],
    handle: async ({ params }, actor) => {
      const id = idIn(params.instanceId, 'recusal.not-found');
      const userId = idIn(params.userId, 'recusal.not-found');
      if (!(await assignment.undoRecusal(actor, id, userId))) throw new ProblemError('recusal.not-found');
      return { empty: true };
    },
  }),
];

const unplacedRoute = (assignment: AssignmentService) =>
  defineRoute<{ params: { readonly groupKey: string }; query: ListQuery; response: UnplacedTaskList }>({
    method: 'get',
    path: '/api/v1/groups/:groupKey/unplaced-tasks',
    summary:
      'Open tasks that their rules could give to nobody, and why, for those who manage the group; empty for others',
    permission: 'workspace.use',
    scope: 'groups:read',
    query: listQuery(),
    response: { status: 200, schema: 'nativ:api/unplaced-task-list' },
    errors: ['group.not-found'],
    handle: async ({ params, query }, actor) => ({
      json: found(await assignment.unplaced(actor, params.groupKey, pageIn(query)), 'group.not-found'),
    }),
  });

function pageIn(query: ListQuery): UnplacedPage {
  const [at, id] = placeIn(query, [cursorPart.instant, cursorPart.id]) ?? [];
  return { before: at === undefined || id === undefined ? null : { at, id }, limit: query.limit };
}
