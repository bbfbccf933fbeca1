import type { WebhookStartConfig } from '@nativ/schemas';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';

/**
 * Begins an instance for each call of another system; what it sends is read as data.
 *
 * Token: made here, once per instance; leaves at once by the only edge.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const webhookStart: NodeType<WebhookStartConfig> = {
  type: 'webhookStart',
  role: 'start',
  waits: false,
  net: () => passOn(false),
  compile: (_config, site) => {
    const leave = leaveByOnlyEdge(site);
    return { enter: () => leave };
  },
};
