import type { TaskSummary } from '@nativ/schemas';
import type { Knex } from 'knex';
import { listTasksOfInstance } from './instance-tasks-store.ts';
import { toTaskSummary } from './task-view.ts';

/** The tasks of an instance that the person of the context may see. Other features read them through this. */
export async function readTasksOfInstance(transaction: Knex.Transaction, instanceId: string): Promise<TaskSummary[]> {
  return (await listTasksOfInstance(transaction, instanceId)).map(toTaskSummary);
}
