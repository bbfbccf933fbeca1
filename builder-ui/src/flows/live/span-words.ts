const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
  { unit: 'second', ms: 1_000 },
] as const;

/** How long something took, in words and roughly: '3 days', '2 hours and 10 minutes'. Below a second it is 'less than a second'. */
export function spanInWords(ms: number, language: string, lessThanASecond: string): string {
  const largest = units.findIndex((candidate) => ms >= candidate.ms);
  const first = units[largest];
  if (!first) return lessThanASecond;
  const whole = Math.floor(ms / first.ms);
  const next = units[largest + 1];
  // Of ten days nobody wants to know the hours.
  const rest = next && whole < 10 ? Math.floor((ms - whole * first.ms) / next.ms) : 0;
  const parts = [inUnit(whole, first.unit, language)];
  if (next && rest > 0) parts.push(inUnit(rest, next.unit, language));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}

/** In Hebrew one day is a word, as two are. */
function inUnit(value: number, unit: string, language: string): string {
  const words = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  return language === 'he' ? words.replace(/^1 /, '') : words;
}
