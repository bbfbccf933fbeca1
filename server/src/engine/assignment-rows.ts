import type { AssignmentPolicy, CreateTask, Effect } from '@nativ/runtime';
import type { Directory } from './directory.ts';
import { rowId } from './ids.ts';
import type { GroupHours } from './work-hours.ts';

/** What a task asks for, with people as ids: app.assign_tasks decides by it, in the transaction that stores the task. */
export type StoredPolicy =
  | { readonly kind: 'named' | 'field'; readonly person: string | null }
  | Exclude<AssignmentPolicy, { kind: 'field' }>;

export interface AssignmentRow {
  readonly instance_id: string;
  readonly task_id: string;
  readonly policy: StoredPolicy;
  /** Null where working hours change nothing. */
  readonly hours: GroupHours | null;
  readonly [column: string]: unknown;
}

/**
 * The tasks of a step that are to be given to somebody. A task that anybody of its group takes is not among them, so that
 * a step which makes only such tasks costs nothing more.
 */
export function assignmentRows(
  effects: readonly Effect[],
  { instanceId, at }: { readonly instanceId: string; readonly at: string },
  directory: Directory,
): readonly AssignmentRow[] {
  const rows = effects.flatMap((effect) => {
    if (effect.kind !== 'createTask') return [];
    const policy = policyOf(effect, directory);
    if (policy === null) return [];
    const hours = hoursFor(policy, () => directory.hoursAt(directory.groupId(effect.group), Date.parse(at)));
    return [{ instance_id: instanceId, task_id: rowId(effect.taskId), policy, hours }];
  });
  if (rows.length === 0) return rows;
  const undone = new Set(effects.flatMap((effect) => (effect.kind === 'cancelTask' ? [rowId(effect.taskId)] : [])));
  return rows.filter(({ task_id: taskId }) => !undone.has(taskId));
}

/** A person whom the directory does not know as a member is nobody: the record then says that the group was left to pick. */
function policyOf({ group, assignee, assignment }: CreateTask, directory: Directory): StoredPolicy | null {
  if (assignee !== null) return { kind: 'named', person: directory.memberId(group, assignee) };
  if (assignment === undefined) return null;
  if (assignment.kind !== 'field') return assignment;
  return { kind: 'field', person: assignment.person === null ? null : directory.memberId(group, assignment.person) };
}

/**
 * The hours that a policy has to look at; null where they would set nobody aside, because all have the same. Somebody named
 * gets the task at any hour: it waits for them.
 */
function hoursFor(policy: StoredPolicy, read: () => GroupHours): GroupHours | null {
  if ('person' in policy) return null;
  const hours = read();
  const areAlike = Object.values(hours.own).every((begins) => begins === hours.begins);
  const asksForWork = policy.whenNobodyWorks === 'group' && hours.begins !== 'now';
  return areAlike && !asksForWork ? null : hours;
}
