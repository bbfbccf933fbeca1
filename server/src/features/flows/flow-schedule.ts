import type { FlowDocument, FlowProblem } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';
import { nextRun } from '../../timers/next-run.ts';
import { dropSchedule, listFollowingSchedules, moveSchedule, putSchedule } from './schedule-store.ts';

interface Schedule {
  readonly nodeId: string;
  readonly cron: string;
  readonly timeZone: string;
  /** Whether the zone is the workspace's, since the flow names none. */
  readonly followsCalendar: boolean;
}

/** When a flow starts by itself, or null when it does not. */
function scheduleOf({ nodes }: FlowDocument, workspaceZone: string): Schedule | null {
  const start = nodes.find((node) => node.type === 'scheduleStart');
  const { cron, timeZone } = (start?.config ?? {}) as { cron?: unknown; timeZone?: unknown };
  const zone = timeZone ?? workspaceZone;
  return start && typeof cron === 'string' && typeof zone === 'string'
    ? { nodeId: start.id, cron, timeZone: zone, followsCalendar: timeZone === undefined }
    : null;
}

/** What is wrong with the times of a flow: whether they can be read only the library knows that computes them. */
export function scheduleProblems(document: FlowDocument, workspaceZone: string): FlowProblem[] {
  const schedule = scheduleOf(document, workspaceZone);
  if (!schedule || firstRun(schedule)) return [];
  const { nodeId, cron, timeZone } = schedule;
  const en = `Expected times of five fields that come round, in a time zone that exists, but found '${cron}' in '${timeZone}'. Correct them, such as '0 8 * * 0' in Asia/Jerusalem.`;
  const he = `לא הצלחנו לחשב מתי התהליך יתחיל: הזמנים "${cron}" באזור הזמן "${timeZone}" אינם חוקיים או לעולם אינם חלים. דוגמה תקינה: "0 8 * * 0" באזור Asia/Jerusalem.`;
  const fix = {
    en: `Write five fields, such as '0 8 * * 0' for every Sunday at eight, and choose a time zone that exists.`,
    he: `לכתוב חמישה שדות, למשל "0 8 * * 0" לכל יום ראשון בשמונה, ולבחור אזור זמן שקיים.`,
  };
  return [
    {
      severity: 'error',
      nodeId,
      code: 'schedule.invalid',
      message: en,
      messages: { en, he },
      fix: { message: fix.en, messages: fix },
    },
  ];
}

/** Makes the published version start when it says; one that no longer says so no longer does. */
export async function useSchedule(
  transaction: Knex.Transaction,
  { workspaceId }: Actor,
  { id: flowId, draft, workspaceZone }: { id: string; draft: FlowDocument; workspaceZone: string },
): Promise<void> {
  const schedule = scheduleOf(draft, workspaceZone);
  const nextRunAt = schedule && firstRun(schedule);
  if (!schedule || !nextRunAt) return dropSchedule(transaction, flowId);
  const { cron, timeZone, followsCalendar } = schedule;
  await putSchedule(transaction, { workspaceId, flowId, cron, timeZone, followsCalendar, nextRunAt });
}

/** Lets the schedules that name no zone go by another clock from now on. A run that is due already stays due. */
export async function followTimeZone(transaction: Knex.Transaction, timeZone: string): Promise<void> {
  for (const { flowId, cron } of await listFollowingSchedules(transaction))
    await moveSchedule(transaction, { flowId, timeZone, nextRunAt: firstRun({ cron, timeZone }) });
}

function firstRun({ cron, timeZone }: Pick<Schedule, 'cron' | 'timeZone'>): Date | null {
  try {
    return nextRun(cron, timeZone, new Date());
  } catch {
    return null;
  }
}
