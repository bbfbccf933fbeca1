import { expect, test } from 'vitest';
import { instanceLifecycle, move, taskLifecycle } from './lifecycle.ts';

test('makes a move that the table has', () => {
  expect(move(taskLifecycle, 'open', 'completed')).toBe('completed');
  expect(move(instanceLifecycle, 'incident', 'cancelled')).toBe('cancelled');
});

test('throws on a move that the table lacks, with both names', () => {
  expect(() => move(taskLifecycle, 'completed', 'cancelled')).toThrow(
    "Expected nothing to follow 'completed', but found 'cancelled'.",
  );
  expect(() => move(instanceLifecycle, 'cancelled', 'running')).toThrow("'cancelled', but found 'running'");
});
