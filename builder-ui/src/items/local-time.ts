/** An instant as a field of the browser holds it: the wall clock of whoever reads, to the minute; '' for none. */
export function toLocal(instant: string | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What such a field says as an instant; null for an empty field, or one that is not whole. */
export function fromLocal(text: string): string | null {
  const at = new Date(text);
  return !/^\d{4,}-\d\d-\d\dT\d\d:\d\d/.test(text) || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The morning of the day that is so many days from now. */
export function morningIn(days: number, now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9).toISOString();
}

/** The first day of the work week that is to come, on its morning. */
export function nextSunday(now: Date): string {
  return morningIn(7 - now.getDay(), now);
}
