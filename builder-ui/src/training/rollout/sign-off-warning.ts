import type { RolloutUnit } from '@nativ/schemas';

type Counts = Pick<RolloutUnit, 'people' | 'invited' | 'practised' | 'passed'>;

/** What whoever says that a unit is ready should know first; null once everybody who was invited has passed. */
export function signOffWarning({ people, invited, practised, passed }: Counts) {
  if (people === 0) return 'nobody';
  if (invited === 0) return 'noneInvited';
  if (practised === 0 && passed === 0) return 'nonePractised';
  if (passed === 0) return 'nonePassed';
  return passed < invited ? 'somePassed' : null;
}
