import { expect, test } from 'vitest';
import { makeWay } from './make-way.ts';

/** Two processors, one of which is the work's; what is left of the other is idle or not. */
function machine() {
  const its = { now: 0, idle: 0 };
  const rests = makeWay(
    () => its.now,
    () => ({ idle: its.idle, all: 2 * its.now }),
  );
  const workFor = (ms: number, idle: number) => {
    its.now += ms;
    its.idle += idle;
    return rests();
  };
  // What is done at once need not make way.
  expect(workFor(1_000, 0)).toBe(0);
  return { its, workFor };
}

test('goes on where a processor is free, and rests twice as long as it worked where none is', () => {
  const { its, workFor } = machine();

  expect(workFor(150, 150)).toBe(0);
  expect(workFor(150, 10)).toBe(300);
  its.now += 300;
  expect(workFor(150, 0)).toBe(300);
});

test('goes on when the machine was idle while it rested', () => {
  const { its, workFor } = machine();

  expect(workFor(150, 0)).toBe(300);
  its.now += 300;
  its.idle += 300;
  expect(workFor(150, 0)).toBe(0);
});

test('rests a second at most, and judges nothing by clocks that have not ticked', () => {
  const { workFor } = machine();

  expect(workFor(10_000, 0)).toBe(1_000);
  expect(workFor(0, 0)).toBe(0);
});
