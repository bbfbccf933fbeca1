import type { FlowEdge } from '@nativ/schemas';
import { canHold } from '../model/ranges/can-hold.ts';
import type { KnownAnswers } from '../model/ranges/known-answers.ts';
import { type Predicate, predicateOf, type Values } from '../model/ranges/predicate.ts';
import type { ReviewSite } from './node-type.ts';

/** Reports the conditions out of a gateway that can never be true; with `isFirst`, also those that come too late. */
export function reviewWays(at: ReviewSite, isFirst: boolean): void {
  const { site, examples } = at;
  const before: Predicate[] = [];
  for (const { drawn } of site.outgoing) {
    if (drawn.condition === undefined || drawn.default === true) continue;
    const predicate = predicateOf(drawn.condition);
    if (predicate === null) continue;
    if (canHold([predicate], (values) => predicate.holds(values), examples) === false)
      tell(at, 'gateway.condition-never', drawn);
    else if (isFirst && before.length > 0) {
      const isLeft = (values: Values) => predicate.holds(values) && !before.some((each) => each.holds(values));
      if (canHold([predicate, ...before], isLeft, examples) === false) tell(at, 'gateway.condition-shadowed', drawn);
    }
    before.push(predicate);
  }
}

function tell(at: ReviewSite, code: 'gateway.condition-never' | 'gateway.condition-shadowed', edge: FlowEdge): void {
  const edit = { kind: 'removeEdge', edgeId: edge.id } as const;
  at.report(code, { edge: edge.id, condition: edge.condition ?? '' }, { edgeId: edge.id, edit });
}

/** Whether a condition by itself can be true; null when nobody can tell. */
export function conditionCanHold(condition: string, examples: KnownAnswers): boolean | null {
  const predicate = predicateOf(condition);
  return predicate === null ? null : canHold([predicate], (values) => predicate.holds(values), examples);
}
