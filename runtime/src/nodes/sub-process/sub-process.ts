import type { SubProcessConfig } from '@nativ/schemas';
import { leaveByOnlyEdge } from '../leave-by.ts';
import type { NodeType } from '../node-type.ts';

/**
 * Holds several steps together.
 *
 * Token: stays here while the steps inside are run in a scope of their own, which reads and sets what the flow around
 * it does.
 * Waits: until nothing is left inside.
 * Ended by: the last branch inside; by an error that comes out of it; or by being withdrawn, with everything inside.
 */
export const subProcess: NodeType<SubProcessConfig> = {
  type: 'subProcess',
  role: 'activity',
  waits: true,
  isHost: true,
  hasBody: true,
  net: () => ({
    join: { kind: 'xor' },
    split: { kind: 'one' },
    waits: false,
    body: { times: 'once', order: 'sequential', waitsFor: 'all', rest: 'cancel' },
  }),
  compile: (_config, site) => {
    const leave = leaveByOnlyEdge(site);
    return {
      enter: (run, { id }) => {
        run.startBody(site.self, id, 0, null);
        const passed = run.passedBy(id);
        const inside = {
          kind: 'items',
          items: [null],
          started: 1,
          running: 1,
          results: [],
          completed: 0,
          passed,
        } as const;
        return { kind: 'wait', for: inside };
      },
      bodyEnded: () => leave,
      withdraw: (run) => run.record({ kind: 'nodeWithdrawn', nodeId: site.node.id }),
    };
  },
};
