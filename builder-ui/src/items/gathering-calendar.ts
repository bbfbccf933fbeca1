import type { Gathering } from '@nativ/schemas';

type Event = Pick<Gathering, 'id' | 'title' | 'description' | 'place' | 'startsAt' | 'endsAt' | 'archivedAt'>;

/**
 * An event as calendars take it in (RFC 5545). Times are in UTC, which every calendar turns into its owner's; an event of which
 * nobody said when it ends lasts an hour there.
 *
 * @param address of the page of the event
 * @param now when the file is made
 */
export function calendarFile(event: Event, address: string, now: Date): string {
  const starts = new Date(event.startsAt);
  const ends = event.endsAt === null ? new Date(starts.getTime() + hourMs) : new Date(event.endsAt);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nativ//Nativ//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${event.id}@nativ`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(starts)}`,
    `DTEND:${stamp(ends)}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place === '' ? [] : [`LOCATION:${escaped(event.place)}`]),
    ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    `URL:${address}`,
    ...(event.archivedAt === null ? [] : ['STATUS:CANCELLED']),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const hourMs = 3_600_000;

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '');

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** No line is longer than 75 bytes; what goes on begins with a space. A letter is never cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      bytes = 0;
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
