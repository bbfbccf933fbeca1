/** An instant as a field for date and time shows it in the zone of the browser; empty without one. */
export function localTimeOf(instant: string | undefined): string {
  if (instant === undefined) return '';
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The instant of a date and time in the zone of the browser; undefined while it is not complete. */
export function instantOf(localTime: string): string | undefined {
  const at = new Date(localTime);
  return localTime === '' || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
