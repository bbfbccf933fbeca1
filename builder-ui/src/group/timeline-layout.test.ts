import { describe, expect, test } from 'vitest';
import { awayColumns, layOut, loadOf } from './timeline-layout.ts';

const range = { from: '2026-03-01', days: 7, today: '2026-03-03' };
const at = (day: string) => new Date(`${day}T12:00`).toISOString();
const task = (startsOn: string | null, dueOn: string | null, createdOn = '2026-02-20') => ({
  startsAt: startsOn && at(startsOn),
  createdAt: at(createdOn),
  dueAt: dueOn && at(dueOn),
});

describe('the days of somebody', () => {
  test('show a task from its start to when it is due', () => {
    const { bars, lanes } = layOut([task('2026-03-03', '2026-03-05')], range);

    expect(lanes).toBe(1);
    expect(bars[0]).toMatchObject({ column: 2, length: 3, lane: 0, isCutBefore: false, isCutAfter: false });
  });

  test('show a task that began before and ends after as going on', () => {
    const [bar] = layOut([task(null, '2026-03-20')], range).bars;

    expect(bar).toMatchObject({ column: 0, length: 7, isCutBefore: true, isCutAfter: true });
  });

  test('show what nobody set a date for until today', () => {
    expect(layOut([task(null, null)], range).bars[0]).toMatchObject({ column: 0, length: 3, isOpenEnded: true });
  });

  test('show what is overdue until today', () => {
    expect(layOut([task(null, '2026-03-01')], range).bars[0]).toMatchObject({
      column: 0,
      length: 3,
      isOpenEnded: false,
    });
  });

  test('show a task that begins in the future on that day even when nothing is due', () => {
    expect(layOut([task('2026-03-06', null)], range).bars[0]).toMatchObject({ column: 5, length: 1 });
  });

  test('leave out what ended before and what begins after', () => {
    const beyond = layOut([task('2026-03-20', '2026-03-21')], range);
    const past = layOut([task('2026-02-01', '2026-02-03')], { ...range, today: '2026-02-10' });

    expect(beyond.bars).toEqual([]);
    expect(past.bars).toEqual([]);
  });

  test('put what overlaps below each other and what follows beside it', () => {
    const first = task('2026-03-03', '2026-03-04');
    const beside = task('2026-03-05', '2026-03-06');
    const below = task('2026-03-04', '2026-03-05');

    const { bars, lanes } = layOut([beside, below, first], range);

    expect(lanes).toBe(2);
    expect(bars.map(({ item, lane }) => [item, lane])).toEqual([
      [first, 0],
      [below, 1],
      [beside, 0],
    ]);
  });

  test('count what is in hand on each of them', () => {
    const laid = layOut([task('2026-03-03', '2026-03-04'), task('2026-03-04', '2026-03-05')], range);

    expect(loadOf(laid, 7)).toEqual([0, 0, 1, 2, 1, 0, 0]);
  });

  test('know when somebody is away, the last day included', () => {
    const away = awayColumns([{ fromOn: '2026-02-25', toOn: '2026-03-02' }], range);

    expect([...away]).toEqual([0, 1]);
  });
});
