import type { Timing } from '@nativ/schemas';
import type { BusinessDue } from '../engine/effect.ts';
import { evaluate } from '../expressions/expression.ts';
import type { Failure, NodeRun } from '../model/compiled-flow.ts';
import { parseDuration } from '../state/duration.ts';
import { formatInstant, parseInstant } from '../state/instant.ts';
import type { CompileSite } from './node-type.ts';

/** When something is due, and how that was reckoned where a calendar was asked. */
export interface Due<At extends string | null = string> {
  readonly kind: 'due';
  readonly dueAt: At;
  readonly dueFrom?: BusinessDue;
}

/** Due at no time. */
export const NOT_DUE: Due<null> = { kind: 'due', dueAt: null };

/** Reckons a due time at the instant of the step. */
export type Reckon = (run: NodeRun) => Due | Failure;

/** Compiles a timing; null, with a problem reported, when it does not say exactly one thing. */
export function compileTiming(timing: Timing, setting: string, site: CompileSite): Reckon | null {
  const { duration, businessDuration, until, calendar = null } = timing;
  if ([duration, businessDuration, until].filter((each) => each !== undefined).length !== 1) {
    site.report('timing.not-one', { setting });
    return null;
  }
  if (calendar !== null) site.checkCalendar(calendar);
  if (duration !== undefined) {
    const ms = parseDuration(duration) ?? 0;
    return (run) => ({ kind: 'due', dueAt: formatInstant(parseInstant(run.now) + ms) });
  }
  if (businessDuration !== undefined) return (run) => businessDue(run, businessDuration, calendar);
  const expression = site.compileExpression(until ?? '', setting);
  return (run) => {
    const result = evaluate(expression, run.variables);
    if ('failure' in result) return failed(result.failure);
    const { value } = result;
    const at = typeof value === 'string' ? momentOf(run, value, calendar) : null;
    return at === null ? failed('Expected a date or a moment, but found something else.') : { kind: 'due', dueAt: at };
  };
}

function businessDue({ now, env }: NodeRun, duration: string, calendar: string | null): Due {
  const dueAt = env.calendars
    ? env.calendars.addBusinessTime(calendar, now, duration)
    : formatInstant(parseInstant(now) + (parseDuration(duration) ?? 0));
  return { kind: 'due', dueAt, dueFrom: { startAt: now, duration, calendar } };
}

/** A moment with its own zone, as an answer of the format date-time has it; the seconds may be left out. */
const ZONED = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * Reads '2026-05-01T09:00:00Z' or '...+03:00' as it stands, and '2026-05-01' or '2026-05-01T09:00' in the zone of the calendar. Whether
 * a text is a moment at all is never the calendar's to say: a replay, which has none, must come to the same answer.
 */
function momentOf({ env }: NodeRun, text: string, calendar: string | null): string | null {
  const zoned = ZONED.exec(text);
  if (zoned) return zonedInstant(zoned);
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(text)) return null;
  const [date = '', time = '00:00'] = text.split('T');
  const instant = realInstant(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  return instant === null ? null : (env.calendars?.instantOf(calendar, text) ?? instant);
}

function zonedInstant([, minutes = '', seconds = ':00', sign = '+', hours = '0', rest = '0']: RegExpExecArray):
  | string
  | null {
  const instant = realInstant(`${minutes}${seconds}Z`);
  if (instant === null) return null;
  const offsetMs = (Number(hours) * 60 + Number(rest)) * 60_000;
  return formatInstant(parseInstant(instant) - (sign === '-' ? -offsetMs : offsetMs));
}

/** The instant in one way of writing; null for one that no calendar has, such as the 31st of February at 25:00. */
function realInstant(text: string): string | null {
  const instant = formatInstant(parseInstant(text));
  return instant.slice(0, 19) === text.slice(0, 19) ? instant : null;
}

function failed(why: string): Failure {
  return {
    kind: 'fail',
    code: 'timing.failed',
    message: `The moment to wait for is not known. ${why}`,
    expected: 'a date or a moment',
    found: why,
  };
}
