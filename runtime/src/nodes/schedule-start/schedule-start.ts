import type { ScheduleStartConfig } from '@nativ/schemas';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';

/**
 * Begins an instance at each of the times that a cron line names.
 *
 * Token: made here, once per instance; leaves at once by the only edge.
 * Waits: never; the shell knows the times.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const scheduleStart: NodeType<ScheduleStartConfig> = {
  type: 'scheduleStart',
  role: 'start',
  waits: false,
  net: () => passOn(false),
  compile: (_config, site) => {
    const leave = leaveByOnlyEdge(site);
    return { enter: () => leave };
  },
};
