import type { TaskPermissions, TaskStatus } from '@nativ/schemas';

/** What decides who may do what with a task that a person sees. */
export interface TaskFacts {
  readonly status: TaskStatus;
  readonly assigneeId: string | null;
  /** Whether the person works in the group of the task: as a member of any kind, or as an admin where it is not classified. */
  readonly works: boolean;
  /** Whether the person decides on the assignments of the group. */
  readonly manages: boolean;
  /** Whether the person has said that they cannot take this case. */
  readonly recused: boolean;
}

/**
 * Says what a person who sees the task may do with it now. Whoever has it does it; what nobody has, anybody of the group
 * may take or do at once; a manager may also do or hand on what others have.
 */
export function taskPermissions(facts: TaskFacts, personId: string): TaskPermissions {
  if (facts.status !== 'open') return { claim: false, assign: false, complete: false };
  const isMine = facts.assigneeId === personId;
  const isFree = facts.assigneeId === null && facts.works;
  if (facts.recused) return { claim: false, assign: facts.manages, complete: false };
  return { claim: isFree, assign: facts.manages || isMine, complete: isMine || isFree || facts.manages };
}
