import { describe, expect, it } from 'vitest';
import { nextRun } from './next-run.ts';

const zone = 'Asia/Jerusalem';
const after = (instant: string) => new Date(instant);

describe('the next run of a schedule', () => {
  it('is the first after the instant, in the time of the zone', () => {
    expect(nextRun('0 8 * * 0', zone, after('2027-01-01T00:00:00Z'))).toEqual(after('2027-01-03T06:00:00Z'));
    expect(nextRun('0 8 * * 0', zone, after('2027-01-03T06:00:00Z'))).toEqual(after('2027-01-10T06:00:00Z'));
  });

  it('comes on the day on which the clock goes forward past its time', () => {
    expect(nextRun('30 2 * * *', zone, after('2027-03-25T12:00:00Z'))?.toISOString()).toMatch(/^2027-03-26T00:/);
  });

  it('comes once on the day on which its time is doubled', () => {
    const first = nextRun('30 1 * * *', zone, after('2027-10-30T12:00:00Z'));

    expect(first).toEqual(after('2027-10-30T22:30:00Z'));
    expect(nextRun('30 1 * * *', zone, first ?? after('2027'))).toEqual(after('2027-10-31T23:30:00Z'));
  });

  it('comes every hour, also in the hour that comes twice and not in the one that is skipped', () => {
    const runsFrom = (from: string, count: number) => {
      const runs = [after(from)];
      while (runs.length <= count) runs.push(nextRun('0 * * * *', zone, runs.at(-1) ?? after(from)) ?? after(from));
      return runs.slice(1).map((run) => run.toISOString().slice(8, 16));
    };

    expect(runsFrom('2027-10-30T21:30:00Z', 4)).toEqual(['30T22:00', '30T23:00', '31T00:00', '31T01:00']);
    expect(runsFrom('2027-03-25T22:30:00Z', 3)).toEqual(['25T23:00', '26T00:00', '26T01:00']);
  });

  it('is null where there never is one, and refuses what it cannot read', () => {
    expect(nextRun('0 0 30 2 *', zone, after('2027-01-01T00:00:00Z'))).toBeNull();
    expect(() => nextRun('* * * * * *', zone, after('2027-01-01T00:00:00Z'))).toThrow();
    expect(() => nextRun('0 8 * * 0', 'Asia/Nowhere', after('2027-01-01T00:00:00Z'))).toThrow();
  });
});
