import type { DriftWeek } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { driftMarks } from './drift-marks.ts';

const week = (from: string, counts: Readonly<Record<string, number>>, heldBack = 0, corrected = 0): DriftWeek => {
  const given = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const labels = Object.entries(counts).map(([label, count]) => ({ label, count, share: count / given }));
  return { from, sorted: given + heldBack, heldBack, corrected, labels };
};
const usual = ['2026-03-01', '2026-03-08', '2026-03-15'].map((from) => week(from, { legal: 50, social: 50 }, 5, 3));

test('marks the week in which a label becomes more frequent than it was, and the one that makes room for it', () => {
  const marks = driftMarks([...usual, week('2026-03-22', { legal: 90, social: 10 }, 5, 3)]);

  expect(marks.map(({ kind, label, count }) => [kind, label, count])).toEqual([
    ['label', 'legal', 90],
    ['label', 'social', 10],
  ]);
  expect(marks[0]).toMatchObject({ week: '2026-03-22', before: 0.5, now: 0.9 });
});

test('marks a label that was never given before, more that is held back, and more that is corrected', () => {
  const kinds = (last: DriftWeek) => driftMarks([...usual, last]).map(({ kind, label }) => label ?? kind);

  expect(kinds(week('2026-03-22', { legal: 45, social: 45, housing: 25 }, 5, 3))).toContain('housing');
  expect(kinds(week('2026-03-22', { legal: 50, social: 50 }, 60, 3))).toEqual(['heldBack']);
  expect(kinds(week('2026-03-22', { legal: 50, social: 50 }, 5, 30))).toEqual(['corrected']);
});

test('leaves alone what chance may do: few inquiries, small changes, nothing to compare with, nothing at all', () => {
  expect(driftMarks([...usual, week('2026-03-22', { legal: 10, social: 1 })])).toEqual([]);
  expect(driftMarks([...usual, week('2026-03-22', { legal: 55, social: 45 }, 6, 4)])).toEqual([]);
  expect(driftMarks([week('2026-03-22', { legal: 100 })])).toEqual([]);
  expect(driftMarks([...usual, week('2026-03-22', {})])).toEqual([]);
});
