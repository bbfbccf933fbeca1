import type { FlowDocument, FlowProblem } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';
import { defaultTimeZone, nextRun } from '../../timers/next-run.ts';
import { dropSchedule, putSchedule } from './schedule-store.ts';

interface Schedule {
  readonly nodeId: string;
  readonly cron: string;
  readonly timeZone: string;
}

/** When a flow starts by itself, or null when it does not. */
function scheduleOf({ nodes }: FlowDocument): Schedule | null {
  const start = nodes.find((node) => node.type === 'scheduleStart');
  const { cron, timeZone = defaultTimeZone } = (start?.config ?? {}) as { cron?: unknown; timeZone?: unknown };
  return start && typeof cron === 'string' && typeof timeZone === 'string'
    ? { nodeId: start.id, cron, timeZone }
    : null;
}

/** What is wrong with the times of a flow: whether they can be read only the library knows that computes them. */
export function scheduleProblems(document: FlowDocument): FlowProblem[] {
  const schedule = scheduleOf(document);
  if (!schedule || firstRun(schedule)) return [];
  const { nodeId, cron, timeZone } = schedule;
  const en = `Expected times of five fields that come round, in a time zone that exists, but found '${cron}' in '${timeZone}'. Correct them, such as '0 8 * * 0' in Asia/Jerusalem.`;
  const he = `לא הצלחנו לחשב מתי התהליך יתחיל: הזמנים "${cron}" באזור הזמן "${timeZone}" אינם חוקיים או לעולם אינם חלים. דוגמה תקינה: "0 8 * * 0" באזור Asia/Jerusalem.`;
  return [{ severity: 'error', nodeId, code: 'schedule.invalid', message: en, messages: { en, he } }];
}

/** Makes the published version start when it says; one that no longer says so no longer does. */
export async function useSchedule(
  transaction: Knex.Transaction,
  { workspaceId }: Actor,
  flowId: string,
  document: FlowDocument,
): Promise<void> {
  const schedule = scheduleOf(document);
  const nextRunAt = schedule && firstRun(schedule);
  if (!schedule || !nextRunAt) return dropSchedule(transaction, flowId);
  const { cron, timeZone } = schedule;
  await putSchedule(transaction, { workspaceId, flowId, cron, timeZone, nextRunAt });
}

function firstRun({ cron, timeZone }: Schedule): Date | null {
  try {
    return nextRun(cron, timeZone, new Date());
  } catch {
    return null;
  }
}
