/** An event as calendar programs read it. Times are instants in ISO 8601, in UTC, which each program shows by the clock of its owner. */
export interface CalendarEvent {
  /** Stays the same for as long as it is the same event. */
  readonly uid: string;
  /** Of two that say something of the same event, the higher one holds. */
  readonly sequence?: number;
  readonly title: string;
  readonly startsAt?: string;
  readonly endsAt?: string;
  /** Empty where nothing is said, as below. */
  readonly place?: string;
  readonly about?: string;
  /** Where more is said about it. */
  readonly link?: string;
  readonly status?: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

export interface CalendarFile {
  /** To be kept, or to be taken out again. Nobody reads an answer, so that none is asked for. */
  readonly method: 'PUBLISH' | 'CANCEL';
  /** The mail address that it comes from, if it comes by mail. */
  readonly organizer?: string;
  /** When it is written, in ISO 8601. */
  readonly writtenAt: string;
  readonly event: CalendarEvent;
}

/** Writes an event for calendar programs (RFC 5545, RFC 5546). */
export function calendarFile({ method, organizer, writtenAt, event }: CalendarFile): string {
  const { uid, sequence, title, startsAt, endsAt, place = '', about = '', link, status } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nativ//Nativ//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(writtenAt)}`,
    ...(sequence === undefined ? [] : [`SEQUENCE:${sequence}`]),
    ...(organizer === undefined ? [] : [`ORGANIZER;CN=Nativ:mailto:${organizer}`]),
    ...(startsAt === undefined ? [] : [`DTSTART:${stamp(startsAt)}`]),
    ...(endsAt === undefined ? [] : [`DTEND:${stamp(endsAt)}`]),
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(about === '' ? [] : [`DESCRIPTION:${escaped(about)}`]),
    ...(link === undefined ? [] : [`URL:${link}`]),
    ...(status === undefined ? [] : [`STATUS:${status}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const stamp = (at: string) => at.replace(/[-:]|\.\d+/g, '');

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** No line is longer than 75 bytes; what goes on begins with a space. A letter is never cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    const size = bytesOf(letter.codePointAt(0) ?? 0);
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

/** In UTF-8. */
const bytesOf = (letter: number) => (letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x1_00_00 ? 3 : 4);
