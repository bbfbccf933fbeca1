import type { DriftMark, DriftWeek } from '@nativ/schemas';

/** So many inquiries a week, and so many before it, are the least that say anything. */
const leastInWeek = 20;
const leastBefore = 40;
const weeksBefore = 8;
/** A share has to change by so much, */
const leastChange = 0.08;
/** and by so many standard errors: one mark by chance in several hundred. */
const leastErrors = 3;

interface Share {
  readonly count: number;
  readonly of: number;
}

/** The weeks in which a share differs from what was usual before by more than chance, the newest first. */
export function driftMarks(weeks: readonly DriftWeek[]): DriftMark[] {
  return weeks
    .flatMap((week, place) => marksOf(week, weeks.slice(Math.max(0, place - weeksBefore), place)))
    .sort((one, other) => other.week.localeCompare(one.week) || difference(other) - difference(one));
}

const difference = ({ before, now }: DriftMark) => Math.abs(now - before);
const labelled = ({ sorted, heldBack }: DriftWeek) => sorted - heldBack;

function marksOf(week: DriftWeek, before: readonly DriftWeek[]): DriftMark[] {
  const total = (of: (each: DriftWeek) => number) => before.reduce((sum, each) => sum + of(each), 0);
  const compare = (
    kind: DriftMark['kind'],
    label: string | null,
    count: (each: DriftWeek) => number,
    of: (each: DriftWeek) => number,
  ): DriftMark[] => {
    const now = { count: count(week), of: of(week) };
    const usual = { count: total(count), of: total(of) };
    if (!differs(now, usual)) return [];
    const mark = { week: week.from, kind, label, before: usual.count / usual.of, now: now.count / now.of };
    return [{ ...mark, count: now.count }];
  };
  const labels = new Set([week, ...before].flatMap((each) => each.labels.map(({ label }) => label)));
  const countOf = (label: string) => (each: DriftWeek) => each.labels.find((one) => one.label === label)?.count ?? 0;
  return [
    ...[...labels].flatMap((label) => compare('label', label, countOf(label), labelled)),
    ...compare(
      'heldBack',
      null,
      ({ heldBack }) => heldBack,
      ({ sorted }) => sorted,
    ),
    ...compare('corrected', null, ({ corrected }) => corrected, labelled),
  ];
}

/** Whether two shares differ by enough, and by more than chance (a test of two proportions). */
function differs(now: Share, usual: Share): boolean {
  if (now.of < leastInWeek || usual.of < leastBefore) return false;
  const change = Math.abs(now.count / now.of - usual.count / usual.of);
  const pooled = (now.count + usual.count) / (now.of + usual.of);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / now.of + 1 / usual.of));
  return change >= leastChange && change > leastErrors * error;
}
