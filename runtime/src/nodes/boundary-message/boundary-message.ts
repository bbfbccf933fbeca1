import type { BoundaryMessageConfig } from '@nativ/schemas';
import { ANY } from '../../expressions/value-type.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { compileMessage } from '../message-wait.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';

/** No message is delivered under this key: the step itself must not fail because of the key of an event beside it. */
const NO_KEY = '';

/**
 * Happens when a message comes while a step is being worked on.
 *
 * Token: made when a token comes to wait at the step it is attached to, and taken away with that one. When it happens it
 * leaves by the only edge: in the place of the other token, whose work is withdrawn, or beside it, as often as messages
 * come.
 * Waits: while the other token does. A message that came earlier is not taken.
 * Ended by: `deliverMessage`; or by the step being done.
 */
export const boundaryMessage: NodeType<BoundaryMessageConfig> = {
  type: 'boundaryMessage',
  role: 'boundary',
  waits: true,
  net: () => passOn(true),
  boundary: ({ attachedTo, interrupting = true }) => ({ attachedTo, interrupting, catches: null, repeats: true }),
  variables: ({ variable }) => (variable === undefined ? [] : [{ name: variable, type: ANY }]),
  compile: (config, site) => {
    const message = compileMessage(config, site);
    const leave = leaveByOnlyEdge(site);
    return {
      enter: () => leave,
      arm: (run) => {
        const wait = message.wait(run);
        return wait.kind === 'fail' ? { kind: 'message', name: config.message, key: NO_KEY } : wait;
      },
      rearm: (_run, token) => token.waitsFor,
      resume: (run, _token, command) => {
        message.receive(run, command.kind === 'deliverMessage' ? command.content : null);
        return leave;
      },
      withdraw: () => {},
    };
  },
};
