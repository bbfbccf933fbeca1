import { useMemo } from 'react';
import { useLanguage } from '../../i18n/use-language.ts';

/** Names a week by its first day. */
export function useWeekWords(): (from: string) => string {
  const language = useLanguage();
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : language;
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    return (from) => format.format(new Date(`${from}T00:00:00Z`));
  }, [language]);
}
