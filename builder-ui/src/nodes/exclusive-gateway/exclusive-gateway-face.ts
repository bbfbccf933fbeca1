import { IconX } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const exclusiveGatewayFace: NodeFace = {
  type: 'exclusiveGateway',
  icon: IconX,
  label: 'node.exclusiveGateway.label',
  tone: 'logic',
  shape: 'gateway',
  summary: (_node, { t }) => t('node.exclusiveGateway.summary'),
};
