import type { ParallelGatewayConfig } from '@nativ/schemas';
import { IconPlus } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf, inOneLine } from '../summary-of.ts';

export const parallelGatewayFace: NodeFace = {
  type: 'parallelGateway',
  icon: IconPlus,
  label: 'node.parallelGateway.label',
  tone: 'logic',
  shape: 'gateway',
  summary: (node, { t }) => {
    const { required, rest } = configOf<ParallelGatewayConfig>(node);
    if (required === undefined) return t('node.parallelGateway.all');
    return inOneLine(
      t('node.parallelGateway.required', { count: required }),
      rest === 'cancel' && t('node.parallelGateway.restCancelled'),
    );
  },
};
