import type { Checklist, ChecklistAdd, ChecklistEntryPatch, ChecklistOrder } from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { idIn } from '../route-parts.ts';
import { taskProblem } from '../tasks/task-problems.ts';
import { mostEntries } from './checklist-of.ts';
import type { ChecklistOutcome, ChecklistService } from './checklist-service.ts';

type TaskParams = { readonly taskId: string };
type EntryParams = TaskParams & { readonly entryId: string };

const path = '/api/v1/tasks/:taskId/checklist';
const reply = { status: 200, schema: 'nativ:api/checklist' };
const refused: readonly ProblemCode[] = [
  'task.not-found',
  'task.not-yours',
  'task.already-completed',
  'task.cancelled',
];

export function checklistRoutes(checklists: ChecklistService): Route[] {
  return [
    defineRoute<{ params: TaskParams; body: ChecklistAdd; response: Checklist }>({
      permission: 'workspace.use',
      scope: 'tasks:write',
      response: reply,
      method: 'post',
      path,
      summary: 'Add something to the checklist of a task',
      body: 'nativ:api/checklist-add',
      errors: [...refused, 'checklist.full'],
      handle: async ({ params, body }, actor) => ({
        json: checklistIn(await checklists.add(actor, taskIn(params), body.text)),
      }),
    }),
    defineRoute<{ params: TaskParams; body: ChecklistOrder; response: Checklist }>({
      permission: 'workspace.use',
      scope: 'tasks:write',
      response: reply,
      method: 'put',
      path: `${path}/order`,
      summary: 'Put the checklist of a task in another order',
      body: 'nativ:api/checklist-order',
      errors: refused,
      handle: async ({ params, body }, actor) => ({
        json: checklistIn(await checklists.order(actor, taskIn(params), body.ids)),
      }),
    }),
    defineRoute<{ params: EntryParams; body: ChecklistEntryPatch; response: Checklist }>({
      permission: 'workspace.use',
      scope: 'tasks:write',
      response: reply,
      method: 'patch',
      path: `${path}/:entryId`,
      summary: 'Tick an entry of a checklist off, or say it otherwise',
      body: 'nativ:api/checklist-entry-patch',
      errors: [...refused, 'checklist.no-entry'],
      handle: async ({ params, body }, actor) => ({
        json: checklistIn(await checklists.patch(actor, taskIn(params), entryIn(params), body)),
      }),
    }),
    defineRoute<{ params: EntryParams; response: Checklist }>({
      permission: 'workspace.use',
      scope: 'tasks:write',
      response: reply,
      method: 'delete',
      path: `${path}/:entryId`,
      summary: 'Take an entry out of a checklist',
      errors: [...refused, 'checklist.no-entry'],
      handle: async ({ params }, actor) => ({
        json: checklistIn(await checklists.remove(actor, taskIn(params), entryIn(params))),
      }),
    }),
  ];
}

const taskIn = ({ taskId }: TaskParams) => idIn(taskId, 'task.not-found');
const entryIn = ({ entryId }: EntryParams) => idIn(entryId, 'checklist.no-entry');

function checklistIn(outcome: ChecklistOutcome): Checklist {
  switch (outcome.kind) {
    case 'changed':
      return outcome.checklist;
    case 'noEntry':
      throw new ProblemError('checklist.no-entry');
    case 'full':
      throw new ProblemError('checklist.full', { values: { most: mostEntries } });
    default:
      throw taskProblem(outcome);
  }
}
