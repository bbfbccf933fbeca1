import type { TaskSummary } from '@nativ/schemas';

/** Where one goes on after completing a task. */
export interface NextTask {
  readonly task: TaskSummary;
  /** The same case first, so that whoever has its story in mind ends it; else what is most urgent of one's own. */
  readonly why: 'sameCase' | 'mine';
}

interface Choice {
  readonly doneId: string;
  readonly myId: string;
  /** The tasks of the case, as far as the reader sees them. */
  readonly ofCase: readonly TaskSummary[];
  /** What the reader has, the most urgent first. */
  readonly mine: readonly TaskSummary[];
  /** The keys of groups in which the reader works: what is free there is theirs to take. */
  readonly groups: ReadonlySet<string>;
}

/** The task to open after another one is done: of the same case if it is mine or free in a group of mine, else my most urgent one. */
export function nextTask({ doneId, myId, ofCase, mine, groups }: Choice): NextTask | null {
  const open = ofCase.filter(({ id, status }) => status === 'open' && id !== doneId);
  const sameCase =
    open.find(({ assignee }) => assignee?.id === myId) ??
    open.find(({ assignee, group, purpose }) => assignee === null && purpose === null && groups.has(group.key));
  if (sameCase) return { task: sameCase, why: 'sameCase' };
  const task = mine.find(({ id, status }) => status === 'open' && id !== doneId);
  return task ? { task, why: 'mine' } : null;
}
