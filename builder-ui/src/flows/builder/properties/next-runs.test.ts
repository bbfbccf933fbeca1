import { expect, it } from 'vitest';
import { nextRuns } from './next-runs.ts';

it('gives the next times by the clock of the place, also when that changes', () => {
  const runs = nextRuns('0 8 * * 0', 'Asia/Jerusalem', 2, new Date('2026-10-20T00:00:00Z'));

  expect(runs?.map((run) => run.toISOString())).toEqual(['2026-10-25T06:00:00.000Z', '2026-11-01T06:00:00.000Z']);
});

it('gives none for what is no cron line, or no place', () => {
  expect(nextRuns('every Sunday', 'Asia/Jerusalem', 2, new Date('2026-10-20T00:00:00Z'))).toBeNull();
  expect(nextRuns('0 8 * * 0', 'Nowhere/At-All', 2, new Date('2026-10-20T00:00:00Z'))).toBeNull();
});
