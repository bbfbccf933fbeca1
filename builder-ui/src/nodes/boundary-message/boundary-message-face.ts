import type { BoundaryMessageConfig } from '@nativ/schemas';
import { IconMail } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf, inOneLine } from '../summary-of.ts';

export const boundaryMessageFace: NodeFace = {
  type: 'boundaryMessage',
  icon: IconMail,
  label: 'node.boundaryMessage.label',
  tone: 'talk',
  shape: 'boundary',
  summary: (node, { t, expression }) => {
    const { message, key, interrupting = true } = configOf<BoundaryMessageConfig>(node);
    return inOneLine(
      message !== undefined && t('node.message', { message }),
      key !== undefined && t('node.messageKey', { key: expression(key) }),
      t(interrupting ? 'node.interrupts' : 'node.besides'),
    );
  },
};
