import type { TaskSummary } from '@nativ/schemas';

/** How soon a task wants its person: what is late or due today, what comes within a week, and the rest. */
export type Urgency = 'now' | 'soon' | 'later';
export const urgencies: readonly Urgency[] = ['now', 'soon', 'later'];

type Timed = Pick<TaskSummary, 'dueAt' | 'followUpAt'>;

const week = 7;

/**
 * Says how soon a task wants its person, by the earlier of its deadline and the day on which one wanted to return to it. Days
 * end at midnight where the reader is; a task without either can wait.
 */
export function urgencyOf({ dueAt, followUpAt }: Timed, now: Date): Urgency {
  const moments = [dueAt, followUpAt].filter((one) => one !== null).map((one) => new Date(one).getTime());
  const first = Math.min(...moments);
  if (first < endOfDay(now, 0)) return 'now';
  return first < endOfDay(now, week) ? 'soon' : 'later';
}

/** Midnight after so many days more, also where a day has 23 hours. */
const endOfDay = (now: Date, days: number) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days + 1).getTime();

export interface UrgentPart<Task> {
  readonly urgency: Urgency;
  readonly tasks: readonly Task[];
}

/** Splits a list into its parts, the most urgent first, each in the order of the list; parts that nothing is in are left out. */
export function partsByUrgency<Task extends Timed>(tasks: readonly Task[], now: Date): UrgentPart<Task>[] {
  return urgencies
    .map((urgency) => ({ urgency, tasks: tasks.filter((task) => urgencyOf(task, now) === urgency) }))
    .filter((part) => part.tasks.length > 0);
}
