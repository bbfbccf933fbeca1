import { addBusinessTime, splitWait } from '@nativ/runtime';
import type { AgeingBucket, MissedTarget, OpenCases } from '@nativ/schemas';
import type { Knex } from 'knex';
import { milestonesOf } from './case-wait.ts';
import { chanceOfMissing, type Pace, paceOf } from './forecast.ts';
import { type AgeRow, countAges, type DueCaseRow, listAnsweredLately, listDueCases } from './open-case-store.ts';
import type { Surroundings } from './surroundings.ts';
import { businessClock, type Clock } from './work-clock.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How far ahead misses are foretold, in working time. */
const AHEAD_MS = 24 * HOUR_MS;
/** The pace is learnt from cases that came within so long, and from no more of them. */
const LEARNS_FROM_MS = 90 * DAY_MS;
const LEARNS_FROM_CASES = 1000;
const MOST_LISTED = 200;
const ages = [0, 1, 3, 7, 14, 30];

/** The open cases that the person of the context sees: who waits, how long already, and who will wait too long. */
export async function readOpenCases(
  transaction: Knex.Transaction,
  { scope, calendar }: Surroundings,
  nowMs: number,
): Promise<OpenCases> {
  const clock = businessClock(calendar);
  const horizonMs = addBusinessTime(calendar, nowMs, AHEAD_MS) ?? nowMs + AHEAD_MS;
  const boundsMs = ages.slice(1).map((days) => nowMs - days * DAY_MS);
  const counted = await countAges(transaction, { scope, boundsMs: boundsMs.reverse() });
  const due = await listDueCases(transaction, { scope, beforeMs: horizonMs });
  const sinceMs = nowMs - LEARNS_FROM_MS;
  const answered = await listAnsweredLately(transaction, { scope, sinceMs, most: LEARNS_FROM_CASES });
  const pace = paceOf(answered.map(milestonesOf), clock);
  const waiting = counted.reduce((sum, row) => sum + row.waiting, 0);
  return {
    at: new Date(nowMs).toISOString(),
    open: counted.reduce((sum, row) => sum + row.waiting + row.answered, 0),
    waiting,
    oldestReceivedAt: oldestOf(counted),
    ageing: bucketsOf(counted),
    ...missesOf(due, { pace, clock, nowMs }),
    learntFrom: answered.length,
  };
}

function oldestOf(rows: readonly AgeRow[]): string | null {
  const times = rows.flatMap(({ oldestWaitingAt }) => (oldestWaitingAt ? [oldestWaitingAt.getTime()] : []));
  return times.length === 0 ? null : new Date(Math.min(...times)).toISOString();
}

const bucketsOf = (rows: readonly AgeRow[]): AgeingBucket[] =>
  ages.map((fromDays, index) => {
    const row = rows.find(({ bucket }) => bucket === index);
    return { fromDays, toDays: ages[index + 1] ?? null, waiting: row?.waiting ?? 0, answered: row?.answered ?? 0 };
  });

type Misses = Pick<OpenCases, 'late' | 'lateCount' | 'soon' | 'soonCount' | 'dueSoon' | 'expectedMisses'>;

function missesOf(
  due: readonly DueCaseRow[],
  { pace, clock, nowMs }: { readonly pace: Pace | null; readonly clock: Clock; readonly nowMs: number },
): Misses {
  const judged = due.map((row) => judge(row, pace, clock, nowMs));
  const late = judged.filter(({ targetMs }) => targetMs <= nowMs).map(({ miss }) => miss);
  const coming = judged.filter(({ targetMs }) => targetMs > nowMs).map(({ miss }) => miss);
  const soon = pace === null ? [] : coming.filter(({ chance }) => chance > 0.5);
  return {
    late: late.slice(0, MOST_LISTED),
    lateCount: late.length,
    soon: soon.slice(0, MOST_LISTED),
    soonCount: soon.length,
    dueSoon: coming.length,
    expectedMisses: pace === null ? null : Math.round(coming.reduce((sum, { chance }) => sum + chance, 0) * 10) / 10,
  };
}

function judge(row: DueCaseRow, pace: Pace | null, clock: Clock, nowMs: number) {
  const milestones = milestonesOf(row);
  const stage = splitWait(milestones, nowMs).stage ?? 'toBeApproved';
  const { receivedMs, routedMs, seenMs, claimedMs, writtenMs } = milestones;
  const sinceMs = Math.max(receivedMs, routedMs ?? 0, seenMs ?? 0, claimedMs ?? 0, writtenMs ?? 0);
  const targetMs = row.targetAt.getTime();
  const chance =
    pace === null ? Number(targetMs <= nowMs) : chanceOfMissing(pace, { stage, sinceMs, targetMs }, nowMs, clock);
  const group = row.groupKey === null || row.groupName === null ? null : { key: row.groupKey, name: row.groupName };
  const { instanceId, reference } = row;
  const miss: MissedTarget = { instanceId, reference, group, targetAt: row.targetAt.toISOString(), stage, chance };
  return { targetMs, miss };
}
