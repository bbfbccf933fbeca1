import type { MessageInquirerConfig } from '@nativ/schemas';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';

const MAX_SUBJECT = 300;
const MAX_TEXT = 20_000;

/**
 * Sends a message to the person who filled in the form.
 *
 * Token: leaves at once by the only edge.
 * Waits: never; a `receiveMessage` waits for the reply.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const messageInquirer: NodeType<MessageInquirerConfig> = {
  type: 'messageInquirer',
  role: 'activity',
  waits: false,
  net: () => passOn(false),
  compile: (config, site) => {
    const subject = config.subject === undefined ? null : site.compileText(config.subject, 'subject', MAX_SUBJECT);
    const text = site.compileText(config.text, 'text', MAX_TEXT);
    const leave = leaveByOnlyEdge(site);
    const nodeId = site.node.id;
    return {
      enter: (run) => {
        const messageId = run.nextId();
        const words = { subject: subject === null ? null : subject(run.variables), text: text(run.variables) };
        run.ask(
          { kind: 'sendMessage', messageId, nodeId, ...words },
          { kind: 'messageSent', nodeId, detail: { messageId } },
        );
        return leave;
      },
    };
  },
};
