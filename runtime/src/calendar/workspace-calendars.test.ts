import { describe, expect, it } from 'vitest';
import { compiledCalendar, israeliCalendar } from '../../test/calendars.ts';
import { workspaceCalendars } from './workspace-calendars.ts';

const night = compiledCalendar({ timeZone: 'Asia/Beirut', week: { sunday: [{ from: '20:00', to: '24:00' }] } });
const calendars = workspaceCalendars(compiledCalendar(israeliCalendar), new Map([['night', night]]));

describe('the calendars of a workspace', () => {
  it.each([
    [null, '2026-05-17T07:00:00.000Z'],
    ['night', '2026-05-17T19:00:00.000Z'],
    ['removed', '2026-05-17T07:00:00.000Z'],
  ])('add working time by the calendar %j', (key, expected) => {
    expect(calendars.addBusinessTime(key, '2026-05-14T13:00:00.000Z', 'PT2H')).toBe(expected);
  });

  it('put off to their end what lies beyond it', () => {
    expect(calendars.addBusinessTime(null, '2026-05-14T13:00:00.000Z', 'P999999D')).toBe('2199-12-31T23:59:59.999Z');
  });

  it.each([
    [null, '2026-05-21', '2026-05-20T21:00:00.000Z'],
    [null, '2026-05-21T09:30', '2026-05-21T06:30:00.000Z'],
    [null, '2026-01-21 09:30:15.5', '2026-01-21T07:30:15.500Z'],
    [null, '2026-03-27T02:30', '2026-03-27T00:30:00.000Z'],
    ['night', '2026-03-29', '2026-03-28T22:00:00.000Z'],
  ])('know by the calendar %j the instant of %s', (key, local, expected) => {
    expect(calendars.instantOf(key, local)).toBe(expected);
  });

  it.each(['', 'soon', '2026-02-30', '2026-05-21T24:00', '2026-05-21T09:30Z'])('find no local time in %j', (local) => {
    expect(calendars.instantOf(null, local)).toBeNull();
  });
});
