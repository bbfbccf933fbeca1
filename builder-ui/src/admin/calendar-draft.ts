import type { BusinessCalendar, BusinessShift, BusinessWeek, LocalizedText } from '@nativ/schemas';

/** The days of the week, Sunday first, as calendars name them. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const satisfies readonly (keyof BusinessCalendar['week'])[];
export type Weekday = (typeof weekdays)[number];

export type HolidayRule = NonNullable<BusinessCalendar['holidays']>[number];
export type Treatment = 'off' | 'eve' | 'open';

/** A single date as people think of it: off, ending early, or with hours of its own. */
export interface SpecialDate {
  readonly date: string;
  readonly name: LocalizedText;
  readonly kind: 'off' | 'early' | 'hours';
  readonly closesAt: string;
  readonly shifts: readonly BusinessShift[];
}

const usualShift: BusinessShift = { from: '09:00', to: '17:00' };

/** The hours that a day gets when one adds some: after the last ones, or the usual ones. */
export function nextShift(shifts: readonly BusinessShift[]): BusinessShift {
  const last = shifts.at(-1);
  if (!last) return usualShift;
  const hour = Number(last.to.slice(0, 2));
  return hour >= 22
    ? { from: last.to === '24:00' ? '23:00' : last.to, to: '24:00' }
    : { from: clock(hour + 1), to: clock(hour + 3) };
}

const clock = (hour: number): string => `${String(Math.min(hour, 24)).padStart(2, '0')}:00`;

export function withDay(week: BusinessWeek, day: Weekday, shifts: readonly BusinessShift[]): BusinessWeek {
  const { [day]: _hours, ...others } = week;
  return shifts.length === 0 ? others : { ...others, [day]: [...shifts] };
}

export function withHolidays(calendar: BusinessCalendar, rule: HolidayRule | null): BusinessCalendar {
  const { holidays: _holidays, ...others } = calendar;
  return rule === null ? others : { ...others, holidays: [rule] };
}

/** Says what a holiday is here; what the law has it to be is not written down. */
export function withTreatment(
  rule: HolidayRule,
  { key, byLaw }: { readonly key: keyof NonNullable<HolidayRule['days']>; readonly byLaw: Treatment },
  treatment: Treatment,
): HolidayRule {
  const { days, ...others } = rule;
  const { [key]: _said, ...rest } = days ?? {};
  const said = treatment === byLaw ? rest : { ...rest, [key]: treatment };
  return Object.keys(said).length === 0 ? others : { ...others, days: said };
}

/** The single dates in their order, from both lists of a calendar. */
export function specialDates({ closures = [], openings = [] }: BusinessCalendar): SpecialDate[] {
  const dates: SpecialDate[] = [
    ...closures.map(({ date, name = '', closesAt }) => ({
      date,
      name,
      kind: closesAt === undefined ? ('off' as const) : ('early' as const),
      closesAt: closesAt ?? '13:00',
      shifts: [usualShift],
    })),
    ...openings.map(({ date, name = '', shifts }) => ({
      date,
      name,
      kind: 'hours' as const,
      closesAt: '13:00',
      shifts,
    })),
  ];
  return dates.sort((a, b) => (a.date < b.date ? -1 : 1));
}

export function withSpecialDates(calendar: BusinessCalendar, dates: readonly SpecialDate[]): BusinessCalendar {
  const { closures: _closures, openings: _openings, ...others } = calendar;
  const named = ({ date, name }: SpecialDate) => ({ date, ...(name !== '' && { name }) });
  const closures = dates
    .filter(({ kind }) => kind !== 'hours')
    .map((one) => ({ ...named(one), ...(one.kind === 'early' && { closesAt: one.closesAt }) }));
  const openings = dates
    .filter(({ kind }) => kind === 'hours')
    .map((one) => ({ ...named(one), shifts: [...one.shifts] }));
  return { ...others, ...(closures.length > 0 && { closures }), ...(openings.length > 0 && { openings }) };
}

/** A new date: tomorrow, or the day after the last one. */
export function newSpecialDate(dates: readonly SpecialDate[], today: Date): SpecialDate {
  const last = dates.at(-1)?.date;
  const from = last && last > isoDate(today) ? new Date(`${last}T12:00:00Z`) : today;
  const date = isoDate(new Date(from.getTime() + 86_400_000));
  return { date, name: '', kind: 'off', closesAt: '13:00', shifts: [usualShift] };
}

const isoDate = (date: Date): string => date.toISOString().slice(0, 10);

/** Puts the words that were typed in one language into a text that may have others. */
export function inLanguage(text: LocalizedText, language: string, typed: string): LocalizedText {
  return typeof text === 'string' ? typed : { ...text, [language]: typed };
}
