/** The units in which people say how long something takes, with what stands for them in an ISO 8601 duration. */
export const durationUnits = { minutes: ['PT', 'M'], hours: ['PT', 'H'], days: ['P', 'D'] } as const;
export type DurationUnit = keyof typeof durationUnits;

export interface DurationValue {
  readonly amount: number;
  readonly unit: DurationUnit;
}

const pattern = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?)?$/;

/**
 * A duration as a number and a unit; null where it needs more than one. Hours and minutes are minutes, but days stay
 * apart from them: a working day is not 24 hours.
 */
export function durationValue(text: string): DurationValue | null {
  const found = pattern.exec(text)?.slice(1);
  if (!found) return null;
  const [days, hours, minutes] = found.map((part) => (part === undefined ? undefined : Number(part)));
  if (days !== undefined) return hours || minutes ? null : { amount: days, unit: 'days' };
  if (minutes === undefined) return hours === undefined ? null : { amount: hours, unit: 'hours' };
  const amount = (hours ?? 0) * 60 + minutes;
  return amount > 999_999 ? null : { amount, unit: 'minutes' };
}

export function durationText({ amount, unit }: DurationValue): string {
  const [before, after] = durationUnits[unit];
  return `${before}${amount}${after}`;
}
