import type { Timing } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import type { FaceWords } from './node-face.ts';

const pattern = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** An ISO 8601 duration of days, hours and minutes in words, such as '2 days and 4 hours'; null when it is none. */
export function durationInWords(duration: string, t: TFunction): string | null {
  const match = pattern.exec(duration);
  if (!match) return null;
  const [days = 0, hours = 0, minutes = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const parts = [
    days > 0 && t('duration.days', { count: days }),
    hours > 0 && t('duration.hours', { count: hours }),
    minutes > 0 && t('duration.minutes', { count: minutes }),
  ].filter((part) => part !== false);
  return parts.join(` ${t('duration.and')} `) || null;
}

/** A timing in words: '2 days', '8 hours of working time', 'until Date of the event'; null where nothing is set. */
export function timingInWords(timing: Timing | undefined, { t, expression }: FaceWords): string | null {
  if (timing?.duration !== undefined) return durationInWords(timing.duration, t);
  if (timing?.businessDuration !== undefined) {
    const time = durationInWords(timing.businessDuration, t);
    return time && t('duration.working', { time });
  }
  return timing?.until === undefined ? null : t('duration.until', { moment: expression(timing.until) });
}
