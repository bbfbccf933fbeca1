import { useLanguage } from '../i18n/use-language.ts';
import { fullTime, timeInWords } from './time-words.ts';
import { useNow } from './use-now.ts';

/** A time in words; the whole time shows on hover and is what the markup carries. */
export function TimeText({ at }: { at: string }) {
  const language = useLanguage();
  const now = useNow();
  const time = new Date(at);
  return (
    <time dateTime={at} title={fullTime(time, language)}>
      {timeInWords(time, now, language)}
    </time>
  );
}
