import type { PracticeRoom, Room } from '@nativ/schemas';
import type { TFunction } from 'i18next';

/** A moment as the bar of a room tells it: 'Wed 25 Nov, 14:05'. */
export function clockWords(at: Date, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** What a room is called: what its people call it, else its flow. */
export function roomName(
  { title, flow }: Pick<Room | PracticeRoom, 'title' | 'flow'>,
  t: TFunction,
  text: (of: NonNullable<Room['flow']>['name']) => string,
): string {
  if (title !== null) return title;
  return flow === null ? t('practice.rooms.everything') : text(flow.name);
}
