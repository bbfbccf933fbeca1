import type { EventGatewayConfig } from '@nativ/schemas';
import type { NodeType } from '../node-type.ts';

/**
 * Offers several steps at once, of which only one will count.
 *
 * Token: becomes one token at each of the steps that follow; as soon as one of them goes on, or is interrupted, the
 * others are withdrawn.
 * Waits: not itself; the steps that it offers do.
 * Ended by: the first of these steps.
 */
export const eventGateway: NodeType<EventGatewayConfig> = {
  type: 'eventGateway',
  role: 'gateway',
  waits: false,
  net: () => ({ join: { kind: 'xor' }, split: { kind: 'event' }, waits: false }),
  compile: (_config, site) => {
    for (const { drawn } of site.outgoing) {
      if (drawn.condition !== undefined || drawn.default === true)
        site.report('edge.condition-not-on-gateway', { edge: drawn.id }, drawn.id);
      if (!site.waitsAt(drawn.target)) site.report('gateway.event-target-passes', { edge: drawn.id }, drawn.id);
    }
    const edges = site.outgoing.map(({ edge }) => edge);
    return { enter: () => ({ kind: 'race', edges }) };
  },
};
