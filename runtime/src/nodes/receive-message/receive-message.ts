import type { ReceiveMessageConfig } from '@nativ/schemas';
import { ANY } from '../../expressions/value-type.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { compileMessage } from '../message-wait.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';

/**
 * Waits for a message.
 *
 * Token: stays here until a message of the name (and the key, where it has one) comes; leaves at once when one has been
 * kept for it.
 * Waits: from `enter` until the message comes.
 * Ended by: `deliverMessage`, which keeps its content as a variable; or by being withdrawn.
 */
export const receiveMessage: NodeType<ReceiveMessageConfig> = {
  type: 'receiveMessage',
  role: 'activity',
  waits: true,
  isHost: true,
  net: () => passOn(true),
  variables: ({ variable }) => (variable === undefined ? [] : [{ name: variable, type: ANY }]),
  keptMessage: ({ message, keep = true }) => (keep ? message : null),
  compile: (config, site) => {
    const message = compileMessage(config, site);
    const leave = leaveByOnlyEdge(site);
    const nodeId = site.node.id;
    return {
      enter: (run) => {
        const wait = message.wait(run);
        if (wait.kind === 'fail') return wait;
        const early = run.takeMessage(wait.name, wait.key);
        if (early) {
          message.receive(run, early.content);
          return leave;
        }
        run.record({ kind: 'messageAwaited', nodeId });
        return { kind: 'wait', for: wait };
      },
      resume: (run, _token, command) => {
        message.receive(run, command.kind === 'deliverMessage' ? command.content : null);
        return leave;
      },
    };
  },
};
