import type { ReceiveMessageConfig } from '@nativ/schemas';
import { IconMailOpened } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf, inOneLine } from '../summary-of.ts';

export const receiveMessageFace: NodeFace = {
  type: 'receiveMessage',
  icon: IconMailOpened,
  label: 'node.receiveMessage.label',
  tone: 'talk',
  summary: (node, { t, expression }) => {
    const { message, key } = configOf<ReceiveMessageConfig>(node);
    if (message === undefined) return null;
    return inOneLine(
      t('node.message', { message }),
      key !== undefined && t('node.messageKey', { key: expression(key) }),
    );
  },
};
