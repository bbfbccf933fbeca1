import type { WithdrawConfig } from '@nativ/schemas';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';

/**
 * Withdraws everything that is open at some steps: a task, several, or a whole region.
 *
 * Token: leaves at once by the only edge. The tokens at the steps named, in the same scope and below, are taken away
 * with their tasks, timers, calls and what runs inside them.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const withdraw: NodeType<WithdrawConfig> = {
  type: 'withdraw',
  role: 'activity',
  waits: false,
  net: ({ nodes }) => ({ ...passOn(false), withdraws: nodes }),
  compile: ({ nodes }, site) => {
    for (const id of nodes) if (site.nodeById(id) === null) site.report('node.unknown-reference', { id });
    const ids = new Set(nodes);
    const leave = leaveByOnlyEdge(site);
    return {
      enter: (run) => {
        run.withdrawAt(ids);
        return leave;
      },
    };
  },
};
