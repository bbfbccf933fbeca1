import { useMemo } from 'react';
import { isolate } from '../i18n/isolate.ts';
import { useLanguage } from '../i18n/use-language.ts';

/**
 * Writes a share in per cent, kept together in lines of either direction. What is not certain is never written as if it
 * were: 99.7 % stays below 100 %.
 */
export function useShareWords(): (share: number) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
    return (share) => isolate(format.format(share < 1 ? Math.min(0.99, share) : 1));
  }, [language]);
}
