import { type CalendarCode, type CalendarMessages, englishMessages, hebrewMessages } from './calendar-messages.ts';

/** One thing that is wrong with a calendar, and where. */
export interface CalendarProblem {
  readonly code: CalendarCode;
  /** A JSON Pointer into the calendar, such as `/week/sunday/0`. */
  readonly path: string;
  /** What is wrong and what to do, in English. */
  readonly message: string;
  /** The same sentence per language. */
  readonly messages: { readonly he: string; readonly en: string };
}

/** Makes a problem with its sentences. What was typed is cut short to keep them readable. */
export function calendarProblem<Code extends CalendarCode>(
  code: Code,
  path: string,
  params: Parameters<CalendarMessages[Code]>[0],
): CalendarProblem {
  const short = Object.fromEntries(
    Object.entries(params).map(([name, text]) => [name, text.length > 80 ? `${text.slice(0, 79)}…` : text]),
  ) as typeof params;
  const write = (messages: CalendarMessages): string => (messages[code] as (words: typeof params) => string)(short);
  const en = write(englishMessages);
  return { code, path, message: en, messages: { he: write(hebrewMessages), en } };
}
