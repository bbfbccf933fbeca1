import type { Chance } from './seeded.ts';

const born = /birth|\bborn\b|לידה|נולד/i;
const past = /happened|\bsince when|\blast time|\bbegan\b|\bwas it\b|קרה|התחיל|אירע/i;

/** A day that the question may mean: of a birth, of what was, or else of what is to come. */
export function inventedDate(asked: readonly string[], today: string, chance: Chance): string {
  const text = asked.join(' ');
  const days = chance.between(1, 60);
  if (born.test(text)) return yearsBefore(dayFrom(today, -days), chance.between(19, 60));
  return dayFrom(today, past.test(text) ? -days : days);
}

function yearsBefore(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
}

/** Reckoned by hand, since the engine reads no clock and dates need none. */
function dayFrom(today: string, days: number): string {
  const [year = 2026, month = 3, day = 1] = today.split('-').map(Number);
  // Months of 28 days: a date that exists in each of them. What is past must not come after today for it.
  const total = (days < 0 ? Math.min(day, 28) : day) - 1 + days;
  const months = month - 1 + Math.floor(total / 28);
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = (value: number, by: number) => ((value % by) + by) % by;
  return `${year + Math.floor(months / 12)}-${two(rest(months, 12) + 1)}-${two(rest(total, 28) + 1)}`;
}
