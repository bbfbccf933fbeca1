import { presentTime } from '../ui/present-time.ts';

/** The periods that one can look at, in days up to today. */
export const periods = { week: 7, month: 30, quarter: 90, year: 365 } as const;
export type PeriodName = keyof typeof periods;

/** What a dashboard shows, as its address says it. */
export interface DashboardSearch {
  readonly period?: PeriodName;
  readonly clock?: 'business';
  readonly form?: string;
}

export const kinds = [
  'received',
  'answered',
  'waiting',
  'unanswered',
  'within',
  'missed',
  'late',
  'open',
  'answeredOpen',
] as const;
export type CasesKind = (typeof kinds)[number];

/** Which cases stand behind a figure. */
export interface CasesSearch {
  readonly which?: CasesKind;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly group?: string | undefined;
  readonly form?: string | undefined;
  readonly person?: string | undefined;
  /** How long ago they came, in days. */
  readonly minDays?: number | undefined;
  readonly maxDays?: number | undefined;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const days = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 36_500 ? value : undefined;
const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined);

export function dashboardSearch(search: Record<string, unknown>): DashboardSearch {
  const period = text(search.period);
  const form = text(search.form);
  return {
    ...(period !== undefined && Object.hasOwn(periods, period) && { period: period as PeriodName }),
    ...(search.clock === 'business' && { clock: 'business' as const }),
    ...(form !== undefined && { form }),
  };
}

export function casesSearch(search: Record<string, unknown>): CasesSearch {
  const which = kinds.find((kind) => kind === search.which);
  const [from, to] = [day(search.from), day(search.to)];
  const [minDays, maxDays] = [days(search.minDays), days(search.maxDays)];
  const [group, form, person] = [text(search.group), text(search.form), text(search.person)];
  return {
    ...(which !== undefined && { which }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(group !== undefined && { group }),
    ...(form !== undefined && { form }),
    ...(person !== undefined && { person }),
    ...(minDays !== undefined && { minDays }),
    ...(maxDays !== undefined && { maxDays }),
  };
}

/** The first day of a period of so many days that ends today, by the clock of this screen. */
export function firstDay(days: number, now = presentTime()): string {
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${first.getFullYear()}-${two(first.getMonth() + 1)}-${two(first.getDate())}`;
}
