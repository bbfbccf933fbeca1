import type { TaskAssignmentRecord } from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn } from '../route-parts.ts';
import type { AssignmentService, RecuseOutcome } from './assignment-service.ts';

type TaskParams = { readonly taskId: string };

const refusals: Readonly<Record<Exclude<RecuseOutcome, 'done'>, ProblemCode>> = {
  hidden: 'task.not-found',
  ended: 'task.already-completed',
  notYours: 'task.not-yours',
};

export function assignmentRoutes({ assignment }: { readonly assignment: AssignmentService }): Route[] {
  return [
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
}
