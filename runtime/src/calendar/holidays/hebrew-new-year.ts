/** The day of 1 Tishri of the year 1 (7 October 3761 before the common era, Julian), counted from 1970-01-01. */
const EPOCH_DAY = -2_092_590;
/** An hour has 1080 parts; a month 29 days, 12 hours and 793 parts. */
const PARTS_A_DAY = 25_920;

/**
 * Counts the days from 1970-01-01 to 1 Tishri, the first day of a year of the Hebrew calendar. The calendar is pure
 * arithmetic since the fourth century: the mean new moon, put off by four rules, so that no feast falls on a day when it
 * could not be kept (E. M. Reingold and N. Dershowitz, "Calendrical Calculations", 4th edition, 2018, section 8.2).
 */
export function hebrewNewYear(year: number): number {
  return EPOCH_DAY + elapsedDays(year) + delay(year);
}

/** From the epoch to the mean new moon of Tishri, put off from the afternoon and from Sunday, Wednesday and Friday. */
function elapsedDays(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const parts = 12_084 + 13_753 * months;
  const days = 29 * months + Math.floor(parts / PARTS_A_DAY);
  return (3 * (days + 1)) % 7 < 3 ? days + 1 : days;
}

/** Keeps the years to the six lengths that they may have. */
function delay(year: number): number {
  const last = elapsedDays(year - 1);
  const present = elapsedDays(year);
  const next = elapsedDays(year + 1);
  if (next - present === 356) return 2;
  return present - last === 382 ? 1 : 0;
}
