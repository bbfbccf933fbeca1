import { expect, test } from 'vitest';
import { sessionCalendar } from './session-calendar.ts';

const session = {
  id: '0190-session',
  rollout: 'דרך חדשה לענות, בלי לחכות; ובלי להתבלבל בין הקבוצות',
  startsAt: '2036-07-01T07:00:00.000Z',
  endsAt: '2036-07-01T08:30:00.000Z',
  place: 'Room 2\r\nBEGIN:VALARM',
  link: 'https://nativ.example/rollouts/0190-plan',
  state: 'comes',
  atMs: Date.UTC(2036, 5, 1),
} as const;
const reader = { language: 'he', baseUrl: 'https://nativ.example' } as const;
const numberOf = (file: string) => Number(/SEQUENCE:(\d+)/.exec(file)?.[1]);

test('a session stands in a calendar at its instant, with its words on lines of their own', () => {
  const { method, file } = sessionCalendar(session, reader);

  expect(method).toBe('PUBLISH');
  expect(file.replaceAll('\r\n ', '').split('\r\n')).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'UID:0190-session@nativ',
      'DTSTART:20360701T070000Z',
      'DTEND:20360701T083000Z',
      'SUMMARY:מפגש לימוד: דרך חדשה לענות\\, בלי לחכות\\; ובלי להתבלבל בין הקבוצות',
      'LOCATION:Room 2 BEGIN:VALARM',
      'URL:https://nativ.example/rollouts/0190-plan',
      'STATUS:CONFIRMED',
    ]),
  );
});

test('what is told later takes the place of what was told before, until it is taken out', () => {
  const { id, rollout, atMs } = session;
  const first = sessionCalendar(session, reader).file;
  const waits = sessionCalendar({ ...session, state: 'waits', atMs: atMs + 1000 }, reader).file;
  const off = sessionCalendar({ id, rollout, place: '', state: 'off', atMs: atMs + 2000 }, reader);

  expect(waits).toContain('STATUS:TENTATIVE');
  expect(off.method).toBe('CANCEL');
  for (const line of ['METHOD:CANCEL', 'UID:0190-session@nativ', 'STATUS:CANCELLED']) expect(off.file).toContain(line);
  expect(off.file).not.toMatch(/DTSTART|LOCATION|URL/);
  expect(numberOf(first)).toBeLessThan(numberOf(waits));
  expect(numberOf(waits)).toBeLessThan(numberOf(off.file));
  expect(numberOf(off.file)).toBeLessThan(2 ** 31);
});
