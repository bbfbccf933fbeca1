/** A calendar date as `2026-03-01`, in the time zone of whoever looks. */
export type Day = string;

const pad = (value: number) => String(value).padStart(2, '0');

export function dayOf(moment: Date): Day {
  return `${String(moment.getFullYear()).padStart(4, '0')}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** Midnight at the beginning of a day. */
export function startOf(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** Counted in dates and not in hours, so that a change of the clock does not shift it. */
export function plusDays(day: Day, count: number): Day {
  const from = startOf(day);
  return dayOf(new Date(from.getFullYear(), from.getMonth(), from.getDate() + count));
}

export function daysBetween(from: Day, to: Day): number {
  const count = (day: Day) => {
    const at = startOf(day);
    return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000;
  };
  return count(to) - count(from);
}

/** The same day of another month, or its last day where that month is shorter. */
export function plusMonths(day: Day, count: number): Day {
  const from = startOf(day);
  const last = new Date(from.getFullYear(), from.getMonth() + count + 1, 0).getDate();
  return dayOf(new Date(from.getFullYear(), from.getMonth() + count, Math.min(from.getDate(), last)));
}

export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && dayOf(startOf(text)) === text;
}

/** A moment on another day at the same time of day, as clocks show it. */
export function onDay(moment: Date, day: Day): Date {
  const target = startOf(day);
  target.setHours(moment.getHours(), moment.getMinutes(), moment.getSeconds(), moment.getMilliseconds());
  return target;
}

/** Dates are texts, which compare as they are written. */
export function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

export function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
