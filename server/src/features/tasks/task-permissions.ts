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
  /** Who made it without a flow; null for a task of a flow. */
  readonly madeBy: string | null;
  readonly completedById: string | null;
  readonly isArchived: boolean;
}

/** What may be done with a task that is over. */
export const noPermissions: TaskPermissions = {
  claim: false,
  assign: false,
  complete: false,
  withdraw: false,
  plan: false,
  edit: false,
  archive: false,
  restore: false,
  reopen: false,
  because: null,
};

/**
 * Says what a person who sees the task may do with it now. Whoever has it does it; what nobody has, anybody of the group
 * may take or do at once; a manager may also do or hand on what others have, and take back what nobody needs any more. Whoever
 * made a task without a flow leads it as a manager does. As app.task_standing has it (migration 0028), which decides.
 */
export function taskPermissions(facts: TaskFacts, personId: string): TaskPermissions {
  const isMine = facts.assigneeId === personId;
  const isOwn = facts.madeBy !== null;
  const leads = leadsTask(facts, personId);
  if (facts.status !== 'open') return isOwn ? whenEnded(facts, personId, leads || isMine) : noPermissions;
  const isFree = facts.assigneeId === null && facts.works;
  const withdraw = facts.manages && !isOwn;
  if (facts.recused) return { ...noPermissions, assign: facts.manages, withdraw, plan: facts.manages };
  const assign = leads || isMine;
  const complete = isMine || isFree || leads;
  const edit = isOwn && assign;
  const open = { ...noPermissions, assign, withdraw, plan: complete, edit, archive: edit };
  const because = exclusionOf(facts, personId);
  return because === null ? { ...open, claim: isFree, complete } : { ...open, because: complete ? because : null };
}

/** Whether somebody decides on a task: as a manager of its group, or as the one who made it and still works there. */
export function leadsTask({ manages, works, madeBy }: TaskFacts, personId: string): boolean {
  return manages || (works && madeBy === personId);
}

/** A task without a flow can come back: nothing went on from it. */
function whenEnded(facts: TaskFacts, personId: string, keeps: boolean): TaskPermissions {
  const { isArchived } = facts;
  const reopen = !isArchived && facts.status === 'completed' && (keeps || facts.completedById === personId);
  return { ...noPermissions, archive: keeps && !isArchived, restore: keeps && isArchived, reopen };
}

/** Why this person must not do the task, whatever else they may; null when nothing of the kind is in the way. */
export function exclusionOf(
  { notBy, voters }: Pick<TaskFacts, 'notBy' | 'voters'>,
  personId: string,
): Exclusion | null {
  if (notBy.includes(personId)) return 'notByYou';
  return voters.includes(personId) ? 'votedAlready' : null;
}
