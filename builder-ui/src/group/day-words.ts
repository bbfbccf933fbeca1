import { type Day, startOf } from './days.ts';

const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);
const written = (day: Day, language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language), options).format(startOf(day));

/** Such as 'Sunday, 1 March'. */
export const dayInWords = (day: Day, language: string) =>
  written(day, language, { weekday: 'long', day: 'numeric', month: 'long' });
export const shortDay = (day: Day, language: string) => written(day, language, { day: 'numeric', month: 'short' });
export const weekdayName = (day: Day, language: string, width: 'long' | 'short' | 'narrow' = 'short') =>
  written(day, language, { weekday: width });
export const monthInWords = (day: Day, language: string) => written(day, language, { month: 'long', year: 'numeric' });
export const timeOfDay = (at: Date, language: string) =>
  new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit' }).format(at);
