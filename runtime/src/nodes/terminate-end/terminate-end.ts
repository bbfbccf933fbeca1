import type { TerminateEndConfig } from '@nativ/schemas';
import type { NodeType } from '../node-type.ts';

/**
 * Ends everything around it at once.
 *
 * Token: is taken away, with all others of its scope and what they wait for. In the flow itself the instance is
 * completed; in an item or a sub-process only that one ends, and the flow around it goes on.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const terminateEnd: NodeType<TerminateEndConfig> = {
  type: 'terminateEnd',
  role: 'end',
  waits: false,
  net: () => ({ join: { kind: 'xor' }, split: { kind: 'end', ends: 'scope' }, waits: false }),
  compile: () => ({ enter: () => ({ kind: 'terminate' }) }),
};
