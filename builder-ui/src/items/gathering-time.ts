import type { GatheringSummary } from '@nativ/schemas';

/** When an event is, in words: 'Thursday 4 June 2026, 19:00 – 21:00'. */
export function whenOf({ startsAt, endsAt }: Pick<GatheringSummary, 'startsAt' | 'endsAt'>, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return endsAt === null ? format.format(new Date(startsAt)) : format.formatRange(new Date(startsAt), new Date(endsAt));
}
