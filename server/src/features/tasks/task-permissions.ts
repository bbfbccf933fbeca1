import type { TaskPermissions, TaskStatus } from '@nativ/schemas';

/** Why somebody must not be the one to do a task: the case is about them, or they have voted. */
export type Exclusion = 'notByYou' | 'votedAlready';

/** What decides who may do what with a task that a person sees. */
export interface TaskFacts {
  readonly status: TaskStatus;
  readonly assigneeId: string | null;
  /** Whether the person works in the group of the task: as a member of any kind, or as an admin where it is not classified. */
  readonly works: boolean;
  /** Whether the person decides on the assignments of the group. */
  readonly manages: boolean;
  /** The ids of people who must not do it. */
  readonly notBy: readonly string[];
  /** The ids of those who have voted in the approval that the task belongs to. */
  readonly voters: readonly string[];
  /** Whether the person has said that they cannot take this case. */
  readonly recused: boolean;
}

/** What may be done with a task that is over. */
export const noPermissions: TaskPermissions = {
  claim: false,
  assign: false,
  complete: false,
  withdraw: false,
  because: null,
};

/**
 * Says what a person who sees the task may do with it now. Whoever has it does it; what nobody has, anybody of the group
 * may take or do at once; a manager may also do or hand on what others have, and take back what nobody needs any more.
 */
export function taskPermissions(facts: TaskFacts, personId: string): TaskPermissions {
  if (facts.status !== 'open') return noPermissions;
  const isMine = facts.assigneeId === personId;
  const isFree = facts.assigneeId === null && facts.works;
  const withdraw = facts.manages;
  if (facts.recused) return { ...noPermissions, assign: facts.manages, withdraw };
  const assign = facts.manages || isMine;
  const complete = isMine || isFree || facts.manages;
  const because = exclusionOf(facts, personId);
  if (because !== null) return { claim: false, assign, complete: false, withdraw, because: complete ? because : null };
  return { claim: isFree, assign, complete, withdraw, because: null };
}

/** Why this person must not do the task, whatever else they may; null when nothing of the kind is in the way. */
export function exclusionOf(
  { notBy, voters }: Pick<TaskFacts, 'notBy' | 'voters'>,
  personId: string,
): Exclusion | null {
  if (notBy.includes(personId)) return 'notByYou';
  return voters.includes(personId) ? 'votedAlready' : null;
}
