import type { RolloutUnit } from '@nativ/schemas';

export const unitFilters = ['all', 'ahead', 'hand', 'ready'] as const;
export type UnitFilter = (typeof unitFilters)[number];

type Standing = Pick<RolloutUnit, 'signOff' | 'isLive' | 'stuck' | 'silent'>;

/** Whose way is at its end. */
export const isReady = ({ signOff, isLive }: Standing): boolean => signOff !== null || isLive;

export function isAmong(unit: Standing, filter: UnitFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'hand') return unit.stuck + unit.silent > 0;
  return isReady(unit) === (filter === 'ready');
}
