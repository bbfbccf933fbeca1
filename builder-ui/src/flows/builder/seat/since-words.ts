import { fullTime } from '../../../ui/time-words.ts';

/** Since when somebody edits: the hour where it was today, else the date with it. */
export function sinceWords(at: string, now: Date, language: string): string {
  const time = new Date(at);
  if (time.toDateString() !== now.toDateString()) return fullTime(time, language);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeStyle: 'short' }).format(time);
}
