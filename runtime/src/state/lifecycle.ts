import type { InstanceStatus, TaskStatus } from '@nativ/schemas';

/** Per status, the statuses that may follow it. A move that is not in the table is a bug. */
export type Lifecycle<Status extends string> = Readonly<Record<Status, readonly Status[]>>;

/** How an instance may go on. An incident lies in one branch: it may be resolved, or the whole instance cancelled. */
export const instanceLifecycle: Lifecycle<InstanceStatus> = {
  running: ['completed', 'cancelled', 'incident'],
  incident: ['running', 'cancelled'],
  completed: [],
  cancelled: [],
};

/** How a task may go on: it is finished once, one way or the other. */
export const taskLifecycle: Lifecycle<TaskStatus> = {
  open: ['completed', 'cancelled'],
  completed: [],
  cancelled: [],
};

/** Makes a move of a lifecycle and gives the new status; throws with both names when the table has no such move. */
export function move<Status extends string>(lifecycle: Lifecycle<Status>, from: Status, to: Status): Status {
  if (lifecycle[from].includes(to)) return to;
  const allowed = lifecycle[from].map((status) => `'${status}'`).join(' or ') || 'nothing';
  throw new Error(`Expected ${allowed} to follow '${from}', but found '${to}'.`);
}
