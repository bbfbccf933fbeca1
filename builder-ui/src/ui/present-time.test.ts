import { afterEach, expect, test, vi } from 'vitest';
import { onClockSet, presentTime, setClock } from './present-time.ts';

afterEach(() => setClock(0));

test('the present is that of the wall until the clock of a room is put forward', () => {
  const before = Date.now();

  setClock(3_600_000);

  expect(presentTime().getTime() - before).toBeGreaterThanOrEqual(3_600_000);
  setClock(0);
  expect(presentTime().getTime() - before).toBeLessThan(3_600_000);
});

test('whoever shows a time hears once that the clock was put forward', () => {
  const heard = vi.fn();
  const stop = onClockSet(heard);

  setClock(60_000);
  setClock(60_000);
  stop();
  setClock(120_000);

  expect(heard).toHaveBeenCalledTimes(1);
});
