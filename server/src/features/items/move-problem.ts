import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import type { MoveOutcome } from './item-service.ts';

/** Says why an item did not go to another group. @param missing the code for one that is not there */
export function moveProblem(outcome: Exclude<MoveOutcome, 'moved'>, missing: ProblemCode): ProblemError {
  switch (outcome) {
    case 'hidden':
      return new ProblemError(missing);
    case 'noSuchGroup':
      return new ProblemError('group.not-found');
    case 'refused':
      return new ProblemError('item.move-refused');
    case 'ended':
      return new ProblemError('item.ended');
  }
}
