import { expect, test } from 'vitest';
import { gatheringCalendar } from './gathering-calendar.ts';

const event = {
  id: '00000000-0000-7000-8000-000000000001',
  title: 'Open evening; bring, please, \\ a friend',
  description: 'First line\nSecond line',
  place: 'The house',
  startsAt: '2026-06-04T16:00:00.000Z',
  endsAt: null,
  archivedAt: null,
};
const now = new Date('2026-05-01T08:00:00.000Z');
const linesOf = (file: string) => file.split('\r\n');

test('an event says when, where and what, and lasts an hour where nobody said otherwise', () => {
  const lines = linesOf(gatheringCalendar(event, 'https://nativ.example/gatherings/1', now));

  expect(lines).toContain('DTSTART:20260604T160000Z');
  expect(lines).toContain('DTEND:20260604T170000Z');
  expect(lines).toContain('LOCATION:The house');
  expect(lines).toContain('SUMMARY:Open evening\\; bring\\, please\\, \\\\ a friend');
  expect(lines).toContain('DESCRIPTION:First line\\nSecond line');
  expect(lines.at(-1)).toBe('');
});

test('a long line in Hebrew is folded between letters, at 75 bytes at most', () => {
  const title = 'ערב פתוח לכל הקהילה עם הרצאה, סדנה, מוזיקה ואוכל טוב עד השעות הקטנות של הלילה';
  const file = gatheringCalendar({ ...event, title }, 'https://nativ.example', now);

  for (const line of linesOf(file)) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain('הרצאה\\, סדנה\\, מוזיקה ואוכל טוב עד השעות הקטנות של הלילה');
});

test('an event that was called off takes itself out of the calendar', () => {
  const file = gatheringCalendar({ ...event, archivedAt: '2026-05-02T00:00:00.000Z' }, 'https://nativ.example', now);

  expect(file).toContain('STATUS:CANCELLED');
});
