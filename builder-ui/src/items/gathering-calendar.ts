import { calendarFile } from '@nativ/runtime';
import type { Gathering } from '@nativ/schemas';

type Event = Pick<Gathering, 'id' | 'title' | 'description' | 'place' | 'startsAt' | 'endsAt' | 'archivedAt'>;

const hourMs = 3_600_000;

/**
 * An event for a calendar; one of which nobody said when it ends lasts an hour there.
 *
 * @param address of the page of the event
 * @param now when the file is made
 */
export function gatheringCalendar(event: Event, address: string, now: Date): string {
  const starts = new Date(event.startsAt);
  const ends = event.endsAt === null ? new Date(starts.getTime() + hourMs) : new Date(event.endsAt);
  return calendarFile({
    method: 'PUBLISH',
    writtenAt: now.toISOString(),
    event: {
      uid: `${event.id}@nativ`,
      title: event.title,
      startsAt: starts.toISOString(),
      endsAt: ends.toISOString(),
      place: event.place,
      about: event.description,
      link: address,
      ...(event.archivedAt !== null && { status: 'CANCELLED' }),
    },
  });
}
