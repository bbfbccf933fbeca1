import type { GroupOption, TaskStage } from '@nativ/schemas';

/** What a group gives its tasks to stand in and to be marked with, in the group's order. */
export interface GroupOptions {
  readonly statuses: readonly GroupOption[];
  readonly labels: readonly GroupOption[];
}

/**
 * The group's own status in which a task stands: of one in progress, the one that was chosen, or the first while none was
 * chosen or the group no longer has it. Null where the group has none.
 */
export function statusAmong(
  statuses: readonly GroupOption[],
  { stage, statusKey }: { readonly stage: TaskStage; readonly statusKey: string | null },
): GroupOption | null {
  if (stage !== 'inProgress') return null;
  return statuses.find(({ key }) => key === statusKey) ?? statuses[0] ?? null;
}

/** The labels of a task that its group has, in the group's order. */
export function labelsAmong(labels: readonly GroupOption[], keys: readonly string[]): GroupOption[] {
  return labels.filter(({ key }) => keys.includes(key));
}
