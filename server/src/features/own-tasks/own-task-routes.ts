import type { Task, TaskCreate, TaskPatch } from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { idIn } from '../route-parts.ts';
import { taskProblem } from '../tasks/task-problems.ts';
import type { ChangeOutcome, CreateOutcome, OwnTaskService } from './own-task-service.ts';

type TaskParams = { readonly taskId: string };

const reply = { status: 200, schema: 'nativ:api/task' };
const refused: readonly ProblemCode[] = [
  'task.not-found',
  'task.not-yours',
  'task.already-completed',
  'task.cancelled',
  'task.of-flow',
];

export function ownTaskRoutes(tasks: OwnTaskService): Route[] {
  return [createRoute(tasks), changeRoute(tasks), ...turnRoutes(tasks)];
}

const createRoute = (tasks: OwnTaskService) =>
  defineRoute<{ body: TaskCreate; response: Task }>({
    method: 'post',
    path: '/api/v1/tasks',
    summary: 'Make a task without a flow, in a group in which you work',
    permission: 'workspace.use',
    scope: 'tasks:write',
    body: 'nativ:api/task-create',
    response: { ...reply, status: 201 },
    errors: ['group.not-found', 'item.not-working', 'task.assignee-not-member'],
    handle: async ({ body }, actor) => ({ status: 201, json: createdIn(await tasks.create(actor, body)) }),
  });

const changeRoute = (tasks: OwnTaskService) =>
  defineRoute<{ params: TaskParams; body: TaskPatch; response: Task }>({
    method: 'patch',
    path: '/api/v1/tasks/:taskId',
    summary: 'Say otherwise what an open task is, how far it is, or when to look at it again',
    permission: 'workspace.use',
    scope: 'tasks:write',
    body: 'nativ:api/task-patch',
    response: reply,
    errors: [...refused, 'task.unknown-status', 'task.unknown-label'],
    handle: async ({ params, body }, actor) => ({ json: changedIn(await tasks.change(actor, idOf(params), body)) }),
  });

const turnRoutes = (tasks: OwnTaskService) =>
  (
    [
      ['archive', 'Put a task away that no flow made; an open one is cancelled by it'],
      ['restore', 'Take a task out of the archive'],
      ['reopen', 'Open a completed task again that no flow made'],
    ] as const
  ).map(([turn, summary]) =>
    defineRoute<{ params: TaskParams; response: Task }>({
      method: 'post',
      path: `/api/v1/tasks/:taskId/${turn}`,
      summary,
      permission: 'workspace.use',
      scope: 'tasks:write',
      response: reply,
      errors: refused,
      handle: async ({ params }, actor) => ({ json: changedIn(await tasks.turn(actor, idOf(params), turn)) }),
    }),
  );

const idOf = ({ taskId }: TaskParams) => idIn(taskId, 'task.not-found');

function createdIn(outcome: CreateOutcome): Task {
  switch (outcome.kind) {
    case 'created':
      return outcome.task;
    case 'noSuchGroup':
      throw new ProblemError('group.not-found');
    case 'notWorking':
      throw new ProblemError('item.not-working');
    case 'notMember':
      throw new ProblemError('task.assignee-not-member');
  }
}

function changedIn(outcome: ChangeOutcome): Task {
  if (outcome.kind === 'changed') return outcome.task;
  throw taskProblem(outcome);
}
