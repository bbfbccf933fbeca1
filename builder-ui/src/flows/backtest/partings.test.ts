import type { BacktestCase } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { countsOf, edgeShifts, partingsOf } from './partings.ts';

const one = (number: number, more: Partial<BacktestCase>): BacktestCase => ({
  instanceId: `i${number}`,
  reference: `R${number}`,
  flowVersion: 1,
  startedAt: '2026-03-01T08:00:00.000Z',
  outcome: 'different',
  code: null,
  nodeId: 'sort',
  went: [{ edgeId: 'a', nodeId: 'left' }],
  would: [{ edgeId: 'b', nodeId: 'right' }],
  message: '',
  messages: {},
  ...more,
});

const cases = [
  one(1, { outcome: 'unknown', code: 'hidden', went: [], would: [] }),
  one(2, { went: [{ edgeId: 'c', nodeId: 'up' }] }),
  one(3, {}),
  one(4, { outcome: 'failed', code: 'expression.failed', went: [], would: [] }),
  one(5, {}),
];

describe('the cases that would not go the same way', () => {
  it('are gathered by what is told of them, most of those that go elsewhere first', () => {
    const found = partingsOf(cases).map((parting) => [
      parting.outcome,
      ...parting.cases.map((each) => each.instanceId),
    ]);

    expect(found).toEqual([
      ['different', 'i3', 'i5'],
      ['different', 'i2'],
      ['failed', 'i4'],
      ['unknown', 'i1'],
    ]);
  });

  it('are counted by outcome', () => {
    expect(countsOf(cases)).toEqual({ different: 3, failed: 1, unknown: 1 });
  });

  it('shift from edge to edge', () => {
    expect([...edgeShifts(cases)]).toEqual([
      ['c', { more: 0, fewer: 1 }],
      ['b', { more: 3, fewer: 0 }],
      ['a', { more: 0, fewer: 2 }],
    ]);
  });

  it('shift nothing where no edge led on', () => {
    expect(edgeShifts([one(1, { went: [], would: [{ edgeId: null, nodeId: 'x' }] })]).size).toBe(0);
  });
});
