import type { EndConfig } from '@nativ/schemas';
import type { NodeType } from '../node-type.ts';

/**
 * Ends a branch of the flow.
 *
 * Token: is taken away; the instance is completed when none is left.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const end: NodeType<EndConfig> = {
  type: 'end',
  role: 'end',
  waits: false,
  net: () => ({ join: { kind: 'xor' }, split: { kind: 'end', ends: 'branch' }, waits: false }),
  compile: () => ({ enter: () => ({ kind: 'end' }) }),
};
