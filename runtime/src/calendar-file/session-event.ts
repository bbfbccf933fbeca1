import type { CalendarEvent } from './calendar-file.ts';

/** A training session as somebody's calendar has it. */
export interface SessionInCalendar extends Pick<CalendarEvent, 'title' | 'startsAt' | 'endsAt' | 'place' | 'link'> {
  /** Of the session. */
  readonly id: string;
  /** Off: called off, or not theirs any more. */
  readonly state: 'comes' | 'waits' | 'off';
  /** When it was told or asked for, in milliseconds: what was said before gives way to it. */
  readonly atMs: number;
}

/** The numbers count seconds from 2020 on, so that they stay below what calendar programs can count. */
const FIRST_MS = 1_577_836_800_000;

/** The same event from the mails and from the page of its plan, so that a calendar has it once. */
export function sessionEvent({ id, state, atMs, ...session }: SessionInCalendar): CalendarEvent {
  return {
    ...session,
    uid: `${id}@nativ`,
    sequence: Math.floor((atMs - FIRST_MS) / 1000),
    status: ({ comes: 'CONFIRMED', waits: 'TENTATIVE', off: 'CANCELLED' } as const)[state],
  };
}
