import type { MessageInquirerConfig } from '@nativ/schemas';
import { IconMailForward } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf } from '../summary-of.ts';

export const messageInquirerFace: NodeFace = {
  type: 'messageInquirer',
  icon: IconMailForward,
  label: 'node.messageInquirer.label',
  tone: 'talk',
  summary: (node, { t, text }) => {
    const subject = text(configOf<MessageInquirerConfig>(node).subject);
    return subject === '' ? null : t('node.messageInquirer.summary', { subject });
  },
};
