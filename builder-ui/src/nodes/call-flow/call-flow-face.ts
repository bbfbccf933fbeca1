import type { CallFlowConfig } from '@nativ/schemas';
import { IconRoute } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf } from '../summary-of.ts';

export const callFlowFace: NodeFace = {
  type: 'callFlow',
  icon: IconRoute,
  label: 'node.callFlow.label',
  tone: 'structure',
  summary: (node, { t, flowTitle }) => {
    const { flow } = configOf<CallFlowConfig>(node);
    return flow === undefined ? null : t('node.callFlow.summary', { flow: flowTitle(flow) });
  },
};
