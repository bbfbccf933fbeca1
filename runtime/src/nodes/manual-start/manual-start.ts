import type { ManualStartConfig } from '@nativ/schemas';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';

/**
 * Begins an instance when a person asks for it, or when another flow calls this one.
 *
 * Token: made here, once per instance; leaves at once by the only edge.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const manualStart: NodeType<ManualStartConfig> = {
  type: 'manualStart',
  role: 'start',
  waits: false,
  net: () => passOn(false),
  dataForm: (config) => config.form ?? null,
  compile: ({ form }, site) => {
    if (form !== undefined) site.checkForm(form);
    const leave = leaveByOnlyEdge(site);
    return { enter: () => leave };
  },
};
