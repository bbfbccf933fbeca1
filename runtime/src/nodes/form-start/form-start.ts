import type { FormStartConfig } from '@nativ/schemas';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';

/**
 * Begins an instance for each submission of a form.
 *
 * Token: made here, once per instance; leaves at once by the only edge.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const formStart: NodeType<FormStartConfig> = {
  type: 'formStart',
  role: 'start',
  waits: false,
  net: () => passOn(false),
  dataForm: (config) => config.form,
  compile: (config, site) => {
    site.checkForm(config.form);
    const leave = leaveByOnlyEdge(site);
    return { enter: () => leave };
  },
};
