import { expect, it } from 'vitest';
import { inOrder } from './session-order.ts';

const now = new Date('2026-05-03T09:30:00Z');
const at = (day: string, calledOffAt: string | null = null) => ({
  startsAt: `${day}T09:00:00Z`,
  endsAt: `${day}T10:00:00Z`,
  calledOffAt,
});

it('puts the next session first, and the one that is under way before it', () => {
  const { coming } = inOrder([at('2026-05-09'), at('2026-05-03'), at('2026-05-01')], now);

  expect(coming).toEqual([at('2026-05-03'), at('2026-05-09')]);
});

it('keeps apart what is over or called off, the last first', () => {
  const calledOff = at('2026-05-09', '2026-05-02T08:00:00Z');

  const { over } = inOrder([at('2026-05-01'), at('2026-05-02'), calledOff], now);

  expect(over).toEqual([calledOff, at('2026-05-02'), at('2026-05-01')]);
});
