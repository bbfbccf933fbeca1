import type { LiveChange } from '@nativ/schemas';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Refresher } from './refresher.ts';

const task = (id: string): LiveChange => ({ kind: 'task', id, groupKey: 'legal' });
let read: string[][];
let refresher: Refresher;

beforeEach(() => {
  vi.useFakeTimers();
  read = [];
  refresher = screen(0.5);
  return () => vi.useRealTimers();
});

function screen(random: number): Refresher {
  return new Refresher({
    refresh: (keys) => read.push(keys.map((key) => key.join('/'))),
    now: () => Date.now(),
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    random: () => random,
  });
}
const readingsOf = (key: string) => read.flat().filter((name) => name === key).length;

describe('a change on a screen', () => {
  test('is read within half a second, together with what came with it', () => {
    refresher.note([task('1')]);
    refresher.note([task('2')]);
    vi.advanceTimersByTime(500);

    expect(read).toHaveLength(1);
    expect(read[0]).toEqual(expect.arrayContaining(['tasks', 'task/1', 'task/2', 'group/legal/items']));
    expect(readingsOf('tasks')).toBe(1);
  });

  test('is read at a moment of each screen’s own, spread as the server says', () => {
    const moments = [0, 0.5, 1].map((random) => {
      read = [];
      const one = screen(random);
      one.spreadMs = 1_000;
      one.note([task('1')]);
      let ms = 0;
      for (; read.length === 0 && ms < 5_000; ms += 10) vi.advanceTimersByTime(10);
      return ms;
    });

    expect(moments).toEqual([50, 550, 1_050]);
  });
});

describe('a storm of changes', () => {
  test('is read every other second, and once more after the last', () => {
    for (let at = 0; at < 100; at++) {
      refresher.note([task(String(at))]);
      vi.advanceTimersByTime(100);
    }
    const during = readingsOf('tasks');
    vi.advanceTimersByTime(3_000);

    expect(during).toBeGreaterThanOrEqual(4);
    expect(during).toBeLessThanOrEqual(6);
    expect(readingsOf('tasks')).toBe(during + 1);
  });

  test('has what is dear to read wait longer', () => {
    for (let at = 0; at < 100; at++) {
      refresher.note([{ kind: 'case', id: '1' }]);
      vi.advanceTimersByTime(100);
    }

    expect(readingsOf('flow-stats')).toBe(1);
  });

  test('ends when the screen goes', () => {
    refresher.note([task('1')]);
    refresher.stop();
    vi.advanceTimersByTime(5_000);

    expect(read).toEqual([]);
  });
});
