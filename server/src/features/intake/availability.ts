import type { FormAvailability } from '@nativ/schemas';

/** Whether a form takes submissions; if not, why. */
export type Standing = 'open' | 'early' | 'late' | 'full';

/** By the clock alone; whether there is a place left is asked of the database. */
export function standingAt(availability: FormAvailability | undefined, now: number): Exclude<Standing, 'full'> {
  const { opensAt, closesAt } = availability ?? {};
  if (opensAt !== undefined && now < Date.parse(opensAt)) return 'early';
  return closesAt !== undefined && now >= Date.parse(closesAt) ? 'late' : 'open';
}
