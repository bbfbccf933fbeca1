import type { TriageBundle } from '@nativ/schemas';

/** A decision that can still be taken back: it is sent a moment later. */
export interface Decision {
  readonly tasks: readonly string[];
  readonly label: string;
}

/** What is done with the queue on this screen; the queue itself is the server's. */
export interface QueueState {
  /** By the task that a bundle begins with, in the order in which they were skipped. */
  readonly skipped: readonly string[];
  /** Decided, and not in the queue of the server for much longer. */
  readonly decided: readonly Decision[];
}

export const untouched: QueueState = { skipped: [], decided: [] };

const tasksOf = ({ taskId, alike }: TriageBundle): readonly string[] => [taskId, ...alike.map((one) => one.taskId)];

/** What is still to be sorted, in its order: what was skipped comes again at the end, in the order of skipping. */
export function stillToSort(items: readonly TriageBundle[], { skipped, decided }: QueueState): readonly TriageBundle[] {
  const done = new Set(decided.flatMap(({ tasks }) => tasks));
  const left = items.flatMap((bundle) => withoutDone(bundle, done));
  const turn = (bundle: TriageBundle) => skipped.lastIndexOf(bundle.taskId);
  return [...left].sort((one, other) => turn(one) - turn(other));
}

/** A bundle without those that are decided; nothing when all of it is. */
function withoutDone(bundle: TriageBundle, done: ReadonlySet<string>): readonly TriageBundle[] {
  const left = tasksOf(bundle).filter((task) => !done.has(task));
  const [first] = left;
  if (first === undefined) return [];
  if (left.length === tasksOf(bundle).length) return [bundle];
  const alike = bundle.alike.filter(({ taskId }) => taskId !== first && !done.has(taskId));
  const head = bundle.alike.find(({ taskId }) => taskId === first) ?? bundle;
  const { taskId, instanceId, reference, text, createdAt } = head;
  return [{ ...bundle, taskId, instanceId, reference, text, createdAt, alike, count: alike.length + 1 }];
}

export const skip = (state: QueueState, { taskId }: TriageBundle): QueueState => ({
  ...state,
  skipped: [...state.skipped.filter((one) => one !== taskId), taskId],
});

/** Decides a bundle: all of it, or its first alone. */
export const decide = (state: QueueState, bundle: TriageBundle, label: string, isWhole: boolean): QueueState => ({
  ...state,
  decided: [...state.decided, { tasks: isWhole ? tasksOf(bundle) : [bundle.taskId], label }],
});

export const takeBack = (state: QueueState, decision: Decision): QueueState => ({
  ...state,
  decided: state.decided.filter((one) => one !== decision),
});
