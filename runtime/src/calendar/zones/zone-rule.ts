import { DAY_MS, daysFromCivil, weekdayOf } from '../../state/civil-date.ts';

/** A change of the clocks: from this instant on, local time is UTC plus the offset. Both in milliseconds. */
export interface OffsetChange {
  readonly at: number;
  readonly offset: number;
}

/** The day of a change within each year, by the count of a weekday in a month, and the local time on or after that day. */
interface RuleDay {
  readonly month: number;
  /** 1 to 4, or 5 for the last. */
  readonly week: number;
  readonly weekday: number;
  /** After midnight of the day; may be negative or more than a day. */
  readonly timeMs: number;
}

/** The clock changes of each year, as the last field of a line of `zoneData` states them. */
export interface ZoneRule {
  readonly standard: number;
  readonly summer: number;
  readonly begins: RuleDay;
  readonly ends: RuleDay;
}

/** Reads a rule such as `7200 10800 3.4.4.93600 10.5.0.7200`; null when it is empty and the clocks do not change. */
export function parseZoneRule(text: string): ZoneRule | null {
  const [standard, summer, begins, ends] = text.split(' ');
  if (begins === undefined || ends === undefined) return null;
  return {
    standard: Number(standard) * 1000,
    summer: Number(summer) * 1000,
    begins: parseRuleDay(begins),
    ends: parseRuleDay(ends),
  };
}

function parseRuleDay(text: string): RuleDay {
  const [month, week, weekday, seconds] = text.split('.').map(Number) as [number, number, number, number];
  return { month, week, weekday, timeMs: seconds * 1000 };
}

/** The two changes of a year, in their order. A change happens at a local time of the offset that it ends. */
export function changesOfYear({ standard, summer, begins, ends }: ZoneRule, year: number): OffsetChange[] {
  const toSummer = { at: localTimeOf(begins, year) - standard, offset: summer };
  const toStandard = { at: localTimeOf(ends, year) - summer, offset: standard };
  return toSummer.at < toStandard.at ? [toSummer, toStandard] : [toStandard, toSummer];
}

function localTimeOf({ month, week, weekday, timeMs }: RuleDay, year: number): number {
  const first = daysFromCivil(year, month, 1);
  const nextMonth = month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1);
  const inWeekOne = first + ((weekday - weekdayOf(first) + 7) % 7);
  const day = inWeekOne + (week - 1) * 7;
  return (day < nextMonth ? day : day - 7) * DAY_MS + timeMs;
}
