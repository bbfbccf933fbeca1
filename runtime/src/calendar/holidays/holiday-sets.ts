import type { Holiday } from './holiday.ts';
import { israelHolidays } from './israel-holidays.ts';

/** The sets of holidays that a calendar may name. Each gives the days of one Gregorian year. */
export const holidaySets: Readonly<Record<'il', (year: number) => readonly Holiday[]>> = { il: israelHolidays };
