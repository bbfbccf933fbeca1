import type { WithdrawConfig } from '@nativ/schemas';
import { IconEraser } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf } from '../summary-of.ts';

export const withdrawFace: NodeFace = {
  type: 'withdraw',
  icon: IconEraser,
  label: 'node.withdraw.label',
  tone: 'structure',
  summary: (node, { t, nodeName }) => {
    const { nodes = [] } = configOf<{ nodes: string[] } & WithdrawConfig>(node);
    return nodes.length === 0 ? null : t('node.withdraw.summary', { steps: nodes.map(nodeName).join(', ') });
  },
};
