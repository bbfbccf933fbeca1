import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../state/instant.ts';
import { findTimeZone, instantAtLocalTime, offsetAt, type TimeZone, timeZoneNames } from './time-zone.ts';

const HOUR = 3_600_000;

function zone(name: string): TimeZone {
  const found = findTimeZone(name);
  if (found === null) throw new Error(`Expected '${name}' to be a time zone, but it is not.`);
  return found;
}

function hoursAt(name: string, instant: string): number {
  return offsetAt(zone(name), parseInstant(instant)) / HOUR;
}

/** Reads a local time that is written without a zone. */
function local(text: string): number {
  return parseInstant(`${text}:00Z`);
}

/** The Friday before the last Sunday of March, and the last Sunday of October (Time Determination Law, as of 2013). */
const jerusalemChanges = [
  ['2025-03-28', '2025-10-26'],
  ['2026-03-27', '2026-10-25'],
  ['2027-03-26', '2027-10-31'],
  ['2028-03-24', '2028-10-29'],
  ['2029-03-23', '2029-10-28'],
  ['2030-03-29', '2030-10-27'],
  ['2031-03-28', '2031-10-26'],
  ['2032-03-26', '2032-10-31'],
  ['2033-03-25', '2033-10-30'],
  ['2034-03-24', '2034-10-29'],
  ['2035-03-23', '2035-10-28'],
] as const;

describe('the clocks of Asia/Jerusalem', () => {
  it.each(jerusalemChanges)('go forward on %s at 02:00 and back on %s at 02:00', (spring, autumn) => {
    expect(hoursAt('Asia/Jerusalem', `${spring}T00:00:00Z`)).toBe(3);
    expect(offsetAt(zone('Asia/Jerusalem'), parseInstant(`${spring}T00:00:00Z`) - 1)).toBe(2 * HOUR);
    expect(offsetAt(zone('Asia/Jerusalem'), parseInstant(`${autumn}T00:00:00Z`) - HOUR - 1)).toBe(3 * HOUR);
    expect(offsetAt(zone('Asia/Jerusalem'), parseInstant(`${autumn}T00:00:00Z`) - HOUR)).toBe(2 * HOUR);
  });

  it.each(jerusalemChanges)(
    'skip an hour on %s, which moves on, and show one twice on %s, of which the first counts',
    (spring, autumn) => {
      const jerusalem = zone('Asia/Jerusalem');

      expect(instantAtLocalTime(jerusalem, local(`${spring}T01:59`))).toBe(
        parseInstant(`${spring}T00:00:00Z`) - 60_000,
      );
      expect(instantAtLocalTime(jerusalem, local(`${spring}T02:30`))).toBe(parseInstant(`${spring}T00:30:00Z`));
      expect(instantAtLocalTime(jerusalem, local(`${spring}T03:00`))).toBe(parseInstant(`${spring}T00:00:00Z`));
      expect(instantAtLocalTime(jerusalem, local(`${autumn}T01:30`))).toBe(
        parseInstant(`${autumn}T00:00:00Z`) - 1.5 * HOUR,
      );
      expect(instantAtLocalTime(jerusalem, local(`${autumn}T02:00`))).toBe(parseInstant(`${autumn}T00:00:00Z`));
    },
  );

  it('go on changing by the same law as far as calendars reach', () => {
    expect(hoursAt('Asia/Jerusalem', '2199-01-15T12:00:00Z')).toBe(2);
    expect(hoursAt('Asia/Jerusalem', '2199-07-15T12:00:00Z')).toBe(3);
  });
});

describe('time zones', () => {
  it.each([
    ['UTC', '2026-07-01T00:00:00Z', 0],
    ['America/New_York', '2026-01-01T00:00:00Z', -5],
    ['America/New_York', '2026-07-01T00:00:00Z', -4],
    ['Europe/Dublin', '2026-01-01T00:00:00Z', 0],
    ['Europe/Dublin', '2026-07-01T00:00:00Z', 1],
    ['Australia/Lord_Howe', '2026-01-01T00:00:00Z', 11],
    ['Australia/Lord_Howe', '2026-07-01T00:00:00Z', 10.5],
    ['Asia/Kathmandu', '1985-01-01T00:00:00Z', 5.5],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 5.75],
    ['America/Grand_Turk', '2016-01-01T00:00:00Z', -4],
    ['Pacific/Apia', '2011-12-30T00:00:00Z', -10],
    ['Pacific/Apia', '2011-12-31T00:00:00Z', 14],
  ])('%s is at %s ahead of UTC by %d hours', (name, instant, hours) => {
    expect(hoursAt(name, instant)).toBe(hours);
  });

  it('moves a day that is skipped as a whole on by a day', () => {
    expect(instantAtLocalTime(zone('Pacific/Apia'), local('2011-12-30T12:00'))).toBe(
      parseInstant('2011-12-30T22:00:00Z'),
    );
  });

  it('are known by their old names too, and by no others', () => {
    expect(zone('Israel').offsets).toEqual(zone('Asia/Jerusalem').offsets);
    for (const name of ['', 'Asia/Jerusalme', 'asia/jerusalem', '__proto__', 'Asia', '+02:00'])
      expect(findTimeZone(name)).toBeNull();
  });

  it('have changes in their order, and offsets of less than a day', () => {
    for (const name of timeZoneNames()) {
      const { starts, offsets } = zone(name);
      expect(starts.every((start, index) => index === 0 || start > (starts[index - 1] as number))).toBe(true);
      expect(offsets.every((offset) => Math.abs(offset) <= 15 * HOUR)).toBe(true);
    }
  });
});
