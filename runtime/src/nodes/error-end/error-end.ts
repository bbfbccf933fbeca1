import type { ErrorEndConfig } from '@nativ/schemas';
import type { NodeType } from '../node-type.ts';

/**
 * Ends what it stands in with an error.
 *
 * Token: is taken away; the error goes to the nearest boundary event that catches it: of the sub-process or `forEach`
 * it stands in, then of those around it. Uncaught, it ends the instance with this error; a flow that called it gets the
 * error at its `callFlow`.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const errorEnd: NodeType<ErrorEndConfig> = {
  type: 'errorEnd',
  role: 'end',
  waits: false,
  net: ({ code }) => ({
    join: { kind: 'xor' },
    split: { kind: 'end', ends: 'error', error: code },
    waits: false,
    errors: [code],
  }),
  compile: ({ code }, site) => {
    const message = `Node '${site.node.id}' ended with it.`;
    return { enter: () => ({ kind: 'error', code, message }) };
  },
};
