import type { Task, TaskAssign, TaskComplete, TaskStatus, TaskSummaryList, TaskWithdraw } from '@nativ/schemas';
import type { ProblemCode } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listParameters, placeIn } from '../list-query.ts';
import { cursorPart } from '../page.ts';
import { found, idIn } from '../route-parts.ts';
import type { CompleteTask } from './complete-task.ts';
import type { TaskFilter } from './task-list-store.ts';
import { taskProblem } from './task-problems.ts';
import type { AssignmentOutcome, TaskService } from './task-service.ts';
import type { WithdrawTask } from './withdraw-task-service.ts';

type TaskParams = { readonly taskId: string };
type TaskQuery = ListQuery & {
  readonly assignee?: 'me' | 'nobody';
  readonly group?: string;
  readonly status?: TaskStatus;
  readonly archived?: boolean;
};

const taskParameters = {
  ...listParameters,
  assignee: { type: 'string', enum: ['me', 'nobody'], description: 'My tasks, or those that nobody has taken.' },
  group: { type: 'string', maxLength: 64, description: 'The key of a group, for its tasks only.' },
  status: { type: 'string', enum: ['open', 'completed', 'cancelled'], description: 'Without it, all of them.' },
  archived: { type: 'boolean', default: false, description: 'Those that are archived, instead of the others.' },
};
const ended: readonly ProblemCode[] = [
  'task.not-found',
  'task.not-yours',
  'task.not-by-you',
  'task.voted-already',
  'task.recused',
  'task.already-completed',
  'task.cancelled',
];
const taskReply = { status: 200, schema: 'nativ:api/task' };

export interface TaskRouteParts {
  readonly tasks: TaskService;
  readonly completeTask: CompleteTask;
  readonly withdrawTask: WithdrawTask;
}

export function taskRoutes({ tasks, completeTask, withdrawTask }: TaskRouteParts): Route[] {
  return [
    listRoute(tasks),
    readRoute(tasks),
    ...assignmentRoutes(tasks),
    completeRoute(tasks, completeTask),
    withdrawRoute(tasks, withdrawTask),
  ];
}

const listRoute = (tasks: TaskService) =>
  defineRoute<{ query: TaskQuery; response: TaskSummaryList }>({
    method: 'get',
    path: '/api/v1/tasks',
    summary: 'The tasks that you may see: what is due or to be looked at first, then what has waited longest',
    permission: 'workspace.use',
    scope: 'tasks:read',
    query: { properties: taskParameters },
    response: { status: 200, schema: 'nativ:api/task-summary-list' },
    errors: ['group.not-found'],
    handle: async ({ query }, actor) => ({
      json: found(await tasks.list(actor, filterIn(query)), 'group.not-found'),
    }),
  });

const readRoute = (tasks: TaskService) =>
  defineRoute<{ params: TaskParams; response: Task }>({
    permission: 'workspace.use',
    scope: 'tasks:read',
    response: taskReply,
    method: 'get',
    path: '/api/v1/tasks/:taskId',
    summary: 'One task with its form, what it is about, and the discussion',
    errors: ['task.not-found'],
    handle: async ({ params }, actor) => ({ json: await readTask(tasks, actor, idOf(params)) }),
  });

const assignmentRoutes = (tasks: TaskService) => [
  defineRoute<{ params: TaskParams; response: Task }>({
    permission: 'workspace.use',
    scope: 'tasks:write',
    response: taskReply,
    method: 'post',
    path: '/api/v1/tasks/:taskId/claim',
    summary: 'Take a task that nobody has',
    errors: [...ended, 'task.already-claimed'],
    handle: async ({ params }, actor) => ({ json: taskIn(await tasks.claim(actor, idOf(params))) }),
  }),
  defineRoute<{ params: TaskParams; body: TaskAssign; response: Task }>({
    permission: 'workspace.use',
    scope: 'tasks:write',
    response: taskReply,
    method: 'post',
    path: '/api/v1/tasks/:taskId/assign',
    summary: 'Hand a task to a member of its group, or give it back',
    body: 'nativ:api/task-assign',
    errors: [...ended, 'task.assignee-not-member', 'task.assignee-excluded', 'task.assignee-recused'],
    handle: async ({ params, body }, actor) => ({
      json: taskIn(await tasks.assign(actor, idOf(params), body.assigneeId)),
    }),
  }),
];

const completeRoute = (tasks: TaskService, completeTask: CompleteTask) =>
  defineRoute<{ params: TaskParams; body: TaskComplete; response: Task }>({
    permission: 'workspace.use',
    scope: 'tasks:write',
    response: taskReply,
    method: 'post',
    path: '/api/v1/tasks/:taskId/complete',
    summary: 'Complete a task with the answers to its form',
    body: 'nativ:api/task-complete',
    errors: [...ended, 'submission.invalid', 'task.stuck'],
    handle: async ({ params, body, raw }, actor) => {
      const outcome = await completeTask(actor, idOf(params), body.data, requestLanguage(raw));
      if (outcome.kind !== 'completed') throw taskProblem(outcome);
      return { json: await readTask(tasks, actor, idOf(params)) };
    },
  });

const withdrawRoute = (tasks: TaskService, withdrawTask: WithdrawTask) =>
  defineRoute<{ params: TaskParams; body: TaskWithdraw; response: Task }>({
    permission: 'workspace.use',
    scope: 'tasks:write',
    response: taskReply,
    method: 'post',
    path: '/api/v1/tasks/:taskId/withdraw',
    summary: 'Take back a task that is no longer needed, as a manager of its group: the case goes on without it',
    body: 'nativ:api/task-withdraw',
    errors: [...ended, 'task.stuck', 'task.no-flow'],
    handle: async ({ params, body }, actor) => {
      const outcome = await withdrawTask(actor, idOf(params), body);
      if (outcome.kind !== 'withdrawn') throw taskProblem(outcome);
      return { json: await readTask(tasks, actor, idOf(params)) };
    },
  });

const idOf = ({ taskId }: TaskParams) => idIn(taskId, 'task.not-found');

async function readTask(tasks: TaskService, actor: Parameters<TaskService['find']>[0], id: string): Promise<Task> {
  return found(await tasks.find(actor, id), 'task.not-found');
}

function taskIn(outcome: AssignmentOutcome): Task {
  if (outcome.kind === 'assigned') return outcome.task;
  throw taskProblem(outcome);
}

function filterIn(query: TaskQuery): TaskFilter {
  const place = placeIn(query, [cursorPart.instant, cursorPart.instant, cursorPart.id]);
  const [urgentAt = '', createdAt = '', id = ''] = place ?? [];
  const { assignee = null, group = null, status = null, archived = false, limit } = query;
  return { assignee, group, status, archived, limit, after: place === null ? null : { urgentAt, createdAt, id } };
}
