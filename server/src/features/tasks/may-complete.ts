import type { Actor } from '../../security/actor.ts';
import { taskPermissions } from './task-permissions.ts';
import { type CompletionRefusal, endedRefusal } from './task-state.ts';
import { type Query, readTaskState } from './task-state-store.ts';

export type { Query } from './task-state-store.ts';

export type MayComplete = { readonly kind: 'may' } | CompletionRefusal;

/**
 * Says whether a person may complete a task, with that person's own sight.
 *
 * To be asked in the transaction of the step, once the instance is locked, so that nothing changes between the answer and
 * the step. It must run under the role nativ_app in the person's context: `set local role nativ_app`, `app.enter_as(...)`.
 */
export async function mayComplete(query: Query, actor: Actor, taskId: string): Promise<MayComplete> {
  const task = await readTaskState(query, taskId);
  if (task === null) return { kind: 'hidden' };
  const ended = endedRefusal(task);
  if (ended !== null) return ended;
  if (task.recused) return { kind: 'recused' };
  const { complete, because } = taskPermissions(task, actor.userId);
  if (because !== null) return { kind: 'excluded', because };
  return complete ? { kind: 'may' } : { kind: 'notYours' };
}
