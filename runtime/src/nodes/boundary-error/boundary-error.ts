import type { BoundaryErrorConfig } from '@nativ/schemas';
import { STRING } from '../../expressions/value-type.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';

/**
 * Goes on another way when a step ends with an error.
 *
 * Token: the one of the step, whose work is withdrawn; leaves by the only edge. Of several that would catch an error,
 * the one that names it does.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it has caught.
 */
export const boundaryError: NodeType<BoundaryErrorConfig> = {
  type: 'boundaryError',
  role: 'boundary',
  waits: false,
  net: () => passOn(false),
  boundary: ({ attachedTo, code = '*' }) => ({ attachedTo, interrupting: true, catches: code, repeats: false }),
  variables: ({ variable }) => (variable === undefined ? [] : [{ name: variable, type: STRING }]),
  compile: ({ variable }, site) => {
    const leave = leaveByOnlyEdge(site);
    return {
      enter: (run, { error }) => {
        if (variable !== undefined) run.setVariables({ [variable]: error ?? null });
        return leave;
      },
    };
  },
};
