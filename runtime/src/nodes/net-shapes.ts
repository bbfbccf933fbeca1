import type { FlowEdge } from '@nativ/schemas';
import type { NetShape } from '../model/net-shape.ts';

/** Each arrival is passed on by the only edge. */
export function passOn(waits: boolean): NetShape {
  return { join: { kind: 'xor' }, split: { kind: 'one' }, waits };
}

/** Whether a gateway has an edge to take when no condition is true: the marked one, or the only one without a condition. */
export function hasDefault(outgoing: readonly FlowEdge[]): boolean {
  return outgoing.some((edge) => edge.default === true || edge.condition === undefined);
}
